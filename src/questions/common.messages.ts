/** English words of lists to pick from. */
export const choiceMessages = {
  other: 'Other',
  otherLabel: 'Please say which',
  choose: 'Choose one',
  pickRange: 'Choose {min} to {max}.',
  pickAtMost: {one: 'Choose at most {n}.', other: 'Choose up to {n}.'},
  pickAtLeast: {one: 'Choose at least {n}.', other: 'Choose at least {n}.'},
  pickAny: 'Choose all that apply.',
};

/** English words of scales, ratings, yes and no. */
export const stepMessages = {
  yes: 'Yes',
  no: 'No',
  notApplicable: 'Does not apply',
  scaleStep: '{n} of {max}',
  ratingStep: {one: '{n} star', other: '{n} stars'},
};

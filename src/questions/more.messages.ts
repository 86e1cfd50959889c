/** English words of names, addresses, sliders and faces. */
export const moreMessages = {
  optional: 'optional',
  'part.given': 'First name',
  'part.family': 'Last name',
  'part.line1': 'Street and number',
  'part.line2': 'Apartment, floor or care of',
  'part.city': 'Town or city',
  'part.region': 'State or region',
  'part.postalCode': 'Postal code',
  'part.country': 'Country',
  sliderEmpty: 'not answered yet',
  sliderTyped: 'as a number',
  sliderHint: 'Move the slider, or type a number.',
  faceWorst: 'Very unhappy',
  faceBest: 'Very happy',
};

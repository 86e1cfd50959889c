/** English words of a pulse that has been answered, or is over. */
export const afterMessages = {
  'pulse.already': 'You have answered this time',
  'pulse.alreadyText': 'This device has sent its answers for {wave}. Each person counts once.',
  'pulse.somebodyElse': 'Somebody else here wants to answer',
  'pulse.next.monthly': 'We ask again next month.',
  'pulse.next.quarterly': 'We ask again in about three months.',
  'pulse.next.half-yearly': 'We ask again in about half a year.',
  'pulse.next.yearly': 'We ask again in a year.',
  'pulse.heard': 'What came of the last round',
  'pulse.later': 'The results are shown here once this round has closed.',
};

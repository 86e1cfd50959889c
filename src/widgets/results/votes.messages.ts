/** English words of votes, orders, amounts and signatures. */
export const voteMessages = {
  'results.signed': {one: '{n} person has signed.', other: '{n} people have signed.'},
  'results.signedOf': {one: '{n} person of {goal} has signed.', other: '{n} people of {goal} have signed.'},
  'results.choice': 'Answer',
  'results.share-of': 'Share',
  'results.option': 'Option',
  'results.points': 'Points (average)',
  'results.first': 'Put it first',
  'results.median': 'Given (middle person)',
  'results.goal': 'Goal',
  'results.reached': 'Reached',
};

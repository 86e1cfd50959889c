/** English words of votes, orders, amounts and signatures. */
export const voteMessages = {
  'results.comesFirst': '“{option}” comes first.',
  'results.signed': {one: '{n} person has added their name.', other: '{n} people have added their names.'},
  'results.signedOf': {one: '{n} of {goal} has added their name.', other: '{n} of {goal} have added their names.'},
  'results.choice': 'Answer',
  'results.share-of': 'Share',
  'results.option': 'Option',
  'results.points': 'Points (average)',
  'results.first': 'Put it first',
  'results.median': 'Given (middle person)',
  'results.goal': 'Goal',
  'results.reached': 'Reached',
};

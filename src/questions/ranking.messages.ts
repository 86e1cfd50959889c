/** English words of rankings. */
export const rankingMessages = {
  rankHint: 'Put the most important first: drag, or use the buttons.',
  rankThis: 'Rank this',
  rankUp: 'Move {label} up',
  rankDown: 'Move {label} down',
  rankOut: 'Take {label} out of the ranking',
  rankMoved: '{label}, moved to position {n} of {of}',
  rankRemoved: '{label}, not ranked',
  notRanked: 'not ranked',
  rankFull: {one: 'Only one can be ranked', other: 'At most {n} can be ranked'},
};

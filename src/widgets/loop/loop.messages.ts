/** English words of the loop. */
export const loopMessages = {
  'loop.heard': 'You said',
  'loop.people': {one: '{n} person', other: '{n} people'},
  'loop.done': 'Done',
  'loop.started': 'Under way',
  'loop.partly': 'In part',
  'loop.no': 'Not this time',
  'loop.open': 'Not decided yet',
  'loop.reason': 'Why',
  'loop.owner': 'Who looks after it',
  'loop.next': 'What happens next',
};

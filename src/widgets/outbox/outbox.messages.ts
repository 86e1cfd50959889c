/** English words of the note about what waits. */
export const outboxMessages = {
  outboxWaiting: {one: 'One submission is waiting to be sent', other: '{n} submissions are waiting to be sent'},
  outboxNext: 'We will try again at {time}.',
  outboxRefused: 'A submission from {page} was not accepted',
  outboxWhy: 'The reason given: {reason}',
  outboxSent: 'What was waiting has been sent. Thank you.',
  outboxTry: 'Try now',
  outboxSave: 'Save a copy',
  outboxCopy: 'Copy',
  outboxCopied: 'Copied',
  outboxDiscard: 'Discard',
  outboxReally: 'Discard for good?',
  outboxOpen: 'Open that page',
  outboxCorrect: 'Put the answers back to correct them',
};

/** English words for looking at all answers: before they are sent, and what will be sent to whom. */
export const overviewMessages = {
  yes: 'Yes',
  no: 'No',
  reviewTitle: 'Check your answers',
  reviewText: 'Nothing has been sent yet.',
  reviewChange: 'Change',
  reviewEmpty: 'Not answered',
  'signup.whatIsSent':
    'When you press the button, what you filled in goes to {site}, with your language, the address of this page and the time. Nothing is sent before, and nothing to anybody else.',
  'signup.whatIsSentFlat':
    'When you press the button, what you filled in goes to {site}. Nothing is sent before, and nothing to anybody else.',
  'signup.alsoSent': 'The form adds: {names}.',
  'told.nothing': 'You have not filled in anything yet.',
  'told.consents': 'With each box about consent go its exact words, whether you ticked it, and the time.',
  'told.scores': 'Worked out from your answers: {scores}.',
  'told.pulse':
    'Not sent: your name, the time of day, the address of this page, your language. As every website does, {site} sees your internet address; it is no part of your answers.',
  'told.kept': 'Until they are sent, your answers are kept on this device, for a day at most.',
  'told.keptUnsent':
    'Your answers are kept on this device only if they cannot be sent at once, until they have been sent.',
  'told.keptNot': 'Nothing stays on this device once this page is closed.',
  'told.clear': 'Clear from this device',
  'told.cleared': 'Cleared: your answers are only on this page now.',
};

/** English words of questions and of the form around them; those needed only later are in errors.messages.ts. */
export const questionMessages = {
  requiredMark: 'required',
  charactersLeft: {one: '{n} character left', other: '{n} characters left'},
  charactersOver: {one: '{n} character too many', other: '{n} characters too many'},
  next: 'Continue',
  back: 'Back',
  send: 'Send my answers',
  'signup.sent': 'What is sent, and to whom',
  step: 'Page {step} of {steps}',
  unclear:
    'We could not reach {site}, so your answers have not been confirmed. They are still here: please try again in a moment.',
  closedTitle: 'This is closed',
  brokenTitle: 'This cannot be shown right now',
};

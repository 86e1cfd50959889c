/** English words that a person needs once they act: what is sent, and what became of it. */
export const signupSendingMessages = {
  'signup.whatIsSent':
    'When you press the button, what you filled in goes to {site}, with your language, the address of this page and the time. Nothing is sent before, and nothing to anybody else.',
  'signup.whatIsSentFlat':
    'When you press the button, what you filled in goes to {site}. Nothing is sent before, and nothing to anybody else.',
  'signup.alsoSent': 'The form adds: {names}.',
  'signup.confirmNow':
    'One more step: please open the e-mail that comes to {email} and follow its link. Only then are you on the list.',
  'signup.confirmed': 'You are down for:',
  'signup.waiting': '“{shift}” was full. You are number {n} on the waiting list, and we will write when a place opens.',
  'signup.justGone':
    'Somebody took the last place of “{shift}” a moment before you. You are number {n} on the waiting list, and we will write when a place opens.',
  'signup.calendar': 'Add to my calendar',
  'signup.cannotCome': 'Can’t come after all?',
  'signup.cancel': 'Cancel here',
  'signup.keepLink': 'Keep this link: it is yours alone.',
};

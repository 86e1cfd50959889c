/** English words that a person needs once they act: what became of it. */
export const signupSendingMessages = {
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

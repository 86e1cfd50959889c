import {presetWords} from '../../core/signup/preset-words.ts';

/** English words of sign-ups. */
export const signupMessages = {
  ...presetWords,
  'signup.send': 'Send',
  'signup.send.newsletter': 'Join the list',
  'signup.send.membership': 'Become a member',
  'signup.send.volunteer': 'Count me in',
  'signup.send.petition': 'Sign the petition',
  'signup.confirm': 'We will send you an e-mail with a link. Please follow it: only then are you on the list.',
  'signup.goal': '{n} of {goal}',
  'signup.goalLabel': 'Signatures so far',
  'signup.confirmed': 'You are down for: {shifts}.',
  'signup.waiting': '“{shift}” was full. You are number {n} on the waiting list, and we will write when a place opens.',
  'signup.calendar': 'Add to my calendar',
};

import {presetWords} from '../../core/signup/preset-words.ts';

/** English words of sign-ups; those needed only later are in sending.messages.ts. */
export const signupMessages = {
  ...presetWords,
  'signup.send': 'Send',
  'signup.send.newsletter': 'Join the list',
  'signup.send.membership': 'Become a member',
  'signup.send.volunteer': 'Count me in',
  'signup.send.petition': 'Sign the petition',
  'signup.confirm': 'We will send you an e-mail with a link. Please follow it: only then are you on the list.',
  'signup.goal': '{n} of {goal} have joined',
  'signup.goal.petition': '{n} of {goal} have signed',
  'signup.goalStart': 'Our goal is {goal}. Be among the first.',
};

/** The language switch, in Somali. Its keys are checked where this is taken in. */
export const language = {
  language: 'Luqad',
};

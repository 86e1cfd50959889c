/** The language switch, in Turkish. Its keys are checked where this is taken in. */
export const language = {
  language: 'Dil',
};

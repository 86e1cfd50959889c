/** The language switch, in Arabic. Its keys are checked where this is taken in. */
export const language = {
  language: 'اللغة',
};

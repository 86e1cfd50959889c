/** The language switch, in Russian. Its keys are checked where this is taken in. */
export const language = {
  language: 'Язык',
};

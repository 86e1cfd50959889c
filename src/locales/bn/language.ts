/** The language switch, in Bengali. Its keys are checked where this is taken in. */
export const language = {
  language: 'ভাষা',
};

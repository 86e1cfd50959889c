/** The language switch, in Hindi. Its keys are checked where this is taken in. */
export const language = {
  language: 'भाषा',
};

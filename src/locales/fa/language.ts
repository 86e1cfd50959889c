/** The language switch, in Persian. Its keys are checked where this is taken in. */
export const language = {
  language: 'زبان',
};

/** The language switch, in Hebrew. Its keys are checked where this is taken in. */
export const language = {
  language: 'שפה',
};

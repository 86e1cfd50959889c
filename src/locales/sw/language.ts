/** The language switch, in Swahili. Its keys are checked where this is taken in. */
export const language = {
  language: 'Lugha',
};

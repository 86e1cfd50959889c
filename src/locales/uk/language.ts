/** The language switch, in Ukrainian. Its keys are checked where this is taken in. */
export const language = {
  language: 'Мова',
};

/** The language switch, in Polish. Its keys are checked where this is taken in. */
export const language = {
  language: 'Język',
};

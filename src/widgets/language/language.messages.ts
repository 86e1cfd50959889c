/** English words of the language switch; languages are named by `Intl.DisplayNames`. */
export const languageMessages = {
  language: 'Language',
};

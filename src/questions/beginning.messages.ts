/** English words for how forms begin: in which language, how long it takes, or why not now. */
export const beginningMessages = {
  language: 'Language',
  minutes: {one: 'Takes about {n} minute', other: 'Takes about {n} minutes'},
  opensTitle: 'This is not open yet',
  closedOn: 'It closed on {date}. Thank you for your interest.',
  opensOn: 'It opens on {date}. Please come back then.',
  full: 'All places for answers have been taken. Thank you for your interest.',
};

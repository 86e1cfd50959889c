/** English words for forms that are not open, or no longer. */
export const openingMessages = {
  closedOn: 'It closed on {date}. Thank you for your interest.',
  opensOn: 'It opens on {date}. Please come back then.',
  full: 'All places for answers have been taken. Thank you for your interest.',
};

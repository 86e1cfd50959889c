/** The words of replies to an event in English, as far as both page and endpoint need them. */
export const rsvpWords = {
  'rsvp.coming': 'Are you coming?',
  'rsvp.yes': 'Yes',
  'rsvp.maybe': 'Maybe',
  'rsvp.no': 'No',
  'rsvp.dates': 'Which dates?',
  'rsvp.guests': 'How many guests do you bring?',
  'rsvp.guestsHint': 'Besides yourself, up to {n}.',
  'rsvp.name': 'Your name',
  'rsvp.email': 'E-mail',
  'rsvp.emailHint': 'Only the organisers see who you are. This page shows how many come.',
};

/** A word in English, for the endpoint, which nobody reads it from. */
export const englishWord = (key: string): string => (rsvpWords as Record<string, string>)[key] ?? key;

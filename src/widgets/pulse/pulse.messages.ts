/** English words of a pulse, besides those of its questions. */
export const pulseMessages = {
  'pulse.title': 'Do you feel you belong in {group}?',
  'pulse.why': {
    one: 'One question, so that we hear how it feels to be part of {group}, and can do something about it.',
    other: '{n} short questions, so that we hear how it feels to be part of {group}, and can do something about it.',
  },
  'pulse.free': 'Answer what you like and leave out the rest.',
  'pulse.whoTitle': 'Who will see what',
  'pulse.who.sent':
    'Your answers and today’s date are sent to {site}. Nothing that says who you are: no name, no hour, no page.',
  'pulse.who.item':
    'Averages are shown once at least {item} people have answered; the overall figure from {headline} people on.',
  'pulse.who.groups': 'A group of fewer than {item} people is never shown by itself.',
  'pulse.who.comment':
    'What you write in your own words is read by a person of {group} first, and shown only after the end, from {comments} people on.',
};

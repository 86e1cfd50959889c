/**
 * What is asked by default, in English, free to reuse: five items, the ends of their scale, and the open question. {group} is
 * the community's name. Other languages have it in their language file, under the same keys. What results carry goes by its
 * English words (`own.…`), so that it is found again in a document.
 */
export const askedWords = {
  'item.membership-1': 'I can be myself around people in {group}.',
  'item.influence-1': 'When I raise something in {group}, I get a real answer.',
  'item.needs-1': '{group} works on the things that matter most around here.',
  'item.reward-1': 'The time I give to {group} is worth it to me.',
  'item.connection-1': 'There is someone in {group} I could ask for help.',
  'own.Strongly disagree': 'Strongly disagree',
  'own.Strongly agree': 'Strongly agree',
  'pulse.comment': 'What is one thing that would make {group} feel more like yours?',
};

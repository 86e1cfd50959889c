/*
 * The wording of our own instruments in English, free to reuse; {group} is the community's name. Other languages have it in
 * their language file, under the same keys. The words of facets go by their English name, which is what results carry.
 */

/** What is asked by default: five items, and the ends of their scale. */
export const kith5Words = {
  'item.membership-1': 'I can be myself around people in {group}.',
  'item.influence-1': 'When I raise something in {group}, I get a real answer.',
  'item.needs-1': '{group} works on the things that matter most around here.',
  'item.reward-1': 'The time I give to {group} is worth it to me.',
  'item.connection-1': 'There is someone in {group} I could ask for help.',
  'agree.1': 'Strongly disagree',
  'agree.5': 'Strongly agree',
  'pulse.comment': 'What is one thing that would make {group} feel more like yours?',
};

/** The other items, the steps between, and the facets. */
export const kithWords = {
  'item.membership-2': 'If I stayed away for a month, someone in {group} would get in touch.',
  'item.membership-3': 'People of every background get a full welcome in {group}.',
  'item.influence-2': 'I can name something in {group} that changed because members spoke up.',
  'item.influence-3': 'It is safe to disagree in {group}.',
  'item.needs-2': 'Taking part in {group} helps me with something I need.',
  'item.reward-2': 'What I do for {group} gets noticed.',
  'item.reward-3': 'I have learned something in {group} that I now use.',
  'item.connection-2': 'We have been through things together in {group} that still matter to me.',
  'item.event-1': 'I felt at home at {group} today.',
  'pulse.eventComment': 'What should we do again, or differently?',
  'agree.2': 'Disagree',
  'agree.3': 'Neither agree nor disagree',
  'agree.4': 'Agree',
  'facet.Membership': 'Membership',
  'facet.Influence': 'Influence',
  'facet.Needs': 'Needs',
  'facet.Reward': 'Reward',
  'facet.Connection': 'Connection',
  'facet.At home': 'At home',
};

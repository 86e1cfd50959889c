// Answers and times in words.

const DATE_TIME = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});

/** @param {string} iso */
export const formatTime = (iso) => {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : DATE_TIME.format(time);
};

/** Text that people read is one string, or one a language. @param {unknown} text */
export function localize(text) {
  if (typeof text !== 'object' || text === null) return text === undefined ? '' : String(text);
  const language = navigator.language.split('-')[0] ?? 'en';
  const byLanguage = /** @type {Record<string, string>} */ (text);
  return byLanguage[navigator.language] ?? byLanguage[language] ?? byLanguage.en ?? Object.values(byLanguage)[0] ?? '';
}

/** What the presets of sign-ups ask, of which their definitions say nothing. */
const ABOUT_PEOPLE = Object.entries({
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  postalCode: 'Postal code',
  message: 'Message',
}).map(([id, label]) => ({id, label, type: 'text'}));
const PRESETS = {
  newsletter: ['firstName', 'email'],
  membership: ['firstName', 'lastName', 'email', 'phone', 'postalCode'],
  volunteer: ['firstName', 'lastName', 'email', 'phone', 'message'],
  petition: ['firstName', 'lastName', 'email', 'postalCode', 'message'],
};

/** What every reply to an event is asked. */
const OF_REPLIES = Object.entries({coming: 'Coming?', name: 'Name', email: 'E-mail', guests: 'Guests'}).map(
  ([id, label]) => ({id, label, type: 'text'}),
);
const ownQuestionsOf = (events) => events.flatMap(({rsvp}) => rsvp?.questions ?? []);

/** All questions of a definition, in the order of the page. */
export const questionsOf = ({pages = [], questions = [], preset, fields = [], shifts = [], consents = [], events, rsvp}) =>
  [
    ...(events ? [...OF_REPLIES, ...(rsvp?.questions ?? []), ...ownQuestionsOf(events)] : []),
    ...questions,
    ...pages.flatMap((/** @type {{questions: object[]}} */ page) => page.questions),
    ...ABOUT_PEOPLE.filter(({id}) => PRESETS[preset]?.includes(id)),
    ...fields,
    ...(shifts.length
      ? [{id: 'shifts', label: 'Shifts', choices: shifts.map(({id, title}) => ({value: id, label: title}))}]
      : []),
    ...consents,
  ].filter(({type}) => type !== 'statement');

/** The words of a question; its id where it has none. */
export const labelOf = ({id, label}) => localize(label) || id;

/**
 * @param {unknown} answer
 * @param {{choices?: (string | {value: string, label?: unknown})[]}} question
 */
export function formatAnswer(answer, question = {}) {
  if (answer === undefined || answer === '') return '–';
  if (answer === null) return 'Does not apply';
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (Array.isArray(answer)) return answer.map((one) => formatAnswer(one, question)).join('; ');
  if (typeof answer === 'object')
    return Object.entries(answer)
      .map(([part, value]) => `${part}: ${formatAnswer(value, question)}`)
      .join('\n');
  const choice = question.choices?.find((c) => typeof c === 'object' && c.value === answer);
  return typeof choice === 'object' ? localize(choice.label) || choice.value : String(answer);
}

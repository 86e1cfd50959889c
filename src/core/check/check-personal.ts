import type {Question} from '../../contract/question.ts';
import {found, type CheckFinding} from './finding.ts';
import type {Asked, Scene} from './scene.ts';

/** Types whose answers say who somebody is. */
const PERSONAL = new Set<string>(['email', 'tel', 'name', 'address', 'signature']);
/** Autofill tokens of the same (WHATWG HTML, "Autofill"), whatever stands before them. */
const TOKENS =
  /(?:^|\s)(?:name|given-name|additional-name|family-name|nickname|email|tel(?:-\w+)*|street-address|address-(?:line|level)\d|postal-code|bday(?:-\w+)?|sex|username|cc-\w+|photo|impp)$/;
/** Words for the same in labels of plain questions. In English, Spanish, German and French. */
const WORDS = new RegExp(
  [
    /e-?mail|phone number|telephone|(?:first|last|full|family|given|your) name|surname|date of birth|birth ?(?:day|date)/,
    /(?:home|street|postal|your) address|post ?code|zip code|passport|social security|national insurance/,
    /correo electrónico|teléfono|apellidos?|(?:su|tu) nombre|nombre completo|fecha de nacimiento|código postal/,
    /vorname|nachname|telefonnummer|geburtsdatum|postleitzahl|anschrift|prénom|nom de famille|date de naissance|téléphone/,
  ]
    .map(({source}) => source)
    .join('|'),
  'i',
);
const PLAIN = new Set<string>(['text', 'long-text', 'number', 'date']);

/** Questions that tell who somebody is, where nobody is asked to agree. */
export function checkPersonal({pages, path}: Scene): CheckFinding[] {
  const asked = pages.flatMap((page) => page.asked).flatMap(withInner);
  if (asked.some(({question}) => question.type === 'consent')) return [];
  const personal = asked.filter(({question, path: at}) => at && isPersonal(question));
  if (!personal.length) return [];
  const names = personal.slice(0, 6).map(({question}) => `"${question.id}"`);
  return [
    found(
      'no-consent',
      personal[0]!.path || path,
      `Personal data are asked for (${names.join(', ')}${personal.length > 6 ? ' and more' : ''}), but nobody is asked to agree.`,
      'Add a question of the type "consent" that says what they are used for, who reads them and how long they are kept; or do without them.',
      personal.map((one) => one.path),
    ),
  ];
}

const withInner = ({question, path}: Asked): Asked[] => [
  {question, path},
  ...('questions' in question
    ? question.questions.flatMap((inner, i) => withInner({question: inner, path: path && `${path}.questions[${i}]`}))
    : []),
];

function isPersonal(question: Question): boolean {
  if (PERSONAL.has(question.type)) return true;
  if ('autocomplete' in question && TOKENS.test(question.autocomplete ?? '')) return true;
  return PLAIN.has(question.type) && WORDS.test(JSON.stringify(question.label ?? ''));
}

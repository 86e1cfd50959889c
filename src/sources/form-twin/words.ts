import {presetWords} from '../../core/signup/preset-words.ts';
import {matchLanguage} from '../../i18n/languages.ts';
import {formatMessage, type Catalog, type Values} from '../../i18n/catalog.ts';
import {MORE_OWN_WORDS} from './more-own-words.ts';
import {OWN_WORDS} from './own-words.ts';

/** Words of the twin by key, in its language. */
export type Words = (key: string, values?: Values) => string;

/** The widgets' own words, under their keys: their catalogs in other languages so serve the twin too. */
export const SHARED: Catalog = {
  ...presetWords,
  requiredMark: 'required',
  yes: 'Yes',
  no: 'No',
  other: 'Other',
  otherLabel: 'Please say which',
  choose: 'Choose one',
  notApplicable: 'Does not apply',
  pickRange: 'Choose {min} to {max}.',
  pickAtMost: {one: 'Choose at most {n}.', other: 'Choose up to {n}.'},
  pickAtLeast: {one: 'Choose at least {n}.', other: 'Choose at least {n}.'},
  pickAny: 'Choose all that apply.',
  'part.given': 'First name',
  'part.family': 'Last name',
  'part.line1': 'Street and number',
  'part.line2': 'Apartment, floor or care of',
  'part.city': 'Town or city',
  'part.region': 'State or region',
  'part.postalCode': 'Postal code',
  'part.country': 'Country',
  each: '{n} each',
  signType: 'Type your full name',
  fileLimits: 'Up to {max} MB each.',
  send: 'Send my answers',
  'signup.send': 'Send',
  'signup.send.newsletter': 'Join the list',
  'signup.send.membership': 'Become a member',
  'signup.send.volunteer': 'Count me in',
  'signup.send.petition': 'Sign the petition',
  'signup.confirm': 'We will send you an e-mail with a link. Please follow it: only then are you on the list.',
};

/** What only a form without script must say. */
export const OWN: Readonly<Record<'en' | 'es', Catalog>> = {
  en: {
    onlyIf: 'Only if {rule}.',
    neededIf: 'Needed if {rule}.',
    answerTo: '(your answer to “{label}”)',
    is: '“{question}” is {value}',
    isNot: '“{question}” is not {value}',
    above: '“{question}” is above {value}',
    below: '“{question}” is below {value}',
    atLeast: '“{question}” is {value} or more',
    atMost: '“{question}” is {value} or less',
    answered: '“{question}” is answered',
    unanswered: '“{question}” is not answered',
    not: 'not: {rule}',
    place: 'Place {n}',
    rankHint: 'Put the most important first, and each only once. You may leave the last ones open.',
    total: 'You can give out {total} in all.',
    members: {one: 'There is room for one here.', other: 'There is room for {n} here.'},
  },
  es: {
    onlyIf: 'Solo si {rule}.',
    neededIf: 'Necesario si {rule}.',
    answerTo: '(su respuesta a «{label}»)',
    is: '«{question}» es {value}',
    isNot: '«{question}» no es {value}',
    above: '«{question}» es más de {value}',
    below: '«{question}» es menos de {value}',
    atLeast: '«{question}» es {value} o más',
    atMost: '«{question}» es {value} o menos',
    answered: '«{question}» tiene respuesta',
    unanswered: '«{question}» no tiene respuesta',
    not: 'no: {rule}',
    place: 'Lugar {n}',
    rankHint: 'Ponga primero lo más importante, y cada cosa una sola vez. Puede dejar vacíos los últimos lugares.',
    total: 'Puede repartir {total} en total.',
    members: {one: 'Aquí cabe una entrada.', other: 'Aquí caben {n} entradas.'},
  },
};

/** Undefined where we have none, and for what is no tag at all. */
function findLanguage(lang: string): string | undefined {
  try {
    return matchLanguage(lang);
  } catch {
    return undefined;
  }
}

/** English where we have none. */
function ownWords(lang: string): Catalog {
  const key = findLanguage(lang) ?? 'en';
  return key === 'es' ? OWN.es : (OWN_WORDS[key] ?? MORE_OWN_WORDS[key] ?? OWN.en);
}

/** @param catalog the widgets' words in that language; default: English */
export function buildWords(lang: string, catalog: Catalog = {}): Words {
  const own = ownWords(lang);
  return (key, values) => formatMessage(own[key] ?? catalog[key] ?? SHARED[key] ?? key, values, lang);
}

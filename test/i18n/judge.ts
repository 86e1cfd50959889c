import type {Catalog, Message} from '../../src/i18n/catalog.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** Writing systems, by language; all that is not here is written in Latin letters. */
const SCRIPTS: Record<string, string> = {
  ar: '\\p{Script=Arabic}',
  fa: '\\p{Script=Arabic}',
  he: '\\p{Script=Hebrew}',
  hi: '\\p{Script=Devanagari}',
  bn: '\\p{Script=Bengali}',
  ru: '\\p{Script=Cyrillic}',
  uk: '\\p{Script=Cyrillic}',
  'zh-Hans': '\\p{Script=Han}',
  'zh-Hant': '\\p{Script=Han}',
  ja: '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]',
  ko: '\\p{Script=Hangul}',
};

/** What stays as it is in every language: places, examples, names of products, keys and files. */
const FOREIGN =
  /\{\w+\}|https?:\S+|[\w.-]+@[\w.-]+|\b(MB|CSV|Google|Outlook|L|Page Up|Page Down|PageUp|PageDown|PgUp|PgDn|Enter|SMS)\b/g;

/** Messages that are rightly the same in English and in another language. */
const SAME = new Set(['addGoogle', 'addOutlook', 'scaleStep', 'given']);

/** Words that a language shares with English. */
const SHARED_WORDS: Record<string, readonly string[]> = {
  es: ['no', 'rsvp.no'],
  de: ['online', 'onlyOnline'],
  fr: ['kind.image'],
  tl: ['online', 'onlyOnline'],
  pt: ['preset.email', 'rsvp.email', 'online', 'onlyOnline'],
  it: ['no', 'rsvp.no', 'online', 'onlyOnline'],
};

const formsOf = (message: Message): Forms => (typeof message === 'string' ? {other: message} : message);
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const allPlaces = (message: Message): Set<string> => new Set(Object.values(formsOf(message)).flatMap(placesOf));

const counted = new Map<string, Map<string, number[]>>();

/** How often each plural category is used for 0 … 1000; a language that Intl does not know has `other` alone. */
export function countCategories(tag: string): Map<string, number[]> {
  const known = counted.get(tag);
  if (known) return known;
  const used = new Map<string, number[]>([['other', []]]);
  counted.set(tag, used);
  if (!Intl.PluralRules.supportedLocalesOf(tag).length) return used;
  const rules = new Intl.PluralRules(tag);
  for (let n = 0; n <= 1000; n++) {
    const category = rules.select(n);
    used.set(category, [...(used.get(category) ?? []), n]);
  }
  return used;
}

/** Lost and invented places, and numbers that a form leaves out though it is for several. */
function judgePlaces(tag: string, message: Message, original: Message): string[] {
  const known = allPlaces(original);
  const {one, other = ''} = formsOf(original);
  const categories = countCategories(tag);
  return Object.entries(formsOf(message)).flatMap(([category, text]) => {
    const has = placesOf(text);
    const invented = has.filter((place) => !known.has(place));
    const isForOne = category !== 'other' && (categories.get(category) ?? []).filter((n) => n > 0).length <= 1;
    const wanted = isForOne ? placesOf(one ?? other).filter((place) => place !== '{n}') : placesOf(other);
    const lost = wanted.filter((place) => !has.includes(place));
    return [
      ...invented.map((place) => `${category}: ${place} is not in the English`),
      ...lost.map((place) => `${category}: ${place} is missing`),
    ];
  });
}

/** Exactly the categories that whole numbers need. */
function judgeCategories(tag: string, message: Message, original: Message): string[] {
  const needed = [...countCategories(tag).keys()].toSorted().join(' ');
  if (typeof message === 'string')
    return typeof original === 'string' || needed === 'other' ? [] : [`is not plural: needs ${needed}`];
  const given = Object.keys(message).toSorted().join(' ');
  const isNumbered = allPlaces(original).has('{n}') || typeof original !== 'string';
  return [
    ...(given === needed ? [] : [`has ${given}, needs ${needed}`]),
    ...(isNumbered ? [] : ['is plural without a number']),
  ];
}

const END = /[.。।۔．]["”»」』’)]?$|[?？؟]["”»」』)]?$|[!！]$|…$|[:：]$/u;
const KIND: readonly [RegExp, string][] = [
  [/…$/u, '…'],
  [/[?？؟]["”»」』)]?$/u, '?'],
  [/[:：]$/u, ':'],
  [/[.。।۔．!！]["”»」』’)]?$/u, '.'],
];
const endOf = (text: string): string => (END.test(text) ? KIND.find(([end]) => end.test(text))![1] : '');

/** What a reader would stumble over in the letters themselves. */
function judgeLetters(tag: string, text: string): string[] {
  const letters = text.replace(FOREIGN, ' ').match(/\p{L}+/gu) ?? [];
  const own = new RegExp(`^${SCRIPTS[tag] ?? '\\p{Script=Latin}'}+$`, 'u');
  // marks that belong to no script, such as the modifier apostrophe
  const strange = letters.filter((word) => !own.test(word.replace(/\p{Lm}|\p{Script=Inherited}/gu, '') || 'x'));
  return [
    ...(strange.length ? [`other script: ${strange.join(' ')}`] : []),
    ...(/['"`]/.test(text) ? ['straight quotes'] : []),
    ...(/^\s|\s$| {2}/.test(text) ? ['spaces too many'] : []),
    ...(text ? [] : ['is empty']),
  ];
}

/** What is wrong with one message of a language; empty where nothing is. */
export function judgeMessage(tag: string, key: string, message: Message, original: Message): string[] {
  const [own, source] = [formsOf(message), formsOf(original)];
  const isSame = JSON.stringify(message) === JSON.stringify(original);
  const mayBeSame = SAME.has(key) || SHARED_WORDS[tag]?.includes(key);
  return [
    ...judgeCategories(tag, message, original),
    ...judgePlaces(tag, message, original),
    ...(isSame && !mayBeSame ? ['is the same as in English'] : []),
    ...Object.values(own).flatMap((text) => judgeLetters(tag, text)),
    ...Object.values(own)
      .filter((text) => endOf(text) !== endOf(source.other!))
      .map((text) => `ends otherwise: ${text.slice(-12)}`),
  ];
}

/** Everything that is wrong with a language, one line each. */
export function judgeLanguage(tag: string, catalog: Catalog, english: Catalog): string[] {
  const missing = Object.keys(english).filter((key) => !(key in catalog));
  const extra = Object.keys(catalog).filter((key) => !(key in english));
  return [
    ...missing.map((key) => `${key}: is missing`),
    ...extra.map((key) => `${key}: no widget speaks it`),
    ...Object.entries(catalog)
      .filter(([key]) => key in english)
      .flatMap(([key, message]) => judgeMessage(tag, key, message, english[key]!).map((fault) => `${key}: ${fault}`)),
  ];
}

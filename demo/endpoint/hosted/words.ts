import {localizeText} from '../../../src/core/text/localize.ts';
import {formatMessage, type Catalog, type Values} from '../../../src/i18n/catalog.ts';
import {findCatalog, LANGUAGES, matchLanguage} from '../../../src/i18n/languages.ts';
import {choiceMessages, stepMessages} from '../../../src/questions/common.messages.ts';
import {beginningMessages} from '../../../src/questions/beginning.messages.ts';
import {errorMessages} from '../../../src/questions/errors.messages.ts';
import {overviewMessages} from '../../../src/questions/overview.messages.ts';
import {questionMessages} from '../../../src/questions/questions.messages.ts';
import {shiftMessages} from '../../../src/questions/shifts.messages.ts';
import {pulseMessages} from '../../../src/widgets/pulse/pulse.messages.ts';
import {signupSendingMessages} from '../../../src/widgets/signup/sending.messages.ts';
import {signupMessages} from '../../../src/widgets/signup/signup.messages.ts';

/** The widgets' own words, in English. */
const ENGLISH: Catalog = {
  ...questionMessages,
  ...choiceMessages,
  ...stepMessages,
  ...beginningMessages,
  ...errorMessages,
  ...overviewMessages,
  ...shiftMessages,
  ...pulseMessages,
  ...signupMessages,
  ...signupSendingMessages,
};

/** What a page is written with: the same words as the widgets'. */
export interface Speech {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** All words in that language, English where one is missing. */
  catalog: Catalog;
  /** The words of that language alone; undefined for English. */
  own: Catalog | undefined;
  t(key: string, values?: Values): string;
}

export async function learn(lang: string): Promise<Speech> {
  const own = /^en\b/i.test(lang) ? undefined : await findCatalog(lang);
  const catalog = {...ENGLISH, ...own};
  const dir = own?.['dir'] === 'rtl' ? 'rtl' : 'ltr';
  return {lang, dir, catalog, own, t: (key, values) => formatMessage(catalog[key] ?? key, values, lang)};
}

/**
 * The language of a page: the one that its address asks for, else the first of the reader's that the definition has (where it says
 * nothing, that we have), else the definition's first.
 * @param languages of the definition; empty where it does not say
 */
export function chooseLanguage(asked: string | undefined, accepted: string, languages: readonly string[]): string {
  if (asked !== undefined && isTag(asked)) return asked;
  const own = languages.filter(isTag);
  const offered = own.length ? own : ['en', ...LANGUAGES];
  for (const tag of readAccepted(accepted)) {
    const key = isTag(tag) ? (matchLanguage(tag) ?? tag.split('-')[0]!.toLowerCase()) : '';
    const found =
      offered.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? offered.find((one) => matches(one, key));
    if (found !== undefined) return found;
  }
  return offered[0]!;
}

const matches = (offered: string, key: string): boolean => (matchLanguage(offered) ?? offered.split('-')[0]) === key;

/** Whether a tag means something to this machine: others would make it throw. */
export function isTag(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** In the order of preference (RFC 9110 12.5.4). */
const readAccepted = (header: string): string[] =>
  header
    .split(',')
    .map((entry) => {
      const [tag = '', q = '1'] = entry.split(/;\s*q=/);
      return {tag: tag.trim(), weight: Number(q) || 0};
    })
    .filter(({tag, weight}) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({tag}) => tag);

export const say = (text: Parameters<typeof localizeText>[0], {lang}: Speech, fallback?: string): string =>
  localizeText(text, lang, fallback).text;

import type {Context} from 'hono';
import {matchLanguage} from '../../src/i18n/languages.ts';
import {isTag} from './hosted/words.ts';
import {TONGUES, type Tongue} from './tongues/tongues.ts';

const isSpoken = (language: string): language is Tongue => Object.hasOwn(TONGUES, language);

/** The language for a reader of this tag, where we speak it: Chinese by its script. */
export function toTongue(tag: string | undefined): Tongue | undefined {
  const known = isTag(tag ?? '') ? (matchLanguage(tag!) ?? new Intl.Locale(tag!).language) : '';
  return isSpoken(known) ? known : undefined;
}

/** The language of a page: that in which somebody filled in the form, else the one that their browser asks for. */
export const tongueOf = (c: Context, locale?: string): Tongue =>
  toTongue(locale) ?? asked(c.req.header('accept-language') ?? '').find((tongue) => tongue !== undefined) ?? 'en';

/** In the order of preference (RFC 9110 12.5.4). */
const asked = (header: string): (Tongue | undefined)[] =>
  header
    .split(',')
    .map((entry) => {
      const [tag = '', q = '1'] = entry.split(/;\s*q=/);
      return {tag: tag.trim(), weight: Number(q) || 0};
    })
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({tag}) => toTongue(tag));

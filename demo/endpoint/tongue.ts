import type {Context} from 'hono';
import {languageOf} from '../../src/core/text/localize.ts';
import {PAGE_WORDS, type Tongue} from './page-words.ts';

const isSpoken = (language: string): language is Tongue => Object.hasOwn(PAGE_WORDS, language);

/** The language for a reader of this tag, where we speak it. */
export function toTongue(tag: string | undefined): Tongue | undefined {
  const language = languageOf(tag ?? '');
  return isSpoken(language) ? language : undefined;
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

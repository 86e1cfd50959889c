import {ar} from './ar.ts';
import {bn} from './bn.ts';
import {de} from './de.ts';
import {en, type Words} from './en.ts';
import {es} from './es.ts';
import {fa} from './fa.ts';
import {fr} from './fr.ts';
import {he} from './he.ts';
import {hi} from './hi.ts';
import {ht} from './ht.ts';
import {it} from './it.ts';
import {ja} from './ja.ts';
import {ko} from './ko.ts';
import {pl} from './pl.ts';
import {pt} from './pt.ts';
import {ru} from './ru.ts';
import {so} from './so.ts';
import {sw} from './sw.ts';
import {tl} from './tl.ts';
import {tr} from './tr.ts';
import {uk} from './uk.ts';
import {vi} from './vi.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

/** What the endpoint says to people, by language; a language that lacks a sentence does not compile. */
export const TONGUES = {
  ar,
  bn,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  ht,
  it,
  ja,
  ko,
  pl,
  pt,
  ru,
  so,
  sw,
  tl,
  tr,
  uk,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
} satisfies Record<string, Words>;
/** A language that the endpoint speaks, as BCP 47 tag. */
export type Tongue = keyof typeof TONGUES;

/** Scripts of these run from right to left. */
export const directionOf = (tongue: Tongue): 'ltr' | 'rtl' => (['ar', 'fa', 'he'].includes(tongue) ? 'rtl' : 'ltr');

/** Fills in a sentence; a value is never read as a pattern. */
export const fillIn = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

import {setImmediate} from 'node:timers/promises';
import type {Answer, Submission} from '../../src/contract/submission.ts';
import type {BrowsedSubmission, BrowseStore, Filter} from './store/browse.ts';
import type {Cursor} from './store/submissions.ts';

/** Records that are read at once: some of them may hold files. */
const BATCH = 100;
/** Records that one request looks through; whoever asks goes on from there. So no search keeps the others waiting. */
export const MAX_LOOKED = 2000;

export interface Search extends Filter {
  /** Words that must all be there; undefined for everything. */
  match?: Matcher | undefined;
  before?: Cursor | undefined;
  limit: number;
}

/** `whole`: all words stand there as words, not as parts of others. Undefined: not all are there. */
export type Match = 'whole' | 'part' | undefined;
/** Looks into an envelope, JSON. */
export type Matcher = (body: string) => Match;

/** What was found so far. `next`: where to go on; undefined where all was looked through. */
export interface Found {
  rows: (BrowsedSubmission & {match?: Match})[];
  next: Cursor | undefined;
}

/** Newest first. With words it reads what lies on the way: answers are in no index, so that deleting them leaves nothing. */
export async function searchSubmissions(
  store: BrowseStore,
  {match: look, before, limit, ...filter}: Search,
): Promise<Found> {
  if (!look) {
    const rows = await store.page(filter, before, limit);
    return {rows, next: rows.length === limit ? rows.at(-1) : undefined};
  }
  const rows: Found['rows'] = [];
  let cursor = before;
  for (let looked = 0; looked < MAX_LOOKED; looked += BATCH) {
    const batch = await store.page(filter, cursor, BATCH);
    for (const row of batch) {
      const match = look(row.body);
      if (match) rows.push({...row, match});
      if (rows.length === limit) return {rows, next: row};
    }
    cursor = batch.at(-1);
    if (batch.length < BATCH) return {rows, next: undefined};
    await setImmediate();
  }
  return {rows, next: cursor};
}

/** Without case and accents, so that "lucia" finds "Lucía". */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** What may stand inside a word or an e-mail address. */
const INSIDE = String.raw`[\p{L}\p{N}_+@-]`;
const [START, END] = [String.raw`(?<!${INSIDE}|[\p{L}\p{N}]\.)`, String.raw`(?!${INSIDE}|\.[\p{L}\p{N}])`];

/**
 * Looks for all words of a text among an envelope's answers. "Ann" is a part of "Annika", "an@example.org" one of
 * "dean@example.org".
 * @returns undefined where the text has no words
 */
export function buildMatcher(text: string): Matcher | undefined {
  const words = [...new Set(fold(text).split(/\s+/).filter(Boolean))];
  if (!words.length) return undefined;
  const whole = words.map((word) => new RegExp(START + word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + END, 'u'));
  const isQuick = words.every((word) => PLAIN_WORD.test(word));
  return (body) => {
    if (isQuick && PLAIN.test(body) && !includesAll(body.toLowerCase(), words)) return undefined;
    const {answers = {}, hidden = {}} = JSON.parse(body) as Partial<Submission>;
    const said = fold([...textsOf(answers), ...textsOf(hidden)].join('\n'));
    if (!includesAll(said, words)) return undefined;
    return whole.every((pattern) => pattern.test(said)) ? 'whole' : 'part';
  };
}

const includesAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** Nothing in it is written differently in JSON, or folds to something else: most records can be passed over unread. */
const PLAIN = /^[ -~]*$/;
const PLAIN_WORD = /^[!#-[\]-~]+$/;

/** Everything in an answer that can be read; not what is inside of files. */
function textsOf(answer: Answer): string[] {
  if (typeof answer === 'string') return answer.startsWith('data:') ? [] : [answer];
  if (typeof answer === 'number') return [String(answer)];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(textsOf);
}

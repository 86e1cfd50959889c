import {setImmediate} from 'node:timers/promises';
import type {Answer, Submission} from '../../src/contract/submission.ts';
import type {BrowsedSubmission, BrowseStore, Filter, Sieve, Stretch} from './store/browse.ts';
import type {Cursor} from './store/submissions.ts';

/** Records that are read at once: some of them may hold files. */
const BATCH = 100;
/** Records that the database looks through at once; nobody else is answered by SQLite meanwhile. */
export const STRETCH = 1000;
/**
 * Milliseconds after which a request has looked for long enough, with at least one stretch; whoever asks goes on from there. So
 * no search keeps the others waiting, on whatever machine.
 */
const ENOUGH = 30;

export interface Search extends Filter {
  /** Words that must all be there; undefined for everything. */
  match?: Matcher | undefined;
  before?: Cursor | undefined;
  limit: number;
}

/** `whole`: all words stand there as words, not as parts of others. Undefined: not all are there. */
export type Match = 'whole' | 'part' | undefined;
export interface Matcher {
  sieve: Sieve;
  /** Looks into an envelope, JSON. */
  look(body: string): Match;
}

/** What was found so far. `next`: where to go on; undefined where all was looked through. */
export interface Found {
  rows: (BrowsedSubmission & {match?: Match})[];
  next: Cursor | undefined;
}

/**
 * Newest first. With words it looks at what lies on the way: answers are in no index, so that deleting them leaves nothing.
 * @param now milliseconds of a clock that only goes on
 */
export async function searchSubmissions(
  store: BrowseStore,
  {match, before, limit, ...filter}: Search,
  now: () => number = () => performance.now(),
): Promise<Found> {
  if (!match) {
    const rows = await store.page(filter, {before, limit});
    return {rows, next: rows.length === limit ? rows.at(-1) : undefined};
  }
  const rows: Found['rows'] = [];
  const until = now() + ENOUGH;
  let cursor = before;
  do {
    const last = await store.endOf(filter, cursor, STRETCH);
    if (!last) return {rows, next: undefined};
    for await (const row of readStretch(store, filter, {before: cursor, last, sieve: match.sieve, limit: BATCH})) {
      const found = match.look(row.body);
      if (found) rows.push({...row, match: found});
      if (rows.length === limit) return {rows, next: row};
    }
    cursor = last;
    await setImmediate();
  } while (now() < until);
  return {rows, next: cursor};
}

/** A stretch, a few at a time. */
async function* readStretch(store: BrowseStore, filter: Filter, stretch: Stretch): AsyncGenerator<BrowsedSubmission> {
  let {before} = stretch;
  for (let isDone = false; !isDone;) {
    const batch = await store.page(filter, {...stretch, before});
    yield* batch;
    before = batch.at(-1);
    isDone = batch.length < stretch.limit;
  }
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
  const sieve = {
    words: words.filter((word) => PLAIN_WORD.test(word)),
    isForeign: words.some((word) => FOREIGN.test(word)),
  };
  const look = (body: string): Match => {
    const {answers = {}, hidden = {}} = JSON.parse(body) as Partial<Submission>;
    const said = fold([...textsOf(answers), ...textsOf(hidden)].join('\n'));
    if (!words.every((word) => said.includes(word))) return undefined;
    return whole.every((pattern) => pattern.test(said)) ? 'whole' : 'part';
  };
  return {sieve, look};
}

/** Nothing in it is written differently in JSON. */
const PLAIN_WORD = /^[!#-[\]-~]+$/;
/** Letters that an envelope in ASCII does not have: JSON writes them as they are. */
const FOREIGN = /[^\0-\x7f]/;

/** Everything in an answer that can be read; not what is inside of files. */
function textsOf(answer: Answer): string[] {
  if (typeof answer === 'string') return answer.startsWith('data:') ? [] : [answer];
  if (typeof answer === 'number') return [String(answer)];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(textsOf);
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildMatcher, MAX_LOOKED, searchSubmissions, type Found} from '../../demo/endpoint/search.ts';
import type {BrowsedSubmission, BrowseStore} from '../../demo/endpoint/store/browse.ts';
import type {Cursor} from '../../demo/endpoint/store/submissions.ts';

const bodyOf = (answers: object, hidden = {}): string =>
  JSON.stringify({answers, hidden, page: 'https://nowhere.example'});

const MATCHES: [text: string, answers: object, match: 'whole' | 'part' | undefined][] = [
  ['lucia', {a: 'Lucía'}, 'whole'],
  ['LUCÍA', {a: 'lucia fernández'}, 'whole'],
  ['fernandez lucia', {a: 'Lucía', b: 'Fernández'}, 'whole'],
  ['ann', {a: 'Annika'}, 'part'],
  ['ann', {a: 'Joann'}, 'part'],
  ['ann', {a: 'Ann-Marie'}, 'part'],
  ['ann', {a: 'It was Ann.'}, 'whole'],
  ['ann lee', {a: 'Ann'}, undefined],
  ['an@example.org', {a: 'an@example.org'}, 'whole'],
  ['an@example.org', {a: 'Write to an@example.org.'}, 'whole'],
  ['an@example.org', {a: 'dean@example.org'}, 'part'],
  ['an@example.org', {a: 'an@example.org.uk'}, 'part'],
  ['an@example.org', {a: 'an@exampleXorg'}, undefined],
  ['a+b@example.org', {a: 'A+B@example.org'}, 'whole'],
  ['(x)', {a: 'f (x) = 1'}, 'whole'],
  ['王芳', {a: '王芳'}, 'whole'],
  ['7', {a: 7}, 'whole'],
  ['deep', {a: [{b: {c: 'deep'}}]}, 'whole'],
  ['plan.pdf', {a: [{name: 'plan.pdf', data: 'data:application/pdf;base64,AAAA'}]}, 'whole'],
  ['AAAA', {a: [{name: 'plan.pdf', data: 'data:application/pdf;base64,AAAA'}]}, undefined],
  ['nowhere', {a: 'x'}, undefined],
];
for (const [text, answers, match] of MATCHES)
  test(`${JSON.stringify(text)} in ${JSON.stringify(answers)} is ${match ?? 'not there'}`, () =>
    assert.equal(buildMatcher(text)!(bodyOf(answers)), match));

test('what came along unseen is looked through, too, and a record that was emptied says nothing', () => {
  assert.equal(buildMatcher('poster')!(bodyOf({}, {source: 'poster'})), 'whole');
  assert.equal(buildMatcher('poster')!('{}'), undefined);
});

test('without words there is nothing to match', () => {
  for (const text of ['', '  ', '\n']) assert.equal(buildMatcher(text), undefined);
});

test('a request looks through so many and no more; whoever goes on finds everything once', async () => {
  const all = Array.from({length: 2 * MAX_LOOKED + 50}, (_, i) => toRow(i)).toReversed();
  let largest = 0;
  const page = async (_: unknown, before: Cursor | undefined, limit: number) => {
    largest = Math.max(largest, limit);
    const from = before ? all.findIndex(({id}) => id === before.id) + 1 : 0;
    return all.slice(from, from + limit);
  };
  const store = {page} as unknown as BrowseStore;
  const match = buildMatcher('needle');
  const pages: Found[] = [];
  do pages.push(await searchSubmissions(store, {held: 'all', limit: 25, match, before: pages.at(-1)?.next}));
  while (pages.at(-1)!.next);
  assert.deepEqual(
    pages.map(({rows}) => rows.length),
    [0, 1, 1],
  );
  assert.ok(largest <= 100, 'some may hold files: few are in memory at once');
});

/** The first, and the first that the second request looks at, have what is looked for. */
const toRow = (i: number) =>
  ({
    id: String(i).padStart(8, '0'),
    received_at: '2026-03-01',
    body: bodyOf({a: i === 0 || i === MAX_LOOKED ? 'needle' : 'hay'}),
  }) as BrowsedSubmission;

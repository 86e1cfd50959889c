import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildMatcher, searchSubmissions, STRETCH, type Found} from '../../demo/endpoint/search.ts';
import type {BrowsedSubmission, BrowseStore, Stretch} from '../../demo/endpoint/store/browse.ts';
import type {Cursor} from '../../demo/endpoint/store/submissions.ts';
import {envelope, newId, NEEDS} from './start.ts';
import {onBothDatabases} from './stores.ts';

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
    assert.equal(buildMatcher(text)!.look(bodyOf(answers)), match));

test('what came along unseen is looked through, too, and a record that was emptied says nothing', () => {
  assert.equal(buildMatcher('poster')!.look(bodyOf({}, {source: 'poster'})), 'whole');
  assert.equal(buildMatcher('poster')!.look('{}'), undefined);
});

test('without words there is nothing to match', () => {
  for (const text of ['', '  ', '\n']) assert.equal(buildMatcher(text), undefined);
});

/** One thing in three stretches, and a clock that goes on with each look at them. */
function buildStretches(long: number) {
  const all = Array.from({length: 2 * STRETCH + 50}, (_, i) => toRow(i)).toReversed();
  const seen = {most: 0, now: 0};
  const from = (cursor: Cursor | undefined) => (cursor ? all.findIndex(({id}) => id === cursor.id) + 1 : 0);
  const store = {
    page: async (_: unknown, {before, last, limit}: Stretch) => {
      seen.most = Math.max(seen.most, limit);
      return all.slice(from(before), last ? from(last) : undefined).slice(0, limit);
    },
    endOf: async (_: unknown, before: Cursor | undefined, count: number) => {
      seen.now += long;
      return all.slice(from(before), from(before) + count).at(-1);
    },
  };
  return {store: store as unknown as BrowseStore, seen};
}

/** The first, and the first that the second stretch looks at, have what is looked for. */
const toRow = (i: number) =>
  ({
    id: String(i).padStart(8, '0'),
    received_at: '2026-03-01',
    body: bodyOf({a: i === 0 || i === STRETCH ? 'needle' : 'hay'}),
  }) as BrowsedSubmission;

const LOOKS: [name: string, long: number, found: number[]][] = [
  ['on a slow machine looks through one stretch and no more', 1000, [0, 1, 1, 0]],
  ['looks on while there is time', 1, [2]],
];
for (const [name, long, found] of LOOKS)
  test(`a request ${name}; whoever goes on finds everything once`, async () => {
    const {store, seen} = buildStretches(long);
    const match = buildMatcher('needle');
    const pages: Found[] = [];
    do
      pages.push(
        await searchSubmissions(store, {held: 'all', limit: 25, match, before: pages.at(-1)?.next}, () => seen.now),
      );
    while (pages.at(-1)!.next);
    assert.deepEqual(
      pages.map(({rows}) => rows.length),
      found,
    );
    assert.ok(seen.most <= 100, 'some may hold files: few are in memory at once');
  });

onBothDatabases((stores) => {
  test('the database leaves out nothing that is there: letters, signs and other scripts', async () => {
    const [store] = stores();
    await store.definitions.publish('survey', 'found', '1', JSON.stringify(NEEDS), {
      opensAt: null,
      closesAt: null,
      limit: null,
    });
    const said = MATCHES.map(([, answers]) => answers).concat(
      {a: '100%'},
      {a: 'a_b!'},
      {a: 'say "yes"'},
      {a: 'c:\\temp'},
    );
    for (const answers of said) {
      const body = JSON.stringify(envelope(answers as Record<string, unknown>, {of: 'found'}));
      const row = {id: newId(), kind: 'survey', of: 'found', body, payload_hash: 'x', reply: '{}'};
      await store.submissions.add({...row, received_at: new Date().toISOString()});
    }
    const words = [...MATCHES.map(([text]) => text), '100%', '0%', 'a_b', 'b!', '"yes"', 'c:\\temp', 'axb', '%', '_'];
    for (const text of words) {
      const match = buildMatcher(text)!;
      const {rows} = await searchSubmissions(store.browse, {
        kind: 'survey',
        of: 'found',
        held: 'no',
        limit: 100,
        match,
      });
      const expected = said.filter((answers) => match.look(bodyOf(answers))).length;
      assert.equal(rows.length, expected, text);
    }
  });
});

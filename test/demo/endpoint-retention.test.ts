import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Catalog} from '../../demo/endpoint/catalog.ts';
import {runCommand} from '../../demo/endpoint/commands/index.ts';
import type {Json} from '../../demo/endpoint/json.ts';
import {findCutoff, parseDuration} from '../../demo/endpoint/keep-for.ts';
import {signup} from '../../demo/endpoint/kinds/signup.ts';
import {survey} from '../../demo/endpoint/kinds/survey.ts';
import {deleteOld} from '../../demo/endpoint/retention.ts';
import {openStore, type Store} from '../../demo/endpoint/store/store.ts';
import type {AddOptions} from '../../demo/endpoint/store/submissions.ts';
import {NEEDS, newId} from './start.ts';
import {createDatabase} from './stores.ts';

const NOW = Date.parse('2026-03-31T12:00:00.000Z');
const [OLD, NEW] = ['2025-12-31T12:00:00.000Z', '2026-03-30T12:00:00.000Z'];

const DURATIONS: [string, string | undefined][] = [
  ['P1D', '2026-03-30T12:00:00.000Z'],
  ['P365D', '2025-03-31T12:00:00.000Z'],
  ['P2W', '2026-03-17T12:00:00.000Z'],
  ['P1M', '2026-02-28T12:00:00.000Z'],
  ['P13M', '2025-02-28T12:00:00.000Z'],
  ['P2Y', '2024-03-31T12:00:00.000Z'],
  ['P1Y1M1D', '2025-02-27T12:00:00.000Z'],
  ['P0D', undefined],
  ['P', undefined],
  ['PT1H', undefined],
  ['P1DT1H', undefined],
  ['365', undefined],
  ['-P1D', undefined],
  ['P1.5D', undefined],
];
for (const [text, cutoff] of DURATIONS)
  test(`${text} is ${cutoff === undefined ? 'refused' : `until ${cutoff.slice(0, 10)}`}`, () => {
    const duration = parseDuration(text);
    assert.equal(duration && findCutoff(duration, NOW), cutoff);
  });

function checkRetention(open: () => Promise<[Store, string]>): void {
  let store: Store;
  let database: string;
  before(async () => {
    [store, database] = await open();
  });
  after(() => store.close());

  const define = async (more: object = {}): Promise<string> => {
    const of = newId();
    const outcome = await new Catalog(store).publish(survey, of, {...NEEDS, id: of, ...more} as Json);
    assert.equal(outcome, 'created');
    return of;
  };
  const add = async (of: string, received_at: string, options: AddOptions = {}, kind = 'survey') => {
    const id = newId();
    const row = {id, kind, of, received_at, body: '{"answers":{}}', payload_hash: 'h', reply: '{}'};
    assert.equal((await store.submissions.add(row, options)).outcome, 'added');
    return id;
  };
  const kept = async (of: string, kind = 'survey') =>
    (await store.submissions.after(kind, of, undefined, 1000)).map(({id}) => id);
  const clean = (keepFor = parseDuration('P60D')) => deleteOld({store, keepFor, who: 'timer', now: () => NOW});

  test('what is older than its definition keeps it goes, in as many batches as it takes; the rest stays', async () => {
    const of = await define({keepFor: 'P30D', limit: 601});
    for (let i = 0; i < 450; i++) await add(of, OLD);
    const fresh = await add(of, NEW);
    const forever = await define({keepFor: 'P9Y'});
    const old = await add(forever, OLD);
    const deleted = await clean();
    assert.equal(deleted?.get(`surveys/${of}`), 450);
    assert.equal(deleted?.get(`surveys/${forever}`), undefined);
    assert.deepEqual([await kept(of), await kept(forever)], [[fresh], [old]]);
    assert.equal((await store.definitions.find('survey', of))?.received, 451, 'what was full stays full');
    const [entry] = await store.audit.list(undefined, 1);
    assert.deepEqual([entry?.who, entry?.action, entry?.target], ['timer', 'retention', `surveys/${of} (450)`]);
  });

  test('without a time of its own a definition has that of the setting, and without either all is kept', async () => {
    const of = await define();
    await add(of, OLD);
    assert.equal(
      (await deleteOld({store, keepFor: undefined, who: 'timer', now: () => NOW}))?.get(`surveys/${of}`),
      undefined,
    );
    assert.equal((await clean())?.get(`surveys/${of}`), 1);
  });

  test('places, confirmations, and what waited for review go with it; the number of signatures stays', async () => {
    const of = newId();
    const definition = {id: of, preset: 'petition', goal: 9, confirmation: 'email', keepFor: 'P30D'};
    assert.equal(await new Catalog(store).publish(signup, of, definition as Json), 'created');
    const confirmed = await add(of, OLD, {link: 'x'}, 'signup');
    await store.confirmations.confirm(confirmed, OLD);
    await add(of, OLD, {link: 'x'}, 'signup');
    await add(of, OLD, {held: 'trap'}, 'signup');
    const claim = {
      wishes: [{key: 'shift:door', spots: 3, amount: 1}],
      whenFull: 'waitlist',
      formatReply: () => '{}',
    } as const;
    await add(of, OLD, {claim}, 'signup');
    assert.equal((await clean())?.get(`signups/${of}`), 4);
    assert.deepEqual(await kept(of, 'signup'), []);
    assert.deepEqual(await store.places.list('signup', of), []);
    assert.equal(await store.confirmations.countUnconfirmed('signup', of), 0);
    assert.equal(await store.held.count('signup', of), 0);
    assert.equal((await store.definitions.find('signup', of))?.received, 2);
  });

  test('one process at a time does it, and another goes on where the first has died', async () => {
    assert.equal(await store.leases.take('retention', 'dead', NOW, 60_000), true);
    assert.equal(await clean(), undefined);
    const later = deleteOld({store, keepFor: undefined, who: 'timer', now: () => NOW + 60_001});
    assert.ok(await later);
    assert.equal(await store.leases.take('retention', 'next', NOW, 1), true, 'it is given back');
    await store.leases.release('retention', 'next');
  });

  test('of twenty that ask at once, one has it', async () => {
    const taken = await Promise.all(Array.from({length: 20}, (_, i) => store.leases.take('x', `p${i}`, NOW, 1000)));
    assert.equal(taken.filter(Boolean).length, 1);
    assert.equal(await store.leases.take('x', `p${taken.indexOf(true)}`, NOW, 1000), true, 'who has it keeps it');
    assert.equal(await store.leases.take('x', 'late', NOW + 1000, 1000), true);
  });

  test('the command does the same, and says what it did', async () => {
    const of = await define({keepFor: 'P30D'});
    await add(of, '2020-01-01T00:00:00.000Z');
    const lines: string[] = [];
    const out = {log: (line: string) => void lines.push(line), error: (line: string) => assert.fail(line)};
    assert.equal(await runCommand(['retention'], {KITH_DATABASE: database}, out), 0);
    assert.ok(lines.includes(`surveys/${of}: 1 deleted`), lines.join('\n'));
    assert.deepEqual(await kept(of), []);
  });

  test('B11 a time that is none is said at once', async () => {
    const outcome = await new Catalog(store).publish(survey, 'x', {...NEEDS, id: 'x', keepFor: '1 year'} as Json);
    assert.ok(Array.isArray(outcome) && outcome[0]?.path === 'keepFor');
  });
}

describe('SQLite', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-retention-'));
  });
  after(() => rm(folder, {recursive: true, force: true}));
  checkRetention(async () => [await openStore(join(folder, 'kith.db')), join(folder, 'kith.db')]);
});

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkRetention(async () => {
    // servers of other files look for what is old, too
    const own = await createDatabase(postgres!);
    return [await openStore(own), own];
  }),
);

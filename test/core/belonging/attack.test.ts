import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Pulse} from '../../../src/contract/pulse.ts';
import type {Results, Statistic} from '../../../src/contract/results.ts';
import {censorResults} from '../../../src/core/belonging/censor.ts';
import {
  addAnswers,
  releaseAnswers,
  startLedger,
  type Account,
  type Ledger,
} from '../../../src/core/belonging/ledger.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
import {planPulse} from '../../../src/core/belonging/plan-pulse.ts';
import {buildResults} from '../../../src/core/belonging/results.ts';
import type {Tally} from '../../../src/core/belonging/tally.ts';
import {attack, listClasses, type Sighting} from './attacker.ts';
import {releaseCarelessly, releaseUnblurred} from './careless.ts';

/* Thousands of random waves, every document of which an attacker collects. */

const HISTORIES = 100_000;
const scale = {min: 1, max: 5, line: 4};
const streets = ['a', 'b', 'c'];
type Release = (plan: Plan, ledger: Ledger, closing: boolean) => Ledger;

const plan = (() => {
  const items = ['one', 'two'].map((id) => ({id, label: id}));
  const made = planPulse(
    Pulse.parse({
      id: 'x',
      wave: '1',
      group: 'Us',
      instrument: {id: 'own', items, scale: {min: 1, max: 5}, facets: items.map(({id}) => ({id, items: [id]}))},
      questions: [{id: 'street', type: 'single-choice', label: 'Street', choices: streets}],
      groupBy: 'street',
    }),
  );
  assert.ok(made);
  return made;
})();

/** Repeatable random numbers in [0, 1): a linear congruential generator with the constants of Knuth's MMIX, high bits. */
function startRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

interface Person {
  street: string | undefined;
  answers: readonly (number | null)[];
}

function invent(random: () => number): {persons: Person[]; live: boolean} {
  const size = 4 + Math.floor(random() * (random() < 0.15 ? 50 : 20));
  const groups = 1 + Math.floor(random() * 4);
  // Communities that agree are the dangerous ones: answers cluster around a favourite, often at an end.
  const favourites = [0, 1].map(() => [1, 2, 4, 5, 5][Math.floor(random() * 5)] ?? 5);
  const agreement = random();
  const gaps = random() < 0.5 ? 0 : random() * 0.4;
  const answer = (favourite: number) => {
    if (random() < gaps) return null;
    return random() < agreement ? favourite : 1 + Math.floor(random() * 5);
  };
  const persons = Array.from({length: size}, () => ({
    street: streets[Math.floor(random() * groups)],
    answers: favourites.map(answer),
  }));
  return {persons, live: random() < 0.7};
}

/** Follows which persons have come to be counted where, as somebody who sees everybody come and go could. */
class Watch {
  readonly waiting: number[][] = [...streets, ''].map(() => []);
  readonly shown: number[][] = [...streets, ''].map(() => []);
  pool: number[] = [];

  follow({cells}: Account): void {
    cells.forEach((cell, at) => {
      const [waiting, shown] = [this.waiting[at] ?? [], this.shown[at] ?? []];
      if (waiting.length === 0 || cell.waiting.n > 0) return;
      if (cell.pooled > 0) this.pool.push(...waiting);
      else shown.push(...waiting);
      this.waiting[at] = [];
    });
  }
}

function sight(watch: Watch, measure: number, {facets, groups}: Results): Sighting[] {
  const all = [...watch.shown.flat(), ...watch.pool];
  const seen: Sighting[] = [];
  const add = (persons: number[], statistic: Statistic | undefined) => {
    if (!statistic?.n) return;
    assert.equal(statistic.n, persons.length);
    seen.push({persons, statistic});
  };
  add(all, facets?.[measure]);
  groups?.forEach((group, at) => add([...(watch.shown[at] ?? [])], group.facets?.[measure]));
  return seen;
}

/** One wave: every document that is ever published, as the attacker sees it, a list a facet. */
function publish(
  {persons, live}: {persons: Person[]; live: boolean},
  release: Release,
  check: (document: Results) => void,
): Sighting[][] {
  let ledger = startLedger(plan);
  const watches = plan.measures.map(() => new Watch());
  const seen: Sighting[][] = plan.measures.map(() => []);
  const show = (closing: boolean) => {
    const next = release(plan, ledger, closing);
    if (!closing && next.measures.every((account, at) => isSame(account, ledger.measures[at])))
      return void (ledger = next);
    ledger = next;
    const document = buildResults(plan, ledger, {of: 'x', asOf: '2026-03-31'});
    check(document);
    watches.forEach((watch, at) => {
      const account = ledger.measures[at];
      if (account) watch.follow(account);
      seen[at]?.push(...sight(watch, at, document));
    });
  };
  persons.forEach(({street, answers: [one, two]}, person) => {
    ledger = addAnswers(plan, ledger, {one, two, ...(street && {street})});
    const cell = street ? streets.indexOf(street) : streets.length;
    [one, two].forEach((x, at) => typeof x === 'number' && watches[at]?.waiting[cell]?.push(person));
    if (live) show(false);
  });
  show(true);
  return seen;
}

function isSame(a: Account, b: Account | undefined): boolean {
  return a.cells.every((cell, at) => cell.shown === b?.cells[at]?.shown);
}

interface Outcome {
  figures: number;
  /** Sets of 1–4 persons that figures set apart. */
  small: number;
  right: number;
  wrong: number;
}

interface Attempt {
  histories: number;
  release: Release;
  blur?: {above: number; below: number};
  check?: (document: Results) => void;
}

function attackMany({histories, release, blur, check = () => {}}: Attempt): Outcome {
  const outcome: Outcome = {figures: 0, small: 0, right: 0, wrong: 0};
  const random = startRandom(20260331);
  for (let history = 0; history < histories; history++) {
    const wave = invent(random);
    publish(wave, release, check).forEach((seen, measure) => {
      outcome.figures += seen.length;
      outcome.small += listClasses(seen).filter((persons) => persons.length < 5).length;
      for (const {persons, from, value} of attack(seen, scale, blur)) {
        const isRight = persons.every((person) => {
          const x = wave.persons[person]?.answers[measure] ?? 0;
          return from === 'sum' ? x === value : x >= scale.line === (value === 1);
        });
        outcome[isRight ? 'right' : 'wrong']++;
      }
    });
  }
  return outcome;
}

test(`B9 no answer follows from all the documents of ${HISTORIES} waves, and the browser shows them unchanged`, (context) => {
  let documents = 0;
  const check = (document: Results) => {
    if (documents++ % 10 === 0) assert.deepEqual(censorResults(document), document);
  };
  const blur = {above: 1, below: 1.5};
  const outcome = attackMany({histories: HISTORIES, release: releaseAnswers, blur, check});
  context.diagnostic(JSON.stringify({documents, ...outcome}));
  assert.ok(outcome.figures > 3 * HISTORIES);
  assert.deepEqual({...outcome, figures: 0}, {figures: 0, small: 0, right: 0, wrong: 0});
});

test('B9 who takes the figures for exact is often mistaken', (context) => {
  const outcome = attackMany({histories: 2000, release: releaseAnswers});
  context.diagnostic(JSON.stringify(outcome));
  assert.ok(outcome.wrong > 0.1 * outcome.right);
});

const exact = (_: unknown, batch: Tally) => batch;
const careless: [name: string, release: Release][] = [
  ['batches that agree are counted as they are', (_, ledger, closing) => releaseUnblurred(ledger, closing)],
  [
    'every answer is counted at once',
    (p, ledger, closing) => releaseCarelessly(p, ledger, {least: 1, blur: exact, closing}),
  ],
  [
    'answers are counted two by two',
    (p, ledger, closing) => releaseCarelessly(p, ledger, {least: 2, blur: exact, closing}),
  ],
  [
    'the close counts whoever is left',
    (p, ledger, closing) => releaseCarelessly(p, ledger, {least: 5, blur: exact, closing}),
  ],
];

for (const [name, release] of careless) {
  test(`B9 the same attacker gets answers when ${name}, and is never mistaken`, (context) => {
    const outcome = attackMany({histories: 1000, release});
    context.diagnostic(JSON.stringify(outcome));
    assert.ok(outcome.right > 500);
    assert.equal(outcome.wrong, 0);
  });
}

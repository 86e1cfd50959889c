import assert from 'node:assert/strict';
import {test} from 'node:test';
import {blurBatch} from '../../../src/core/belonging/blur.ts';
import {addAnswers, releaseAnswers, startLedger, type Ledger} from '../../../src/core/belonging/ledger.ts';
import type {Answers} from '../../../src/core/belonging/measure.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
import {planPulse} from '../../../src/core/belonging/plan-pulse.ts';
import {planSurvey} from '../../../src/core/belonging/plan-survey.ts';
import {buildResults} from '../../../src/core/belonging/results.ts';
import {Pulse} from '../../../src/contract/pulse.ts';
import {Question} from '../../../src/contract/question.ts';
import {releaseCarelessly, releaseUnblurred} from './careless.ts';

/*
 * The strongest attacker there can be, on small populations: knows the program and who is in which batch, tries every possible
 * set of answers, and keeps those that lead to the very documents that were published. What holds in all of them is
 * certain; nothing about a person may be.
 */

type Release = (plan: Plan, ledger: Ledger, closing?: boolean) => Ledger;

interface Scenario {
  name: string;
  plan: Plan;
  /** Every way in which one person can answer. */
  answers: readonly Answers[];
  /** Batches that come to be counted together, in the order of arrival: people by group. */
  batches: readonly (readonly string[])[];
  /** Whether results are published while the wave is open. */
  live: boolean;
  /** What nobody may learn of an answer. */
  secrets: (answer: Answers) => readonly unknown[];
}

/** All multisets of `size` among the first `kinds` numbers. */
function listMultisets(kinds: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({length: kinds}, (_, last) =>
    listMultisets(last + 1, size - 1).map((rest) => [...rest, last]),
  ).flat();
}

function publish({plan, answers, batches, live}: Scenario, world: readonly number[][], release: Release): string {
  let ledger = startLedger(plan);
  const documents: string[] = [];
  const show = () =>
    documents.push(JSON.stringify(buildResults(plan, ledger, {of: 'x', asOf: '2026-03-31', invited: 40})));
  batches.forEach((batch, b) => {
    batch.forEach((group, person) => {
      ledger = addAnswers(plan, ledger, {...answers[world[b]?.[person] ?? 0], street: group});
    });
    if (!live) return;
    ledger = release(plan, ledger);
    show();
  });
  ledger = release(plan, ledger, true);
  show();
  return documents.join('\n');
}

/** Secrets that every answer of a batch shares; undefined where they differ. */
function findUnanimous({answers, secrets}: Scenario, batch: readonly number[]): unknown[] {
  const lists = batch.map((kind) => secrets(answers[kind] ?? {}));
  return (lists[0] ?? []).map((secret, at) => (lists.every((list) => list[at] === secret) ? secret : undefined));
}

/** What is certain in all worlds that lead to the same documents: a line each. */
function findCertain(scenario: Scenario, release: Release): {worlds: number; certain: string[]} {
  const known = new Map<string, unknown[][]>();
  let worlds = 0;
  const visit = (world: number[][]): void => {
    const next = scenario.batches[world.length];
    if (next) return listMultisets(scenario.answers.length, next.length).forEach((batch) => visit([...world, batch]));
    worlds++;
    const documents = publish(scenario, world, release);
    const facts = world.map((batch) => findUnanimous(scenario, batch));
    const before = known.get(documents);
    known.set(
      documents,
      before ? before.map((batch, b) => batch.map((x, s) => (x === facts[b]?.[s] ? x : undefined))) : facts,
    );
  };
  visit([]);
  const certain = [...known].filter(([, facts]) => facts.some((batch) => batch.some((secret) => secret !== undefined)));
  return {worlds, certain: certain.map(([documents, facts]) => `${JSON.stringify(facts)}: ${documents}`)};
}

const street = {type: 'single-choice' as const, label: 'Street', choices: ['a', 'b', 'c']};

function planItems(scale: {min: number; max: number}, items: number): Plan {
  const ids = Array.from({length: items}, (_, item) => `item-${item}`);
  const input: Pulse = {
    id: 'x',
    wave: '1',
    group: 'Us',
    instrument: {id: 'own', items: ids.map((id) => ({id, label: id})), scale},
    questions: [{id: 'street', ...street}],
    groupBy: 'street',
  };
  const plan = planPulse(Pulse.parse(input));
  assert.ok(plan);
  return plan;
}

const five = planItems({min: 1, max: 5}, 1);
const three = planItems({min: 1, max: 3}, 1);
const scores = (max: number) => Array.from({length: max}, (_, step) => ({'item-0': step + 1}));
const scoreSecrets = (line: number) => (answer: Answers) => [answer['item-0'], Number(answer['item-0']) >= line];
const people = (groups: string) => [...groups];
const survey = (question: {type: string; choices?: string[]; total?: number}) =>
  planSurvey([Question.parse({id: 'q', label: 'Q', ...question}), Question.parse({id: 'street', ...street})], {
    groupBy: 'street',
  });
const polls = (values: readonly unknown[]) => values.map((q) => ({q}));
const orders = [
  ['A', 'B', 'C'],
  ['A', 'C', 'B'],
  ['B', 'A', 'C'],
  ['B', 'C', 'A'],
  ['C', 'A', 'B'],
  ['C', 'B', 'A'],
];
const places = (answer: Answers) => ['A', 'B', 'C'].map((choice) => (answer['q'] as string[]).indexOf(choice));
const amounts = (choices: string) => (answer: Answers) =>
  [...choices].map((choice) => (answer['q'] as Record<string, number>)[choice] ?? 0);
const items = [1, 2, 3, null].flatMap((a) => [1, 2, 3, null].map((b) => ({'item-0': a, 'item-1': b})));

const scenarios: Scenario[] = [
  {
    name: 'a score of five steps, published twice, five people more the second time',
    plan: five,
    answers: scores(5),
    batches: [people('aaaaa'), people('aaaaa')],
    live: true,
    secrets: scoreSecrets(4),
  },
  {
    name: 'a score of five steps, two groups of five at the close',
    plan: five,
    answers: scores(5),
    batches: [people('aaaaa'), people('bbbbb')],
    live: false,
    secrets: scoreSecrets(4),
  },
  {
    name: 'a score of five steps, one group of five beside two small ones',
    plan: five,
    answers: scores(5),
    batches: [people('aaaaa'), people('bbbcc')],
    live: false,
    secrets: scoreSecrets(4),
  },
  {
    name: 'a score of five steps with its distribution, eight people',
    plan: five,
    answers: scores(5),
    batches: [people('aaaaaaaa')],
    live: false,
    secrets: scoreSecrets(4),
  },
  {
    name: 'a score of five steps with its distribution, twelve people',
    plan: five,
    answers: scores(5),
    batches: [people('aaaaaaaaaaaa')],
    live: false,
    secrets: scoreSecrets(4),
  },
  {
    name: 'a score of three steps, published three times',
    plan: three,
    answers: scores(3),
    batches: [people('aaaaa'), people('bbbbb'), people('aaaaa')],
    live: true,
    secrets: scoreSecrets(2.5),
  },
  {
    name: 'a facet of two items with gaps',
    plan: planItems({min: 1, max: 3}, 2),
    answers: items,
    batches: [people('aaaaa')],
    live: false,
    secrets: (answer) => [answer['item-0'] ?? undefined, answer['item-1'] ?? undefined],
  },
  {
    name: 'a vote on yes or no, published four times',
    plan: survey({type: 'yes-no'}),
    answers: polls([true, false]),
    batches: [people('aaaaa'), people('bbbbb'), people('aaaaaa'), people('bbbbbbb')],
    live: true,
    secrets: (answer) => [answer['q']],
  },
  {
    name: 'a vote among three, published three times',
    plan: survey({type: 'single-choice', choices: ['A', 'B', 'C']}),
    answers: polls(['A', 'B', 'C']),
    batches: [people('aaaaa'), people('aaaaa'), people('bbbbb')],
    live: true,
    secrets: (answer) => [answer['q']],
  },
  {
    name: 'several picks, published twice',
    plan: survey({type: 'multiple-choice', choices: ['A', 'B']}),
    answers: polls([[], ['A'], ['B'], ['A', 'B']]),
    batches: [people('aaaaa'), people('aaaaaa')],
    live: true,
    // That nobody picked a choice is published, so only picks are secret.
    secrets: (answer) => ['A', 'B'].map((choice) => (answer['q'] as string[]).includes(choice) || undefined),
  },
  {
    name: 'a ranking of three, eight people',
    plan: survey({type: 'ranking', choices: ['A', 'B', 'C']}),
    answers: polls(orders),
    batches: [people('aaaaaaaa')],
    live: false,
    secrets: places,
  },
  {
    name: 'a ranking of three, published twice',
    plan: survey({type: 'ranking', choices: ['A', 'B', 'C']}),
    answers: polls([orders[0], orders[2], orders[3], ['C']]),
    batches: [people('aaaaa'), people('aaaaa')],
    live: true,
    secrets: places,
  },
  {
    name: 'an allocation between two, two groups, asked for three times',
    plan: survey({type: 'allocation', choices: ['A', 'B'], total: 10}),
    answers: polls([{A: 10}, {A: 5, B: 5}, {B: 10}]),
    batches: [people('aaaaa'), people('bbbbb'), people('aaaaa')],
    live: true,
    secrets: amounts('AB'),
  },
  ...[5, 6, 7].map((size) => ({
    name: `an allocation among three, ${size} people`,
    plan: survey({type: 'allocation', choices: ['A', 'B', 'C'], total: 2}),
    answers: polls([{A: 2}, {B: 2}, {C: 2}, {A: 1, B: 1}, {A: 1, C: 1}, {B: 1, C: 1}]),
    batches: [people('a'.repeat(size))],
    live: false,
    secrets: amounts('ABC'),
  })),
];

for (const scenario of scenarios) {
  test(`B9 no answer is certain in any world: ${scenario.name}`, () => {
    const {worlds, certain} = findCertain(scenario, releaseAnswers);
    assert.ok(worlds > 100);
    assert.deepEqual(certain.slice(0, 3), []);
  });
}

test('B9 the same attacker breaks results that are counted without blur', () => {
  const unblurred: Release = (_, ledger, closing) => releaseUnblurred(ledger, closing);
  for (const at of [1, 3, 7, 8, 9, 10]) {
    const scenario = scenarios[at];
    assert.ok(scenario);
    assert.notEqual(findCertain(scenario, unblurred).certain.length, 0, scenario.name);
  }
});

test('B9 the same attacker breaks results that change by one person', () => {
  const early: Release = (plan, ledger, closing) =>
    releaseCarelessly(plan, ledger, {least: 1, blur: blurBatch, closing});
  const scenario = {...(scenarios[5] as Scenario), batches: [people('aaaaa'), people('a')]};
  assert.notEqual(findCertain(scenario, early).certain.length, 0);
});

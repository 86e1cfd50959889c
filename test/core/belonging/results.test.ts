import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Pulse} from '../../../src/contract/pulse.ts';
import {Question} from '../../../src/contract/question.ts';
import {Results} from '../../../src/contract/results.ts';
import {addAnswers, releaseAnswers, startLedger} from '../../../src/core/belonging/ledger.ts';
import type {Answers} from '../../../src/core/belonging/measure.ts';
import {buildThresholds, type Plan} from '../../../src/core/belonging/plan.ts';
import {planPulse} from '../../../src/core/belonging/plan-pulse.ts';
import {planSurvey} from '../../../src/core/belonging/plan-survey.ts';
import {buildPetition, buildResults, tallyAnswers, type About} from '../../../src/core/belonging/results.ts';

const facets = ['membership', 'influence', 'needs', 'reward', 'connection'];
const about: About = {of: 'spring', asOf: '2026-03-31T22:15:00Z'};
const closed = {release: 'closed', closed: true} as const;

function planKith(extra: object = {}): Plan {
  const plan = planPulse(Pulse.parse({id: 'spring', wave: '2026-Q1', group: 'Library Friends', ...extra}));
  assert.ok(plan);
  return plan;
}

const streets = {
  questions: [{id: 'street', type: 'single-choice', label: 'Street', choices: ['Elm', 'Oak', 'Ash']}],
  groupBy: 'street',
};

/** The same answer to all five items. */
function answerAll(x: number | null, extra: object = {}): Answers {
  return {...Object.fromEntries(facets.map((facet) => [`${facet}-1`, x])), ...extra};
}

const twelve = [5, 4, 4, 3, 2, 4, 5, 3, 4, 1, 4, 3].map((x) => answerAll(x));

function publish(
  plan: Plan,
  answers: Answers[],
  way: {release: 'live' | 'closed'; closed: boolean} = closed,
  more: object = {},
) {
  const results = buildResults(plan, tallyAnswers(plan, answers, way), {...about, ...more});
  return Results.parse(results);
}

test('twelve answers: mean, interval, favourable share, distribution and headline', () => {
  const results = publish(planKith(), twelve);
  const [membership] = results.facets ?? [];
  assert.equal(results.n, 12);
  assert.equal(results.asOf, '2026-03-31');
  assert.equal(results.status, 'closed');
  assert.deepEqual(
    {n: membership?.n, mean: membership?.mean, low: membership?.low, high: membership?.high},
    {n: 12, mean: 3.5, low: 2.8, high: 4.2},
  );
  assert.deepEqual([membership?.favourable, membership?.favourableLow, membership?.favourableHigh], [0.58, 0.32, 0.81]);
  assert.deepEqual(
    membership?.counts?.map(({count}) => count),
    [1, 1, 3, 5, 2],
  );
  assert.deepEqual([results.index?.mean, results.index?.low, results.index?.high], [3.5, 2.8, 4.2]);
});

test('the headline is the mean of the four elements; connection stands beside it', () => {
  const answers = twelve.map((one) => ({...one, 'connection-1': 1}));
  const results = publish(planKith(), answers);
  assert.equal(results.index?.mean, 3.5);
  assert.ok((results.facets?.[4]?.mean ?? 5) < 1.5);
});

test('B9 nothing below five people, no distribution below eight, no headline below ten', () => {
  const four = publish(planKith(), twelve.slice(0, 4));
  assert.equal(four.n, 0);
  assert.equal(four.uncounted, 4);
  assert.ok(four.facets?.every((facet) => facet.suppressed === 'small' && facet.mean === undefined));
  const seven = publish(planKith(), twelve.slice(0, 7));
  assert.ok(seven.facets?.every((facet) => facet.mean !== undefined && facet.counts === undefined));
  assert.equal(seven.index?.suppressed, 'small');
  const eight = publish(planKith(), twelve.slice(0, 8));
  assert.ok(eight.facets?.every((facet) => facet.counts !== undefined));
});

test('no answers and too few answers are told apart', () => {
  assert.deepEqual(publish(planKith(), [], closed).facets?.[0], {
    id: 'membership',
    type: 'score',
    label: {en: 'Membership'},
    n: 0,
  });
});

test('B9 "does not apply" is left out: the facet has its own number of people, and too few hide it', () => {
  const answers = twelve.map((one, index) => ({
    ...one,
    'needs-1': index < 9 ? null : 4,
    'reward-1': index < 4 ? null : 4,
  }));
  const results = publish(planKith(), answers);
  assert.deepEqual(
    results.facets?.map((facet) => facet.n),
    [12, 12, undefined, 8, 12],
  );
  assert.equal(results.index?.suppressed, 'small');
});

test('B9 while a wave is open, documents change by five people or not at all', () => {
  const plan = planKith();
  let ledger = startLedger(plan);
  const sizes = twelve.map((answers) => {
    ledger = releaseAnswers(plan, addAnswers(plan, ledger, answers));
    return buildResults(plan, ledger, about).n;
  });
  assert.deepEqual(sizes, [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10]);
  const last = buildResults(plan, releaseAnswers(plan, ledger, true), about);
  assert.equal(last.n, 10);
  assert.equal(last.uncounted, 2);
});

test('B9 a closed wave takes no more answers', () => {
  const plan = planKith();
  const ledger = tallyAnswers(plan, twelve, closed);
  assert.equal(releaseAnswers(plan, addAnswers(plan, ledger, answerAll(5)), true), ledger);
});

test('B9 when everybody agrees, words stand in for the share, and the mean does not say so', () => {
  const [membership] = publish(planKith(), Array<Answers>(8).fill(answerAll(5))).facets ?? [];
  assert.equal(membership?.favourable, 'nearly-all');
  assert.equal(membership?.counts, undefined);
  const dissent = [...Array<Answers>(7).fill(answerAll(5)), answerAll(3)];
  assert.deepEqual(publish(planKith(), dissent).facets?.[0], membership);
});

test('B9 groups: value, too few to show, hidden beside a small one, no answers', () => {
  const plan = planKith(streets);
  const from = (street: string, size: number) => twelve.slice(0, size).map((one) => ({...one, street}));
  const results = publish(plan, [...from('Elm', 12), ...from('Oak', 6), ...from('Ash', 2)]);
  assert.deepEqual(
    results.groups?.map(({id, n, suppressed}) => [id, n ?? suppressed]),
    [
      ['Elm', 12],
      ['Oak', 'complement'],
      ['Ash', 'small'],
    ],
  );
  assert.equal(results.n, 20);
  assert.equal(results.groups?.[0]?.facets?.[0]?.mean, 3.5);
  assert.deepEqual(publish(plan, from('Elm', 12)).groups?.[1], {id: 'Oak', label: 'Oak', n: 0});
});

test('B9 one dimension: a ledger started without groups, or by another question, shows none', () => {
  const ledger = tallyAnswers(planKith(), twelve, closed);
  assert.equal(buildResults(planKith(streets), ledger, about).groups, undefined);
});

test('earlier waves with a gap, and the verdict against the last one that has answers', () => {
  const plan = planKith();
  const low = Array.from({length: 30}, (_, person) => answerAll(1 + (person % 3)));
  const high = Array.from({length: 30}, (_, person) => answerAll(3 + (person % 3)));
  const earlier = (answers: Answers[]) => ({
    wave: '2025-Q3',
    asOf: '2025-09-30',
    plan,
    ledger: tallyAnswers(plan, answers, closed),
  });
  const previous = [earlier(low), {wave: '2025-Q4'}];
  const results = publish(plan, high, closed, {previous});
  assert.equal(results.verdict, 'up');
  assert.equal(results.facets?.[0]?.verdict, 'up');
  assert.equal(results.previous?.[0]?.index?.mean, 2);
  assert.deepEqual(results.previous?.[1], {wave: '2025-Q4'});
  assert.equal(publish(plan, low, closed, {previous: [earlier(high)]}).verdict, 'down');
  assert.equal(publish(plan, high, closed, {previous: [earlier(high)]}).verdict, 'no-clear-change');
  assert.equal(publish(plan, high.slice(0, 4), closed, {previous: [earlier(high)]}).verdict, 'too-few-to-say');
  assert.equal(publish(plan, high).verdict, undefined);
});

test('an official item is published as the share it is known by, with "no opinion" in the denominator', () => {
  const answers = [4, 4, 3, 3, 3, 2, 2, 1, 0, 0].map((local) => ({local}));
  const [local] = publish(planKith({instrument: 'statcan-local'}), answers).facets ?? [];
  assert.equal(local?.favourable, 0.5);
  assert.equal(local?.mean, undefined);
  assert.deepEqual(
    local?.counts?.map(({value, count}) => [value, count]),
    [
      [0, 2],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 2],
    ],
  );
});

test('a barometer is published by its bands', () => {
  const ids = Array.from({length: 10}, (_, item) => `own-${item}`);
  const plan = planKith({instrument: {id: 'belonging-barometer', items: ids.map((id) => ({id, label: id}))}});
  const answers = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5].map((x) => Object.fromEntries(ids.map((id) => [id, x])));
  const [facet] = publish(plan, answers).facets ?? [];
  assert.deepEqual(
    facet?.counts?.map(({value, count}) => [value, count]),
    [
      ['exclusion', 3],
      ['ambiguity', 3],
      ['belonging', 4],
    ],
  );
});

test('the interval narrows when the organisation says how many were asked', () => {
  const open = publish(planKith(), twelve).facets?.[0];
  const asked = publish(planKith(), twelve, closed, {invited: 14}).facets?.[0];
  assert.ok((asked?.high ?? 0) - (asked?.low ?? 0) < (open?.high ?? 0) - (open?.low ?? 0));
});

const questions = [
  {id: 'again', type: 'yes-no', label: 'Again?'},
  {id: 'topic', type: 'single-choice', label: 'Topic', choices: ['food', 'roads'], other: true},
  {id: 'help', type: 'multiple-choice', label: 'Help', choices: ['time', 'money']},
  {id: 'stars', type: 'rating', label: 'Stars'},
  {id: 'order', type: 'ranking', label: 'Order', choices: ['park', 'bus', 'bins']},
  {id: 'budget', type: 'allocation', label: 'Budget', choices: ['park', 'bus'], total: 1000},
  {id: 'areas', type: 'matrix', label: 'Areas', rows: ['centre'], choices: ['good', 'bad']},
  {id: 'why', type: 'long-text', label: 'Why?'},
].map((question) => Question.parse(question));

const replies = Array.from({length: 12}, (_, person): Answers => ({
  again: person % 3 > 0,
  topic: ['food', 'roads', 'other'][person % 3],
  help: person % 2 ? ['time', 'money'] : person % 4 ? ['time'] : [],
  stars: 2 + (person % 4),
  order: [['park', 'bus', 'bins'], ['bus', 'bins', 'park'], ['park']][person % 3],
  budget: {park: 100 * (person % 5), bus: 1000 - 100 * (person % 5)},
  areas: {centre: person % 2 ? 'good' : 'bad'},
  why: 'Because',
}));

test('a survey: votes, picks, ratings, rankings, amounts and rows; texts never', () => {
  const results = publish(planSurvey(questions), replies);
  const byId = Object.fromEntries((results.questions ?? []).map((one) => [one.id, one]));
  assert.deepEqual(Object.keys(byId), ['again', 'topic', 'help', 'stars', 'order', 'budget', 'areas.centre']);
  assert.deepEqual(
    byId['again']?.counts?.map(({count}) => count),
    [8, 4],
  );
  assert.deepEqual(
    byId['topic']?.counts?.map(({value, count}) => [value, count]),
    [
      ['food', 4],
      ['roads', 4],
      ['other', 4],
    ],
  );
  assert.deepEqual(
    byId['help']?.counts?.map(({count}) => count),
    [9, 6],
  );
  assert.equal(byId['stars']?.mean, 3.5);
  assert.deepEqual(
    byId['order']?.priorities?.map(({points, first}) => [points, first]),
    [
      [1.3, 0.67],
      [1.2, 0.33],
      [0.5, 0],
    ],
  );
  assert.deepEqual(
    byId['budget']?.priorities?.map(({median}) => median),
    [150, 850],
  );
  assert.deepEqual(
    byId['areas.centre']?.counts?.map(({count}) => count),
    [6, 6],
  );
  assert.ok(!JSON.stringify(results).includes('Because'));
});

test('B9 a ranking on which nearly everybody agrees is not shown, and says so', () => {
  const agreed = Array.from({length: 12}, (_, person) => ({
    order: person ? ['park', 'bus', 'bins'] : ['bus', 'park', 'bins'],
  }));
  const order = publish(planSurvey(questions), agreed).questions?.find((one) => one.id === 'order');
  assert.equal(order?.suppressed, 'agreement');
});

test('B9 a vote on which nearly everybody agrees is told in words', () => {
  const vote = (dissenters: number) =>
    publish(
      planSurvey(questions),
      Array.from({length: 12}, (_, person) => ({again: person >= dissenters})),
    ).questions?.[0];
  assert.deepEqual(
    vote(0)?.counts?.map(({count}) => count),
    ['nearly-all', 'hardly-any'],
  );
  assert.deepEqual(vote(1), vote(0));
  assert.deepEqual(
    vote(2)?.counts?.map(({count}) => count),
    [10, 2],
  );
});

test('a petition counts its signatures towards the goal', () => {
  const results = buildPetition({
    of: 'save-the-park',
    asOf: '2026-05-01',
    n: 3,
    goal: 500,
    thresholds: buildThresholds(),
  });
  assert.deepEqual(Results.parse(results), results);
  assert.deepEqual([results.n, results.goal], [3, 500]);
});

test('B3 choices and answers named like parts of every object change nothing', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const plan = planSurvey([Question.parse({id: 'q', type: 'single-choice', label: 'Q', choices: names})]);
  const answers = Array.from(
    {length: 9},
    (_, person) => JSON.parse(`{"q": "${names[person % 3]}", "__proto__": {"q": 1}}`) as Answers,
  );
  assert.deepEqual(
    publish(plan, answers).questions?.[0]?.counts?.map(({count}) => count),
    [3, 3, 3],
  );
  assert.equal(Object.hasOwn(Object.prototype, 'q'), false);
});

test('a ledger survives being stored as JSON', () => {
  const plan = planKith(streets);
  const ledger = twelve.reduce(
    (before, answers) => releaseAnswers(plan, addAnswers(plan, before, answers)),
    startLedger(plan),
  );
  const stored = JSON.parse(JSON.stringify(ledger)) as typeof ledger;
  assert.deepEqual(
    buildResults(plan, releaseAnswers(plan, stored, true), about),
    buildResults(plan, releaseAnswers(plan, ledger, true), about),
  );
});

test('a document of a hundred thousand answers is as small and quick to make as one of ten', () => {
  const plan = planKith(streets);
  const many = (size: number) =>
    Array.from({length: size}, (_, person) => answerAll(1 + (person % 5), {street: ['Elm', 'Oak', 'Ash'][person % 3]}));
  const small = tallyAnswers(plan, many(60), closed);
  const large = tallyAnswers(plan, many(100_000), closed);
  assert.ok(JSON.stringify(large).length < 1.5 * JSON.stringify(small).length);
  assert.equal(buildResults(plan, large, about).n, 100_000);
});

import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';
import type {Mistake} from '../check-shape.ts';
import {checkId} from './ids.ts';
import {choiceValue, conditionsOf, place, placeQuestions, type Placed} from './question-parts.ts';

type Known = ReadonlyMap<string, Placed>;

/** All that a rule can ask about an answer. */
const OPERATORS = [
  'is',
  'isNot',
  'in',
  'notIn',
  'includes',
  'excludes',
  'above',
  'below',
  'atLeast',
  'atMost',
  'answered',
] as const;

/** What is wrong with the rules of a survey: unknown questions or choices, rules that wait for themselves. */
export function checkRules(definition: Survey): Mistake[] {
  return checkQuestions(placeQuestions(definition), new Map(), (known) => [
    ...rulesOf('pages', definition.pages).flatMap(([path, rule]) => checkCondition(rule, path, known)),
    ...checkScores(definition, known),
    ...rulesOf('endings', definition.endings).flatMap(([path, rule]) =>
      checkCondition(rule, path, withScores(definition, known)),
    ),
  ]);
}

/** The rules of the survey, or those inside a group, which may also look at the questions around it (`outer`). */
function checkQuestions(placed: Placed[], outer: Known, more: (known: Known) => Mistake[] = () => []): Mistake[] {
  const known = new Map([...outer, ...placed.map((entry): [string, Placed] => [entry.question.id, entry])]);
  const mistakes = [
    ...questionRules(placed).flatMap(([path, rule]) => checkCondition(rule, path, known)),
    ...more(known),
    ...placed.flatMap(({question: q, path}) =>
      'questions' in q ? checkQuestions(place(q.questions, `${path}.`), known) : [],
    ),
  ];
  return mistakes.length ? mistakes : checkCycles(placed);
}

const questionRules = (placed: Placed[]): [string, Condition][] =>
  placed.flatMap(({question, path}) =>
    conditionsOf(question).map(([key, rule]): [string, Condition] => [`${path}.${key}`, rule]),
  );

const rulesOf = (name: string, list: {visibleIf?: Condition | undefined}[] = []): [string, Condition][] =>
  list.flatMap(({visibleIf}, i): [string, Condition][] => (visibleIf ? [[`${name}[${i}].visibleIf`, visibleIf]] : []));

/** Endings may look at scores as at numbers that were answered. */
const withScores = ({scores = []}: Survey, known: Known): Known =>
  new Map([
    ...scores.map(({id}): [string, Placed] => [id, {question: {id, type: 'number', label: ''}, path: ''}]),
    ...known,
  ]);

function checkCondition(rule: Condition, path: string, known: Known): Mistake[] {
  return [...comparisons(rule, path)].flatMap(({comparison, path: at}) => {
    const target = known.get(comparison.question)?.question;
    if (!target) return [{path: `${at}.question`, code: 'unknown', about: comparison.question}];
    if (!OPERATORS.some((key) => comparison[key] !== undefined)) return [{path: at, code: 'operator'}];
    return checkValues(comparison, target, at);
  });
}

function checkValues(comparison: Comparison, target: Question, path: string): Mistake[] {
  if (target.type !== 'single-choice' && target.type !== 'multiple-choice') return [];
  const values = new Set<unknown>(target.choices.map(choiceValue));
  if (target.other) values.add('other');
  const {is, isNot, includes, excludes} = comparison;
  const named = Object.entries({is, isNot, includes, excludes, in: comparison.in, notIn: comparison.notIn});
  return named.flatMap(([key, value]) =>
    (value === undefined ? [] : [value].flat())
      .filter((v) => !values.has(v))
      .map((v) => ({path: `${path}.${key}`, code: 'choice' as const, about: {value: v, id: target.id}})),
  );
}

const checkScores = ({scores = []}: Survey, known: Known): Mistake[] =>
  scores.flatMap(({id, of}, i) => [
    ...checkId({question: {id, type: 'hidden'}, path: `scores[${i}]`}, new Map(known)),
    ...of.flatMap((item, j) =>
      known.has(item) ? [] : [{path: `scores[${i}].of[${j}]`, code: 'unknown' as const, about: item}],
    ),
  ]);

/** A question whose visibility waits, through others, for itself. */
function checkCycles(placed: Placed[]): Mistake[] {
  const waits = new Map(
    placed.map(({question: q}) => [
      q.id,
      q.visibleIf ? [...comparisons(q.visibleIf)].map((c) => c.comparison.question) : [],
    ]),
  );
  const done = new Set<string>();
  const visit = (id: string, trail: string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of waits.get(id) ?? []) {
      const cycle = visit(next, [...trail, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const {question, path} of placed) {
    const cycle = visit(question.id, []);
    if (cycle) return [{path: `${path}.visibleIf`, code: 'cycle', about: cycle}];
  }
  return [];
}

/** Every comparison inside a condition, with its path (`all[0].not`). */
export function* comparisons(condition: Condition, path = ''): Generator<{comparison: Comparison; path: string}> {
  const inner = (key: string) => (path ? `${path}.${key}` : key);
  if ('all' in condition) yield* each(condition.all, inner('all'));
  else if ('any' in condition) yield* each(condition.any, inner('any'));
  else if ('not' in condition) yield* comparisons(condition.not, inner('not'));
  else yield {comparison: condition, path};
}

function* each(conditions: readonly Condition[], path: string): ReturnType<typeof comparisons> {
  let i = 0;
  for (const condition of conditions) yield* comparisons(condition, `${path}[${i++}]`);
}

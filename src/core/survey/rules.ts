import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Choice, Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';
import type {Mistake} from '../check-shape.ts';
import {choiceValue, conditionsOf, place, type Placed} from './question-parts.ts';

type Known = ReadonlyMap<string, Placed>;

/** Names that every JavaScript object has; as ids they would be found where nobody put them. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

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

/** What a schema cannot see: ids used twice, rules about unknown questions or choices, rules that wait for themselves. */
export function checkRules(definition: Survey, placed: Placed[]): Mistake[] {
  return checkQuestions(placed, new Map(), (known) => [
    ...rulesOf('pages', definition.pages).flatMap(([path, rule]) => checkCondition(rule, path, known)),
    ...checkScores(definition, known),
    ...rulesOf('endings', definition.endings).flatMap(([path, rule]) =>
      checkCondition(rule, path, withScores(definition, known)),
    ),
  ]);
}

/** The questions of the survey, or those inside a group, whose rules may also look at the ones around it (`outer`). */
function checkQuestions(placed: Placed[], outer: Known, more: (known: Known) => Mistake[] = () => []): Mistake[] {
  const own = new Map<string, Placed>();
  const mistakes = placed.flatMap((entry) => checkId(entry, own));
  const known = new Map([...outer, ...own]);
  mistakes.push(
    ...questionRules(placed).flatMap(([path, rule]) => checkCondition(rule, path, known)),
    ...placed.flatMap(({question, path}) => checkChoices(question, path)),
    ...more(known),
    ...placed.flatMap(({question: q, path}) =>
      'questions' in q ? checkQuestions(place(q.questions, `${path}.`), known) : [],
    ),
  );
  return mistakes.length ? mistakes : checkCycles(placed);
}

function checkId(place: Placed, known: Map<string, Placed>): Mistake[] {
  const {id} = place.question;
  const path = `${place.path}.id`;
  if (RESERVED.has(id)) return [{path, code: 'reserved', about: id}];
  const first = known.get(id);
  if (first) return [{path, code: 'twice', about: {id, first: first.path}}];
  known.set(id, place);
  return [];
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

function checkChoices(question: Question, path: string): Mistake[] {
  const lists = {choices: 'choices' in question && question.choices, rows: 'rows' in question && question.rows};
  return Object.entries(lists).flatMap(([key, list]) =>
    Array.isArray(list) ? checkTwice(list, `${path}.${key}`) : [],
  );
}

function checkTwice(choices: readonly Choice[], path: string): Mistake[] {
  const seen = new Set<string>();
  return choices.flatMap((choice, i) => {
    const value = choiceValue(choice);
    const twice = seen.has(value);
    seen.add(value);
    return twice ? [{path: `${path}[${i}]`, code: 'again' as const, about: value}] : [];
  });
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

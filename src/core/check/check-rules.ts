import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {holds, isAnswered} from '../survey/condition.ts';
import {comparisons} from '../survey/rules.ts';
import {conditionsOf} from '../survey/question-parts.ts';
import {found, type CheckFinding} from './finding.ts';
import {constantsOf, possibleAnswers, type Constant} from './possible-answers.ts';
import type {Asked, Scene, ScenePage} from './scene.ts';
import {canHold, type Effort, type Known, type Lookup} from './solve.ts';

/** A rule where it stands: what it decides, and what must hold besides for that to matter. */
interface Rule {
  path: string;
  condition: Condition;
  /** "the question "b"". */
  about: string;
  besides: readonly Condition[];
  known: Lookup;
  /** What it means that it never holds. */
  never: 'unreachable' | 'ending-unreachable' | 'rule-without-effect';
}

/** Rules that can never hold, or always do; values that no answer has; questions that wait for later pages. */
export function checkRules(scene: Scene, effort: Effort): CheckFinding[] {
  const rules = rulesOf(scene);
  return [...rules.flatMap((rule) => checkRule(rule, effort)), ...checkPageCycles(scene), ...looksAhead(scene)];
}

/** Every question of a scene by its id, with what decides whether it is shown. Endings also look at scores. */
export function lookupOf({pages, survey}: Scene, withScores = false): Lookup {
  const known = new Map<string, Known>();
  for (const {visibleIf, asked} of pages)
    for (const {question} of asked)
      known.set(question.id, {question, shownIf: present([visibleIf, question.visibleIf])});
  if (withScores)
    for (const {id} of survey.scores ?? [])
      if (!known.has(id)) known.set(id, {question: {type: 'number', id, label: id}, shownIf: []});
  return known;
}

const present = (rules: readonly (Condition | undefined)[]): Condition[] => rules.filter((rule) => rule !== undefined);

function rulesOf(scene: Scene): Rule[] {
  const known = lookupOf(scene);
  const ofPages = scene.pages.flatMap(({path, visibleIf, asked}): Rule[] => [
    ...(visibleIf && path
      ? [
          {
            path: `${path}.visibleIf`,
            condition: visibleIf,
            about: 'the page',
            besides: [],
            known,
            never: 'unreachable' as const,
          },
        ]
      : []),
    ...asked.flatMap((one) => rulesOfQuestion(one, known, present([visibleIf]))),
  ]);
  const withScores = lookupOf(scene, true);
  const ofEndings = scene.endings.flatMap(({path, ending}): Rule[] =>
    ending.visibleIf
      ? [
          {
            path: `${path}.visibleIf`,
            condition: ending.visibleIf,
            about: 'the ending',
            besides: [],
            known: withScores,
            never: 'ending-unreachable',
          },
        ]
      : [],
  );
  return [...ofPages, ...ofEndings];
}

function rulesOfQuestion({question, path}: Asked, known: Lookup, besides: readonly Condition[]): Rule[] {
  if (!path) return [];
  const own = conditionsOf(question).map(([key, condition]): Rule => {
    const around = key === 'visibleIf' ? besides : [...besides, ...present([question.visibleIf])];
    const about = key.startsWith('choices') ? `a choice of "${question.id}"` : `the question "${question.id}"`;
    const never = key === 'requiredIf' ? 'rule-without-effect' : 'unreachable';
    return {path: `${path}.${key}`, condition, about, besides: around, known, never};
  });
  if (question.type !== 'group') return own;
  const inside = new Map(known);
  for (const inner of question.questions) inside.set(inner.id, {question: inner, shownIf: present([inner.visibleIf])});
  const around = [...besides, ...present([question.visibleIf])];
  const nested = question.questions.flatMap((inner, i) =>
    rulesOfQuestion({question: inner, path: `${path}.questions[${i}]`}, inside, around),
  );
  return [...own, ...nested];
}

function checkRule(rule: Rule, effort: Effort): CheckFinding[] {
  const {path, condition, about, besides, known, never} = rule;
  const odd = [...comparisons(condition, path)].flatMap(({comparison, path: at}) => {
    const target = known.get(comparison.question)?.question;
    return target ? checkComparison(comparison, target, at) : [];
  });
  if (odd.length) return odd;
  // what never comes is said once, where it begins
  if (besides.length && !canHold(besides, known, effort)) return [];
  if (!canHold([...besides, condition], known, effort)) {
    if (never === 'rule-without-effect')
      return [
        found(
          never,
          path,
          `This rule can never hold: ${about} is never required by it.`,
          'Take it away, or change it.',
        ),
      ];
    return [
      found(
        never,
        path,
        `Nobody can ever see ${about}: no answers make this rule true, alone or together with the rules it stands on.`,
        'Look for parts that exclude each other, or for a question that is hidden when it would be needed.',
      ),
    ];
  }
  if (!canHold([...besides, {not: condition}], known, effort))
    return [
      found(
        'rule-without-effect',
        path,
        `This rule always holds, whatever people answer: it decides nothing about ${about}.`,
        'Take it away, or change it. A question that nobody answered is not equal to anything, so "isNot" and "excludes" hold for it.',
      ),
    ];
  return [];
}

const EQUAL = ['is', 'isNot', 'in', 'notIn', 'includes', 'excludes'] as const;
const ORDERED = ['above', 'below', 'atLeast', 'atMost'] as const;

function checkComparison(comparison: Comparison, target: Question, path: string): CheckFinding[] {
  const answers = possibleAnswers(target, constantsOf(comparison)).filter(
    (a) => a !== undefined && isAnswered(a),
  ) as Answer[];
  if (!answers.length && comparison.answered === undefined)
    return [impossible(path, target, 'it has no answer at all')];
  const named = EQUAL.flatMap((key) =>
    [comparison[key] ?? []].flat().flatMap((value) => (isAmong(value, key, answers) ? [] : [{key, value}])),
  );
  const odd = ORDERED.filter((key) => {
    const value = comparison[key];
    return value !== undefined && !answers.some((a) => holds({question: 'x', [key]: value} as Comparison, {x: a}));
  }).map((key) => ({key, value: comparison[key]!}));
  return [...named, ...odd].map(({key, value}) =>
    impossible(`${path}.${key}`, target, `"${key}": ${JSON.stringify(value)} fits none of its answers`, value, key),
  );
}

/** Whether an answer can be this, or hold it where the answer is a list. */
const isAmong = (value: Constant, key: (typeof EQUAL)[number], answers: readonly Answer[]): boolean =>
  answers.some((a) =>
    Array.isArray(a) && key !== 'is' && key !== 'isNot' ? a.includes(value as string) : a === value,
  );

const impossible = (path: string, target: Question, why: string, value?: Constant, key = ''): CheckFinding =>
  found('impossible-value', path, `This can never be true of "${target.id}": ${why}.`, remedyFor(target, value, key));

function remedyFor(target: Question, value: Constant | undefined, key: string): string {
  const {type} = target;
  if (type === 'statement') return 'A statement asks nothing: name another question.';
  if (type === 'yes-no' || type === 'consent') return 'The answers are true and false, without quotation marks.';
  if (type === 'multiple-choice' && key.startsWith('is')) return 'Several can be picked: use "includes" or "excludes".';
  if (
    typeof value === 'string' &&
    value.trim() &&
    Number.isFinite(Number(value)) &&
    /number|slider|rating|scale/.test(type)
  )
    return `Write the number without quotation marks: ${value}.`;
  if (type === 'rating') return `The answers are 1 to ${target.max ?? 5}.`;
  if (type === 'scale') return `The answers are ${target.min ?? 1} to ${target.max ?? 5}.`;
  if (type === 'number' || type === 'slider') return 'Choose a number that can be answered: mind min, max and step.';
  if (/^(date|time|date-time)$/.test(type))
    return 'Write it as the answers are: 2026-12-13, 18:00 or 2026-12-13T18:00.';
  return 'Compare with something that people can answer, or ask whether it was "answered".';
}

/** Pages that wait for what stands on them: directly, or through other pages and questions. */
function checkPageCycles(scene: Scene): CheckFinding[] {
  const waits = new Map<string, string[]>();
  const names = (rules: readonly Condition[]) =>
    rules.flatMap((r) => [...comparisons(r)].map((c) => c.comparison.question));
  for (const [id, {shownIf}] of lookupOf(scene)) waits.set(id, names(shownIf));
  return scene.pages.flatMap(({path, visibleIf, asked}) => {
    if (!visibleIf || !path) return [];
    const own = new Set(asked.map(({question}) => question.id));
    const seen = new Set<string>();
    const waiting = names([visibleIf]);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (own.has(id))
        return [
          found(
            'cycle',
            `${path}.visibleIf`,
            `The page waits for "${id}", which stands on the page itself: nobody can ever see it.`,
            'Move the question to an earlier page, or change the rule.',
          ),
        ];
      if (!seen.has(id)) waiting.push(...(waits.get(id) ?? []));
      seen.add(id);
    }
    return [];
  });
}

/** Questions that are shown or required by an answer that is only given on a later page. */
function looksAhead({pages, survey}: Scene): CheckFinding[] {
  if (survey.display === 'all') return [];
  const pageOf = new Map(pages.flatMap(({asked}, i) => asked.map(({question}): [string, number] => [question.id, i])));
  const later = (rule: Condition, page: number): string | undefined =>
    [...comparisons(rule)].map((c) => c.comparison.question).find((id) => (pageOf.get(id) ?? -1) > page);
  const say = (path: string, id: string | undefined): CheckFinding[] =>
    id === undefined
      ? []
      : [
          found(
            'looks-ahead',
            path,
            `This waits for "${id}", which is only asked on a later page: people have gone past it by then.`,
            `Move it behind "${id}", or ask "${id}" earlier.`,
          ),
        ];
  const ofPage = ({path, visibleIf, asked}: ScenePage, i: number): CheckFinding[] => [
    ...(visibleIf && path ? say(`${path}.visibleIf`, later(visibleIf, i)) : []),
    ...asked.flatMap(({question, path: at}) =>
      at ? conditionsOf(question).flatMap(([key, rule]) => say(`${at}.${key}`, later(rule, i))) : [],
    ),
  ];
  return pages.flatMap(ofPage);
}

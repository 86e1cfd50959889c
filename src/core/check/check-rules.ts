import type {Condition} from '../../contract/condition.ts';
import {conditionsOf} from '../survey/question-parts.ts';
import {comparisons} from '../survey/rules.ts';
import {checkComparison} from './check-comparison.ts';
import {checkPageCycles, looksAhead} from './check-order.ts';
import {found, type CheckFinding} from './finding.ts';
import {lookupOf, present} from './lookup.ts';
import type {Asked, Scene} from './scene.ts';
import {canHold, type Effort, type Lookup} from './solve.ts';

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

import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import {choiceValue} from '../../core/survey/question-parts.ts';
import type {Scene} from './scene.ts';
import {times} from '../../core/times.ts';

type Values = readonly (string | number | boolean)[];

/** A rule in words, for people who must follow it themselves: `“Do you garden?” is “Yes”`. */
export function formatRule(rule: Condition, scene: Scene): string {
  if ('all' in rule) return join(rule.all, 'conjunction', scene);
  if ('any' in rule) return join(rule.any, 'disjunction', scene);
  if ('not' in rule) return scene.t('not', {rule: formatRule(rule.not, scene)});
  return formatComparison(rule, scene);
}

const join = (rules: readonly Condition[], type: 'conjunction' | 'disjunction', scene: Scene): string =>
  new Intl.ListFormat(scene.lang, {type}).format(rules.map((rule) => formatRule(rule, scene)));

function formatComparison(rule: Comparison, scene: Scene): string {
  const asked = scene.questions.get(rule.question);
  const question = asked?.label === undefined ? rule.question : scene.plain(asked.label);
  if (rule.answered !== undefined) return scene.t(rule.answered ? 'answered' : 'unanswered', {question});
  const value = (values: Values) =>
    new Intl.ListFormat(scene.lang, {type: 'disjunction'}).format(values.map((v) => formatValue(v, asked, scene)));
  const [key, values] = inSteps(operatorOf(rule), asked);
  return scene.t(key, {question, value: value(values)});
}

/** Where steps are words, nobody sees their numbers: a limit then names the steps on its side. */
function inSteps([key, values]: [key: string, values: Values], asked: Question | undefined): [string, Values] {
  if (asked?.type !== 'scale' || !asked.stepLabels || !Object.hasOwn(SIDES, key)) return [key, values];
  const {min = 1, max = 5} = asked;
  const steps = times(Math.max(0, Math.min(max - min + 1, 101)), (i) => min + i);
  return ['is', steps.filter((step) => SIDES[key]!(step, Number(values[0])))];
}

const SIDES: Record<string, (step: number, limit: number) => boolean> = {
  above: (step, limit) => step > limit,
  below: (step, limit) => step < limit,
  atLeast: (step, limit) => step >= limit,
  atMost: (step, limit) => step <= limit,
};

function operatorOf(rule: Comparison): [key: string, values: Values] {
  const {is, includes, isNot, excludes} = rule;
  const same = is ?? includes;
  if (same !== undefined) return ['is', [same]];
  if (rule.in) return ['is', rule.in];
  const other = isNot ?? excludes;
  if (other !== undefined) return ['isNot', [other]];
  if (rule.notIn) return ['isNot', rule.notIn];
  const limits = (['above', 'below', 'atLeast', 'atMost'] as const).flatMap((key): [string, Values][] => {
    const limit = rule[key];
    return limit === undefined ? [] : [[key, [limit]]];
  });
  return limits[0] ?? ['is', []];
}

function formatValue(
  value: string | number | boolean,
  question: Question | undefined,
  {t, lang, plain}: Scene,
): string {
  const step = question?.type === 'scale' ? question.stepLabels?.[String(value)] : undefined;
  if (step !== undefined) return `“${plain(step)}”`;
  if (typeof value === 'number') return value.toLocaleString(lang);
  if (typeof value === 'boolean') return `“${t(value ? 'yes' : 'no')}”`;
  const choice = question && 'choices' in question ? question.choices.find((c) => choiceValue(c) === value) : undefined;
  const label = typeof choice === 'object' ? choice.label : undefined;
  return `“${label === undefined ? (value === 'other' ? t('other') : value) : plain(label)}”`;
}

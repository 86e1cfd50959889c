import type {Comparison, Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import {choiceValue} from '../../core/survey/question-parts.ts';
import type {Scene} from './scene.ts';

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
  const [key, values] = operatorOf(rule);
  return scene.t(key, {question, value: value(values)});
}

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
  if (typeof value === 'number') return value.toLocaleString(lang);
  if (typeof value === 'boolean') return `“${t(value ? 'yes' : 'no')}”`;
  const choice = question && 'choices' in question ? question.choices.find((c) => choiceValue(c) === value) : undefined;
  const label = typeof choice === 'object' ? choice.label : undefined;
  return `“${label === undefined ? (value === 'other' ? t('other') : value) : plain(label)}”`;
}

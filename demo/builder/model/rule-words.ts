import type {Comparison, Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {nameOfOperator, valuesOf, type Operator} from './rules.ts';
import {showText} from './texts.ts';

/** A rule in words: “Where do you live?” is “Here”, or “How old are you?” is at least 60. However deep it is, nothing is left out. */
export function describeRule(
  condition: Condition,
  questions: readonly Question[],
  languages: readonly string[],
): string {
  const part = (one: Condition): string => describePart(one, questions, languages);
  if ('all' in condition && condition.all) return condition.all.map(part).join(', and ');
  if ('any' in condition && condition.any) return condition.any.map(part).join(', or ');
  if ('not' in condition && condition.not) return describePart(condition, questions, languages);
  return describeComparison(condition as Comparison, questions, languages);
}

/** A part among others: what belongs together stands in brackets, after how it does. */
function describePart(part: Condition, questions: readonly Question[], languages: readonly string[]): string {
  const inside = (one: Condition): string => describeRule(one, questions, languages);
  if ('question' in part) return inside(part);
  if ('all' in part && part.all) return `all of these hold (${inside(part)})`;
  if ('any' in part && part.any) return `one of these holds (${inside(part)})`;
  const {not} = part as {not: Condition};
  if ('all' in not && not.all) return `not all of these hold (${inside(not)})`;
  if ('any' in not && not.any) return `none of these holds (${inside(not)})`;
  return `it is not so that ${describePart(not, questions, languages)}`;
}

function describeComparison(
  comparison: Comparison,
  questions: readonly Question[],
  languages: readonly string[],
): string {
  const {question: id, ...rest} = comparison;
  const asked = questions.find((question) => question.id === id);
  const name = `“${(asked && showText(asked.label, languages)) || id}”`;
  const [[key, value] = ['answered', true]] = Object.entries(rest);
  if (key === 'answered') return `${name} ${nameOfOperator(value ? 'answered' : 'unanswered')}`;
  const known = asked && valuesOf(asked, languages);
  const inWords = (one: unknown): string => {
    const words = known?.find((option) => option.value === one)?.words ?? String(one);
    return typeof one === 'number' ? words : `“${words}”`;
  };
  if (key === 'in' || key === 'notIn') {
    const list = (Array.isArray(value) ? (value as unknown[]) : []).map(inWords).join(' or ');
    return `${name} ${key === 'in' ? 'is' : 'is not'} ${list}`;
  }
  return `${name} ${nameOfOperator(key as Operator) ?? key} ${inWords(value)}`;
}

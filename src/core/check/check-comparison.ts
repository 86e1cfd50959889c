import type {Comparison} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {holds, isAnswered} from '../survey/condition.ts';
import {found, type CheckFinding} from './finding.ts';
import {constantsOf, possibleAnswers, type Constant} from './possible-answers.ts';

const EQUAL = ['is', 'isNot', 'in', 'notIn', 'includes', 'excludes'] as const;
const ORDERED = ['above', 'below', 'atLeast', 'atMost'] as const;

/** What a comparison asks for that no answer of its question can be. */
export function checkComparison(comparison: Comparison, target: Question, path: string): CheckFinding[] {
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

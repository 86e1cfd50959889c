import type {Question} from '../../contract/question.ts';
import type {CompiledSurvey} from './compile.ts';

/** Seconds that most people take to read and to answer. */
const SECONDS: Partial<Record<string, number>> = {
  'long-text': 45,
  statement: 8,
  name: 15,
  address: 30,
  ranking: 30,
  allocation: 40,
  file: 40,
  signature: 20,
  consent: 10,
  hidden: 0,
};
const OTHERS = 10;

/**
 * About how long a survey takes, in whole minutes and at least one: by the types of its questions, and 250 words a minute for
 * what is to be read besides. Questions that only some people see count half.
 */
export function estimateMinutes({definition, steps, questions}: CompiledSurvey): number {
  if (typeof definition.minutes === 'number') return definition.minutes;
  const asked = [...questions.values()].map((q) => secondsOf(q));
  const prose = [definition, ...steps.flat()].map(({description}) => countWords(description));
  return Math.max(1, Math.round((sum(asked) + (sum(prose) / 250) * 60) / 60));
}

/** Not by `reduce`: old libraries have another. */
function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function secondsOf(question: Question): number {
  const share = question.visibleIf ? 0.5 : 1;
  if (question.type === 'group') return share * sum(question.questions.map(secondsOf));
  if (question.type === 'matrix') return share * 7 * question.rows.length;
  const choices = 'choices' in question ? question.choices.length : 0;
  return share * ((SECONDS[question.type] ?? OTHERS) + choices);
}

const countWords = (text: unknown): number => {
  const words = typeof text === 'string' ? text : Object.values((text ?? {}) as Record<string, string>)[0];
  return words?.split(/\s+/).length ?? 0;
};

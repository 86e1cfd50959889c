import type {Question} from '../../contract/question.ts';
import type {Score} from '../../contract/survey.ts';
import type {Answer, Answers, Submission} from '../../contract/submission.ts';
import {isRecord} from '../answers/record.ts';
import type {CompiledSurvey} from './compile.ts';

/** What scores come to, by id. */
export type Scores = NonNullable<Submission['scores']>;

/**
 * A survey's scores. A number counts as itself, yes as 1 and no as 0, a choice as the number that its value is, each row of a
 * matrix and each pick of a list by itself; what has no number is left out. A mean is that of the numbers there are, and so is
 * a sum. There is no score where fewer than half of its shown questions have a number.
 * @param answers those that count (`visibleAnswers`)
 */
export function scoreSurvey(
  {definition, questions}: Pick<CompiledSurvey, 'definition' | 'questions'>,
  answers: Answers,
  shown: ReadonlySet<string>,
): Scores {
  const found = (definition.scores ?? []).flatMap((score): [string, Scores[string]][] => {
    const asked = score.of.filter((id) => shown.has(id)).map((id) => questions.get(id)!);
    const value = toScore(score, asked, answers);
    if (value === undefined) return [];
    const band = bandOf(score, value);
    return [[score.id, {value, ...(band && {band: band.id})}]];
  });
  return Object.fromEntries(found);
}

function toScore({reverse = [], method}: Score, asked: readonly Question[], answers: Answers): number | undefined {
  const items = asked.map((question) => {
    const turned = reverse.includes(question.id);
    return numbersIn(answers[question.id]).map((x) => (turned ? turn(question, x) : x));
  });
  const answered = items.filter((numbers) => numbers.length);
  if (!answered.length || answered.length < asked.length / 2) return undefined;
  const numbers = answered.flat();
  let sum = 0;
  for (const number of numbers) sum += number;
  // to twelve digits: 0.1 + 0.2 is 0.3 to people
  return Number((method === 'sum' ? sum : sum / numbers.length).toPrecision(12));
}

/** The numbers that an answer counts as. */
function numbersIn(answer: Answer | undefined): number[] {
  if (Array.isArray(answer)) return answer.flatMap(numbersIn);
  if (isRecord(answer)) return Object.values(answer).flatMap(numbersIn);
  if (typeof answer === 'boolean') return [Number(answer)];
  const number = typeof answer === 'string' && answer.trim() ? Number(answer) : answer;
  return typeof number === 'number' && Number.isFinite(number) ? [number] : [];
}

/** min + max − x, for questions that have both ends; others stay as they are. */
function turn(question: Question, x: number): number {
  const ends = endsOf(question);
  return ends ? ends[0] + ends[1] - x : x;
}

/** The lowest and the highest number that a question takes; undefined where it has no such ends. */
export function endsOf(question: Question): [min: number, max: number] | undefined {
  if (question.type === 'rating') return [1, question.max ?? 5];
  if (question.type === 'scale') return [question.min ?? 1, question.max ?? 5];
  if (question.type === 'yes-no') return [0, 1];
  if ('choices' in question) {
    const numbers = numbersIn(question.choices.map((c) => (typeof c === 'string' ? c : c.value)));
    return numbers.length ? [Math.min(...numbers), Math.max(...numbers)] : undefined;
  }
  const {min, max} = question as {min?: unknown; max?: unknown};
  return typeof min === 'number' && typeof max === 'number' ? [min, max] : undefined;
}

/** The band that a value falls into: the highest one that begins at or below it. */
export const bandOf = ({bands = []}: Score, value: number): NonNullable<Score['bands']>[number] | undefined =>
  bands.filter(({from}) => from <= value).toSorted((a, b) => b.from - a.from)[0];

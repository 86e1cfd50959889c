import type {Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {isDate} from '../answers/date.ts';
import {findWrong} from '../answers/validate.ts';
import type {CompiledSurvey} from './compile.ts';

/** Types that an address never fills: what a person must do by themselves, and what no text stands for. */
const BY_HAND: readonly string[] = ['consent', 'file', 'signature', 'group', 'matrix', 'allocation', 'name', 'address'];

/**
 * Answers that a page's address gives, for questions that name a `parameter`; constants of hidden ones. What is no answer to
 * its question is left out.
 * @param parameter all values of a URL parameter
 */
export function prefillAnswers(
  {questions}: Pick<CompiledSurvey, 'questions'>,
  parameter: (name: string) => string[],
): Answers {
  const answers: Answers = {};
  for (const [id, question] of questions) {
    const values = question.parameter === undefined ? [] : parameter(question.parameter);
    const answer = (question.type === 'hidden' ? question.value : undefined) ?? toAnswer(question, values);
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

function toAnswer(question: Question, values: string[]): Answer | undefined {
  const [value] = values;
  if (value === undefined || BY_HAND.includes(question.type)) return undefined;
  const answer = parseAnswer(question, value, values);
  // longer texts are nobody's link
  if (answer === undefined || value.length > 2000) return undefined;
  return findWrong(question, answer, false, {}).length ? undefined : answer;
}

function parseAnswer({type}: Question, value: string, values: string[]): Answer | undefined {
  switch (type) {
    case 'number':
    case 'slider':
    case 'rating':
    case 'scale':
      return value.trim() ? Number(value) : undefined;
    case 'yes-no':
      return /^(true|yes|1)$/i.test(value) ? true : /^(false|no|0)$/i.test(value) ? false : undefined;
    case 'multiple-choice':
    case 'ranking':
      return values.length > 1 ? values : value.split(',');
    case 'date':
      return isDate(value) ? value : undefined;
    default:
      return value;
  }
}

/** Answers that a page gives before anybody has answered: a consent is the person's own. */
export const withoutConsents = ({questions}: Pick<CompiledSurvey, 'questions'>, answers: Answers): Answers =>
  withoutThose([...questions.values()], answers);

function withoutThose(questions: readonly Question[], answers: Answers): Answers {
  const rest: Answers = {...answers};
  for (const question of questions) {
    const answer = rest[question.id];
    if (question.type === 'consent') delete rest[question.id];
    else if (question.type === 'group' && typeof answer === 'object' && answer !== null)
      rest[question.id] = Array.isArray(answer)
        ? answer.map((member) => withoutThose(question.questions, member as Answers))
        : withoutThose(question.questions, answer);
  }
  return rest;
}

import type {Question} from '../../contract/question.ts';
import type {Answer, Answers, Submission} from '../../contract/submission.ts';
import {compileSignup} from '../../core/signup/compile-signup.ts';
import {SHIFTS} from '../../core/signup/to-survey.ts';
import {compileSurvey} from '../../core/survey/compile-survey.ts';
import {NEEDED} from '../../core/answers/parts.ts';
import {choiceValue} from '../../core/survey/question-parts.ts';

/** What test submissions are made of. */
export interface Sample {
  kind: Submission['kind'];
  of: string;
  answers: Answers;
  questions: ReadonlyMap<string, Question>;
}

/** Read by people who find one among their records. */
export const MARK = 'npx kith conform: a test, to be deleted';

/** For an endpoint of which no definition is known. */
export const ANY_SAMPLE: Sample = {
  kind: 'survey',
  of: 'kith-conform',
  answers: {message: MARK},
  questions: new Map(),
};

/**
 * Answers that a definition accepts: those that are required, and a word that marks the record where one fits.
 * @returns undefined where it is no definition of a survey or a sign-up, or one that a test would take something from
 */
export function toSample(definition: unknown): Sample | undefined {
  const isObject = typeof definition === 'object' && definition !== null;
  if (!isObject) return undefined;
  const isSurvey = 'questions' in definition || 'pages' in definition;
  const made = isSurvey ? compileSurvey(definition) : compileSignup(definition);
  if (!('survey' in made)) return undefined;
  const {questions} = made.survey;
  // a place on a shift that a test takes is one that a volunteer does not get
  if (questions.has(SHIFTS) && !isSurvey) return undefined;
  const asked = [...questions.values()].filter(({visibleIf}) => !visibleIf);
  const free = asked.find(({type}) => type === 'long-text') ?? asked.find(({type}) => type === 'text');
  const answers = asked
    .filter((question) => question.required || question === free)
    .map((question): [string, Answer] => [question.id, answerTo(question)]);
  return {
    kind: isSurvey ? 'survey' : 'signup',
    of: made.survey.definition.id,
    answers: Object.fromEntries(answers),
    questions,
  };
}

function answerTo(question: Question): Answer {
  if ('choices' in question && 'rows' in question)
    return Object.fromEntries(question.rows.map((row) => [choiceValue(row), first(question, question.multiple)]));
  switch (question.type) {
    case 'text':
    case 'long-text':
    case 'signature':
      return MARK.slice(0, ('maxLength' in question && question.maxLength) || undefined);
    case 'email':
      return 'kith-conform@example.org';
    case 'tel':
      return '555 0100';
    case 'url':
      return 'https://example.org/';
    case 'number':
    case 'slider':
      return question.min ?? question.max ?? 0;
    case 'rating':
      return 1;
    case 'scale':
      return question.min ?? 1;
    case 'date':
      return question.min ?? question.max ?? '2026-01-01';
    case 'time':
      return question.min ?? '10:00';
    case 'date-time':
      return question.min ?? '2026-01-01T10:00';
    case 'single-choice':
      return first(question);
    case 'multiple-choice':
      return question.choices.slice(0, Math.max(1, question.min ?? 1)).map(choiceValue);
    case 'ranking':
      return question.choices.map(choiceValue).slice(0, question.max ?? question.choices.length);
    case 'allocation':
      return {[choiceValue(question.choices[0]!)]: 0};
    case 'name':
    case 'address':
      return Object.fromEntries(NEEDED[question.type].map((part) => [part, 'Test']));
    case 'group': {
      const member = Object.fromEntries(question.questions.map((inner) => [inner.id, answerTo(inner)]));
      return question.repeat ? Array.from({length: Math.max(1, question.repeat.min ?? 1)}, () => member) : member;
    }
    case 'file':
      return [{name: 'kith-conform.txt', type: 'text/plain', size: 4, data: 'dGVzdA=='}];
    default:
      return true;
  }
}

function first(question: {choices: readonly Parameters<typeof choiceValue>[0][]}, isList = false): Answer {
  const value = choiceValue(question.choices[0]!);
  return isList ? [value] : value;
}

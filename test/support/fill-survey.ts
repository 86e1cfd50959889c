import type {Choice, Question, QuestionOf} from '../../src/contract/question.ts';
import type {Ending} from '../../src/contract/survey.ts';
import type {Answer, Answers} from '../../src/contract/submission.ts';
import {PARTS} from '../../src/core/answers/parts.ts';
import {findWrong, type Issue} from '../../src/core/answers/validate.ts';
import {checkStep, checkSteps} from '../../src/core/survey/check.ts';
import type {CompiledSurvey} from '../../src/core/survey/compile.ts';
import {holds, isAnswered} from '../../src/core/survey/condition.ts';
import {isRequiredInside, lookInside} from '../../src/core/survey/group.ts';
import {choiceValue} from '../../src/core/survey/question-parts.ts';
import {reduce} from '../../src/core/survey/reduce.ts';
import {
  isRequired,
  nextStep,
  questionsOf,
  startSession,
  visibleSteps,
  type Session,
} from '../../src/core/survey/session.ts';
import {visibleAnswers} from '../../src/core/survey/visibility.ts';
import {exampleOf} from './pattern-example.ts';
import {oneOf, seeded, type Random} from './mutate.ts';

/** How a survey was gone through. */
export interface Filled {
  answers: Answers;
  /** Steps that were seen, by index. */
  steps: number[];
  ending: Ending | undefined;
  /** What kept it from the end; none where it came there. */
  stuck: readonly Issue[];
}

/**
 * Fills a survey in to its end as a patient person would: answers each visible required question rightly (and, by lot, some of
 * the others), goes on page by page, and looks once more at everything before sending.
 * @param seed the same seed gives the same answers
 * @param eager how likely a question that need not be answered is, from 0 to 1
 */
export function fillSurvey(survey: CompiledSurvey, seed = 1, eager = 0.5): Filled {
  const random = seeded(seed);
  let session = startSession(survey);
  const steps = visibleSteps(session).length ? [session.step] : [];
  for (let turn = 0; turn <= survey.steps.length; turn++) {
    session = fillStep(session, random, eager);
    const issues = checkStep(session);
    if (issues.length) return end(session, steps, issues);
    const next = nextStep(session);
    if (next === undefined) break;
    session = reduce(session, {type: 'next', issues});
    steps.push(session.step);
  }
  // a rule may have looked ahead: what it shows on an earlier page is answered before sending
  let issues = checkSteps(session);
  for (let turn = 0; issues.length && turn < 5; turn++) {
    session = fillStep(reduce(session, {type: 'show', issues}), random, eager);
    issues = checkSteps(session);
  }
  return end(session, steps, issues);
}

function end({survey, answers, shown}: Session, steps: number[], stuck: readonly Issue[]): Filled {
  const counted = visibleAnswers(survey, answers, shown);
  const {endings = []} = survey.definition;
  return {
    answers: counted,
    steps,
    stuck,
    ending: endings.find(({visibleIf}) => !visibleIf || holds(visibleIf, counted)),
  };
}

/** An answer may show further questions, so a step is gone through until nothing is left to answer. */
function fillStep(start: Session, random: Random, eager: number): Session {
  let session = start;
  const passed = new Set<string>();
  const isOpen = (question: Question): boolean =>
    session.shown.has(question.id) &&
    !isAnswered(session.answers[question.id]) &&
    (isRequired(question, session) || needsMembers(question) || (!passed.has(question.id) && random() < eager));
  for (let round = 0; round < 50; round++) {
    const open = questionsOf(session.survey.steps[session.step]!).filter((question) => {
      const found = isOpen(question);
      passed.add(question.id);
      return found;
    });
    if (!open.length) break;
    for (const question of open) {
      const outer = visibleAnswers(session.survey, session.answers, session.shown);
      const answers = answerOf(question, outer, random, eager);
      session = reduce(session, {type: 'answer', answers});
    }
  }
  return session;
}

/** A group may hold required questions, whether it is required itself or not. */
const needsMembers = (question: Question): boolean =>
  question.type === 'group' && (!question.repeat || (question.repeat.min ?? 0) > 0);

/** An answer under the question's id, and the words beside "other". */
function answerOf(question: Question, outer: Answers, random: Random, eager: number): Answers {
  const answer =
    question.type === 'group'
      ? fillGroup(question, outer, random, eager)
      : (MAKERS[question.type] as Maker)?.(question, random, outer);
  if (answer === undefined) return {};
  const other = [answer].flat().includes('other') && 'other' in question && question.other;
  return {[question.id]: answer, ...(other && {[`${question.id}.other`]: 'Something else'})};
}

function fillGroup(group: QuestionOf<'group'>, outer: Answers, random: Random, eager: number): Answer {
  const {repeat} = group;
  const least = Math.max(repeat?.min ?? 0, 1);
  const members = Array.from({length: Math.min(least + (random() < 0.3 ? 1 : 0), repeat?.max ?? least)}, () =>
    fillMember(group, outer, random, eager),
  );
  return repeat ? members : members[0]!;
}

function fillMember(group: QuestionOf<'group'>, outer: Answers, random: Random, eager: number): Answers {
  let member: Answers = {};
  const passed = new Set<string>();
  for (let round = 0; round < 500; round++) {
    const {answers, shown} = lookInside(group, member, outer);
    const open = group.questions.find((question) => {
      if (!shown.has(question.id) || isAnswered(member[question.id]) || passed.has(question.id)) return false;
      const isWanted = isRequiredInside(question, answers) || needsMembers(question) || random() < Math.max(eager, 0.2);
      if (!isWanted) passed.add(question.id);
      return isWanted;
    });
    if (!open) break;
    passed.add(open.id);
    member = {...member, ...answerOf(open, answers, random, eager)};
  }
  const [first] = group.questions;
  return Object.keys(member).length || !first ? member : answerOf(first, outer, random, eager);
}

type Maker = (question: Question, random: Random, answers: Answers) => Answer | undefined;
type Textual = QuestionOf<'text' | 'long-text' | 'email' | 'tel' | 'url'>;

const WORDS = [
  'Ann Miller',
  'A longer answer with several words, so that it is long enough.',
  'abc',
  '12',
  '12345',
  '2020',
  'A1B 2C3',
  'a',
];

/** The first of several words that the question takes. */
function wordsFor(question: Textual, own: readonly string[]): string {
  const {minLength = 0, maxLength = Infinity, pattern} = question;
  const found = [...own, ...(pattern === undefined ? [] : exampleOf(pattern)), ...WORDS];
  const sized = found.map((text) => text.padEnd(minLength, 'x').slice(0, maxLength));
  return [...found, ...sized].find((text) => !findWrong(question, text, true, {}).length) ?? sized[0]!;
}

const offered = (choices: readonly Choice[], answers: Answers): Choice[] =>
  choices.filter((choice) => typeof choice === 'string' || !choice.visibleIf || holds(choice.visibleIf, answers));

function pickOne(question: QuestionOf<'single-choice'>, random: Random, answers: Answers): Answer | undefined {
  const values = offered(question.choices, answers).map(choiceValue);
  if (question.other) values.push('other');
  return values.length ? oneOf(random, values) : undefined;
}

function pickSome(question: QuestionOf<'multiple-choice'>, random: Random, answers: Answers): Answer | undefined {
  const some = offered(question.choices, answers).filter((choice) => typeof choice === 'string' || !choice.none);
  const values = some.map(choiceValue);
  if (question.other) values.push('other');
  if (!values.length) return undefined;
  const {min = 1, max = values.length} = question;
  const count = Math.max(1, min, Math.min(max, 1 + Math.floor(random() * 3)));
  const from = Math.floor(random() * values.length);
  return [...values.slice(from), ...values.slice(0, from)].slice(0, Math.min(count, values.length));
}

function numberFor({min, max, step = 1}: QuestionOf<'number' | 'slider'>, random: Random): number {
  const low = min ?? Math.min(0, max ?? 0);
  const high = max ?? low + 20 * step;
  const steps = Math.max(0, Math.floor((high - low) / step + 1e-9));
  return Number((low + Math.floor(random() * (steps + 1)) * step).toFixed(9));
}

const rowsFor = ({rows, choices, multiple}: QuestionOf<'matrix'>, random: Random): Answer =>
  Object.fromEntries(
    rows.map((row) => [
      choiceValue(row),
      multiple ? [choiceValue(oneOf(random, choices))] : choiceValue(oneOf(random, choices)),
    ]),
  );

function fileFor({accept = ''}: QuestionOf<'file'>): Answer {
  const [token = ''] = accept.split(',').map((part) => part.trim());
  const isKind = token.includes('/');
  return [
    {
      name: isKind || !token ? 'file.png' : `file${token}`,
      type: isKind ? token.replace('*', 'png') : '',
      size: 1,
      data: 'AA==',
    },
  ];
}

const MAKERS: {
  readonly [T in Question['type']]?: (question: QuestionOf<T>, random: Random, answers: Answers) => Answer | undefined;
} = {
  text: (question) => wordsFor(question, []),
  'long-text': (question) => wordsFor(question, []),
  email: (question) => wordsFor(question, ['ann@example.org', 'a@b.co']),
  tel: (question) => wordsFor(question, ['+1 555 0100', '5550100123', '555-555-0100']),
  url: (question) => wordsFor(question, ['https://example.org']),
  number: numberFor,
  slider: numberFor,
  date: ({min, max}) => (min && min > '2026-06-15' ? min : max && max < '2026-06-15' ? max : '2026-06-15'),
  time: ({min, max}) => min ?? max ?? '10:30',
  'date-time': ({min, max}) => min ?? max ?? '2026-06-15T10:30',
  'yes-no': (_, random) => random() < 0.5,
  'single-choice': pickOne,
  'multiple-choice': pickSome,
  rating: ({max = 5}, random) => 1 + Math.floor(random() * max),
  scale: ({min = 1, max = 5}, random) => min + Math.floor(random() * (max - min + 1)),
  matrix: rowsFor,
  ranking: ({choices, max = Infinity}, _, answers) => offered(choices, answers).map(choiceValue).slice(0, max),
  allocation: ({choices}) => ({[choiceValue(choices[0]!)]: 0}),
  name: () => Object.fromEntries(PARTS.name.map((part) => [part, 'Ann'])),
  address: () => Object.fromEntries(PARTS.address.map((part) => [part, 'Elm'])),
  file: fileFor,
  signature: () => 'Ann Miller',
  consent: () => true,
  hidden: () => undefined,
  statement: () => undefined,
};

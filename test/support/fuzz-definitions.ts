import type {Answer, Answers} from '../../src/contract/submission.ts';
import {surveyShape} from '../../src/contract/shapes/survey.ts';
import {providePatterns} from '../../src/core/answers/pattern/provide-patterns.ts';
import {formatAnswer} from '../../src/core/answers/format.ts';
import {FORMATS} from '../../src/core/answers/formats.ts';
import {checkDefinition} from '../../src/core/check/check-definition.ts';
import {compileSignup} from '../../src/core/signup/compile-signup.ts';
import {checkSteps, validateAnswers} from '../../src/core/survey/check.ts';
import type {CompiledSurvey} from '../../src/core/survey/compile.ts';
import {compileSurvey} from '../../src/core/survey/compile-survey.ts';
import {buildDraft, parseDraft} from '../../src/core/survey/draft.ts';
import {reduce} from '../../src/core/survey/reduce.ts';
import {progressOf, startSession, type Session} from '../../src/core/survey/session.ts';
import {buildSubmission} from '../../src/core/survey/submission.ts';
import {parsePulse} from '../../src/core/belonging/parse-pulse.ts';
import {localizeText} from '../../src/core/text/localize.ts';
import {parseMarkdown} from '../../src/core/text/markdown.ts';
import {brokenDefinitions} from './broken-definitions.ts';
import {everyType, twoPages} from './every-type.ts';
import {mutate, oneOf, seeded, type Random} from './mutate.ts';

providePatterns();

/** Definitions to damage: right ones of every kind, and some that are wrong already. */
const SOUND: readonly unknown[] = [
  everyType,
  twoPages,
  {preset: 'volunteer', fields: twoPages.pages[0]!.questions, maxShifts: 2},
  {
    id: 'help',
    shifts: [{id: 'a', title: {en: 'Tea', es: 'Té'}, start: '2026-07-01T15:00', end: '2026-07-01T17:00', spots: 2}],
    consents: [{id: 'ok', type: 'consent', label: 'I agree'}],
  },
  {
    id: 'p',
    wave: '1',
    group: 'Us',
    questions: [{id: 'area', type: 'single-choice', label: 'Where?', choices: ['N', 'S']}],
  },
  {
    id: 'flow',
    languages: ['en', 'es'],
    display: 'one-at-a-time',
    questions: [
      {id: 'home', type: 'group', label: 'Home', repeat: {min: 1, max: 3}, questions: everyType.questions.slice(0, 6)},
      {id: 'grid', type: 'matrix', label: 'Grid', rows: ['a', 'b'], choices: ['1', '2'], required: true},
      {id: 'rank', type: 'ranking', label: 'Rank', choices: ['a', 'b', 'c'], max: 2},
      {id: 'dots', type: 'allocation', label: 'Dots', choices: ['a', 'b'], total: 10, costs: {a: 2}},
      {
        id: 'code',
        type: 'text',
        label: {en: 'Code of {{rank}}', es: 'Código'},
        pattern: '(a+)+b',
        visibleIf: {question: 'grid', answered: true},
      },
      {id: 'from', type: 'slider', label: 'From', min: 0, max: 10, step: 2},
    ],
    endings: [
      {visibleIf: {any: [{question: 'from', above: 3}, {not: {question: 'code', is: 'ab'}}]}, text: '{{code}}'},
    ],
    scores: [{id: 'sum', of: ['from'], method: 'sum', bands: [{from: 0, id: 'low'}]}],
  },
  ...brokenDefinitions.map(({document}) => document),
];

const TYPES = Object.keys((surveyShape.defs['Question'] as {d: object}).d);
const WORDS: readonly string[] = [
  ...TYPES,
  ...(
    'id type label questions pages choices visibleIf requiredIf required min max step question is isNot in includes above ' +
    'atMost answered all any not other repeat pattern display total rows endings scores of languages en es __proto__ ' +
    'constructor one-at-a-time (a+)+$ {{first}} 2026-02-30 toString North'
  ).split(' '),
  '{{area}} **x** [y](javascript:1)',
];

/** One damaged definition, the same for the same seed. */
export function damagedDefinition(seed: number): unknown {
  const random = seeded(seed);
  return mutate(oneOf(random, SOUND), random, WORDS);
}

/** Whether anything throws where a definition is checked, shown, answered and sent. */
export function tryDefinition(document: unknown, seed: number): void {
  const findings = checkDefinition(document);
  for (const survey of compiledOf(document)) {
    if (findings.some(({rule}) => rule === 'definition')) continue;
    trySession(survey, seeded(seed + 1));
  }
}

function compiledOf(document: unknown): CompiledSurvey[] {
  parsePulse(document);
  return [compileSurvey(document), compileSignup(document)].flatMap((found) => ('survey' in found ? found.survey : []));
}

function trySession(survey: CompiledSurvey, random: Random): void {
  let session = startSession(survey);
  for (let n = 0; n < 12; n++) session = act(session, random);
  checkSteps(session);
  progressOf(session);
  validateAnswers(survey, session.answers);
  buildSubmission(session, {id: 'x', kind: 'survey', submittedAt: '2026-01-01'});
  const draft = buildDraft(session, 1);
  if (draft) parseDraft(JSON.stringify(draft), survey, 2);
  for (const question of survey.questions.values()) {
    parseMarkdown(localizeText(question.label, 'es').text);
    const answer = session.answers[question.id];
    const words = {
      locale: 'es',
      yes: 'sí',
      no: 'no',
      text: (text: Parameters<typeof localizeText>[0]) => localizeText(text, 'es').text,
    };
    if (answer !== undefined) formatAnswer(question, answer, words as Parameters<typeof formatAnswer>[2], FORMATS);
  }
}

function act(session: Session, random: Random): Session {
  const ids = [...session.survey.questions.keys()];
  const roll = random();
  if (roll < 0.7 && ids.length) {
    const changes: Answers = {[oneOf(random, ids)]: someAnswer(random)};
    return reduce(session, {type: 'answer', answers: changes});
  }
  if (roll < 0.9) return reduce(session, {type: 'next', issues: []});
  return reduce(session, {type: 'back'});
}

const someAnswer = (random: Random): Answer =>
  oneOf<() => Answer>(random, [
    () => 'a',
    () => `${'a'.repeat(60)}!`,
    () => oneOf(random, ['North', 'other', 'a', 'Food', '2026-03-01', '1-5', '\ud800']),
    () => Math.round(random() * 12),
    () => random() < 0.5,
    () => null,
    () => ['a', 'b'],
    () => [],
    () => ({a: '1', b: '2'}),
    () => ({given: 'Ann', line1: 'x'}),
    () => [{first: 'Ann'}, {}],
    () => [[['deep']]] as unknown as Answer,
  ])();

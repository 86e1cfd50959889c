import type {EventRsvp} from '../../contract/calendar.ts';
import type {Condition} from '../../contract/condition.ts';
import type {Pulse} from '../../contract/pulse.ts';
import type {Question} from '../../contract/question.ts';
import type {Signup} from '../../contract/signup.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import type {Ending, Survey} from '../../contract/survey.ts';
import {buildInstrument} from '../belonging/instrument.ts';
import {toSurvey} from '../belonging/to-survey.ts';
import {toRsvpSurvey} from '../calendar/rsvp-survey.ts';
import {asList, asObject, isJsonObject} from '../json-object.ts';
import {englishWords} from '../signup/preset-words.ts';
import type {QuestionKinds} from '../survey/compile.ts';
import {tidyQuestion} from '../survey/tidy.ts';
import {withKinds} from '../survey/with-kinds.ts';
import {signupToSurvey} from '../signup/to-survey.ts';

/** A question where its author wrote it. */
export interface Asked {
  question: Question;
  /** '' where a preset, an instrument or a calendar asks it by itself. */
  path: string;
}

/** What is asked on one page. */
export interface ScenePage {
  /** '' where the author wrote no page. */
  path: string;
  visibleIf: Condition | undefined;
  asked: Asked[];
}

/** One thing that people fill in, as a survey, with the places where its author wrote the parts. */
export interface Scene {
  /** Where it stands in the document: `events[2].rsvp`; '' for the document itself. */
  path: string;
  survey: Survey;
  pages: ScenePage[];
  endings: {path: string; ending: Ending}[];
}

export type DefinitionKind = 'survey' | 'signup' | 'pulse' | 'calendar';

/** What a document is, by what only such a document has. */
export function kindOf(document: unknown): DefinitionKind {
  const fields = asObject(document);
  const has = (...keys: string[]): boolean => keys.some((key) => Object.hasOwn(fields, key));
  if (has('wave', 'instrument')) return 'pulse';
  if (has('events') && !has('questions', 'pages', 'fields')) return 'calendar';
  return has('preset', 'fields', 'consents', 'shifts') && !has('pages', 'questions') ? 'signup' : 'survey';
}

/** What people fill in of a document that fits its shape; `kinds`: question types besides Kith's own. */
export function toScenes(document: unknown, kind: DefinitionKind, kinds: QuestionKinds): Scene[] {
  const shape = withKinds(surveyShape, kinds);
  return scenesOf(document, kind).map((scene) => ({
    ...scene,
    pages: scene.pages.map((page) => ({
      ...page,
      asked: page.asked.map(({question, path}) => ({question: tidyQuestion(question, shape, kinds), path})),
    })),
  }));
}

function scenesOf(document: unknown, kind: DefinitionKind): Scene[] {
  if (kind === 'survey') return [surveyScene(document as Survey)];
  if (kind === 'signup') return [signupScene(document as Signup)];
  return kind === 'pulse' ? pulseScenes(document as Pulse) : rsvpScenes(document);
}

const placed = (questions: readonly Question[], path: string): Asked[] =>
  questions.map((question, i) => ({question, path: `${path}[${i}]`}));
const ours = (questions: readonly Question[]): Asked[] => questions.map((question) => ({question, path: ''}));
const endingsOf = ({endings = []}: Pick<Survey, 'endings'>): Scene['endings'] =>
  endings.map((ending, i) => ({path: `endings[${i}]`, ending}));

function surveyScene(survey: Survey): Scene {
  const pages = survey.pages?.map(({visibleIf, questions}, i) => ({
    path: `pages[${i}]`,
    visibleIf,
    asked: placed(questions, `pages[${i}].questions`),
  }));
  const single = [{path: '', visibleIf: undefined, asked: placed(survey.questions ?? [], 'questions')}];
  return {path: '', survey, pages: pages ?? single, endings: endingsOf(survey)};
}

function signupScene(signup: Signup): Scene {
  const survey = signupToSurvey(signup, englishWords);
  const own = new Map<Question, string>([
    ...(signup.fields ?? []).map((q, i): [Question, string] => [q, `fields[${i}]`]),
    ...(signup.consents ?? []).map((q, i): [Question, string] => [q, `consents[${i}]`]),
  ]);
  const asked = survey.questions!.map((question) => ({
    question,
    path: own.get(question) ?? '',
  }));
  return {path: '', survey, pages: [{path: '', visibleIf: undefined, asked}], endings: endingsOf(signup)};
}

function pulseScenes(pulse: Pulse): Scene[] {
  const survey = toSurvey(pulse, buildInstrument(pulse.instrument ?? 'kith-5'));
  if (!survey) return [];
  const own = pulse.questions ?? [];
  const items = survey.questions!.slice(0, survey.questions!.length - own.length);
  const asked = [...ours(items), ...placed(own, 'questions')];
  return [{path: '', survey, pages: [{path: '', visibleIf: undefined, asked}], endings: []}];
}

function rsvpScenes(document: unknown): Scene[] {
  return rsvpsIn(document).map(({path, rsvp}) => {
    const survey = toRsvpSurvey({of: 'calendar', rsvp, t: (key) => key});
    const pages = survey.pages!.map(({visibleIf, questions}, i) => ({
      path: '',
      visibleIf,
      asked: i ? placed(questions, `${path}.questions`) : ours(questions),
    }));
    return {path, survey, pages, endings: []};
  });
}

/** The calendar's own settings for replies, and those of its events. */
export function rsvpsIn(document: unknown): {path: string; rsvp: EventRsvp}[] {
  const calendar = asObject(document);
  const all = [
    {path: 'rsvp', rsvp: calendar['rsvp']},
    ...asList(calendar['events']).map((event, i) => ({path: `events[${i}].rsvp`, rsvp: asObject(event)['rsvp']})),
  ];
  return all.flatMap(({path, rsvp}) => (isJsonObject(rsvp) ? [{path, rsvp: rsvp as EventRsvp}] : []));
}

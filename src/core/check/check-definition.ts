import type {ShapeSet} from '../check-shape.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import type {QuestionKinds} from '../survey/compile.ts';
import {estimateMinutes} from '../survey/minutes.ts';
import {parseSurvey} from '../survey/parse-survey.ts';
import {withKinds} from '../survey/with-kinds.ts';
import {checkCourse} from './check-course.ts';
import {checkNames} from './check-names.ts';
import {checkOptions} from './check-options.ts';
import {checkPersonal} from './check-personal.ts';
import {checkPiping} from './check-piping.ts';
import {checkRules} from './check-rules.ts';
import {lookupOf} from './lookup.ts';
import {checkSpelling} from './check-spelling.ts';
import {checkStructure, shapesFor} from './check-structure.ts';
import {checkTranslations, languagesOf} from './check-translations.ts';
import {checkLength, checkReading, checkWording, readingsOf} from './check-wording.ts';
import type {CheckFinding, Severity} from './finding.ts';
import type {Reading} from './reading.ts';
import {kindOf, rsvpsIn, type DefinitionKind, type Scene} from './scene.ts';
import type {Effort} from './solve.ts';
import {textsOf, type Text} from './texts.ts';

export interface CheckOptions {
  /** What the document is. Default: what it looks like. */
  kind?: DefinitionKind | undefined;
  /** Question types besides Kith's own. */
  kinds?: QuestionKinds;
  /** The time, in milliseconds since 1970, for "it is closed". Default: nothing is said about it. */
  now?: number;
}

/** What the check of a definition found, the worst first, and what it measured. */
export interface Checked {
  kind: DefinitionKind;
  findings: CheckFinding[];
  /** How many questions are asked, those in groups included. */
  questions: number;
  /** About how long one person takes, in minutes; undefined for calendars, and where nothing can be shown. */
  minutes: number | undefined;
  languages: string[];
  readings: Reading[];
}

/** Tries to find out whether rules can hold, for one definition: some tenths of a second. */
const EFFORT = 400_000;
const ORDER: readonly Severity[] = ['error', 'warning', 'advice'];

/**
 * All that is wrong with a definition, or could be better: what a widget would refuse, and what it would show although its
 * author cannot have meant it. Takes any JSON, never throws, and takes a bounded time.
 */
export const checkDefinition = (document: unknown, options: CheckOptions = {}): CheckFinding[] =>
  inspectDefinition(document, options).findings;

/** The same, with what was measured on the way. */
export function inspectDefinition(document: unknown, options: CheckOptions = {}): Checked {
  const {kind = kindOf(document), kinds = {}, now} = options;
  const {findings: refused, scenes} = checkStructure(document, kind, kinds);
  const shapes = shapesFor(kind, kinds);
  const spelling = [
    ...checkSpelling(document, shapes, ''),
    ...inRsvps(document, kind, kinds, (value, shape, path) => checkSpelling(value, shape, path)),
  ];
  const texts = refused.length
    ? []
    : [
        ...textsOf(document, shapes),
        ...inRsvps(document, kind, kinds, (value, shape, path) => textsOf(value, shape, path)),
      ];
  const languages = languagesOf(document, texts);
  const readings = readingsOf(texts, languages);
  const minutes = kind === 'calendar' || !scenes[0] ? undefined : minutesOf(scenes[0], kinds);
  const effort: Effort = {left: EFFORT};
  const findings = [
    ...refused,
    ...spelling,
    ...scenes.flatMap((scene) => checkScene(scene, texts, languages, effort, now)),
    ...checkTranslations(texts, languages),
    ...checkReading(readings),
    ...checkLength(minutes),
  ];
  findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const questions = scenes.reduce((n, scene) => n + countQuestions(scene), 0);
  return {kind, findings, questions, minutes, languages, readings};
}

function checkScene(
  scene: Scene,
  texts: readonly Text[],
  languages: readonly string[],
  effort: Effort,
  now: number | undefined,
): CheckFinding[] {
  const known = lookupOf(scene);
  const asked = scene.pages.flatMap((page) => page.asked);
  return [
    ...checkRules(scene, effort),
    ...checkCourse(scene, effort, now),
    ...asked.flatMap((one) => checkOptions(one, known, effort)),
    ...checkPiping(scene, texts, effort),
    ...checkPersonal(scene),
    ...checkNames(scene),
    ...checkWording(scene, languages[0]!),
  ];
}

/** Questions of replies to events are of another shape than the calendar. */
function inRsvps<T>(
  document: unknown,
  kind: DefinitionKind,
  kinds: QuestionKinds,
  look: (questions: unknown, shapes: ShapeSet, path: string) => T[],
): T[] {
  if (kind !== 'calendar') return [];
  const shapes: ShapeSet = {root: {l: '#Question'}, defs: withKinds(surveyShape, kinds).defs};
  return rsvpsIn(document).flatMap(({path, rsvp}) => look(rsvp.questions, shapes, `${path}.questions`));
}

function minutesOf({survey}: Scene, kinds: QuestionKinds): number | undefined {
  const parsed = parseSurvey(survey, kinds, withKinds(surveyShape, kinds));
  return 'survey' in parsed ? estimateMinutes(parsed.survey) : undefined;
}

const countQuestions = ({pages}: Scene): number =>
  pages
    .flatMap(({asked}) => asked)
    .reduce((n, {question}) => n + (question.type === 'group' ? question.questions.length : 1), 0);

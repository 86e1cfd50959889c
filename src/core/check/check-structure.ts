import {calendarShape} from '../../contract/shapes/calendar.ts';
import {pulseShape} from '../../contract/shapes/pulse.ts';
import {signupShape} from '../../contract/shapes/signup.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import {parsePulse} from '../belonging/parse-pulse.ts';
import {checkShape, type Mistake, type ShapeSet} from '../check-shape.ts';
import {toFindings, type Finding} from '../findings.ts';
import {compileSignup} from '../signup/compile-signup.ts';
import type {QuestionKinds} from '../survey/compile.ts';
import {parseSurvey} from '../survey/parse-survey.ts';
import {withKinds} from '../survey/with-kinds.ts';
import {found, type CheckFinding, type RuleId} from './finding.ts';
import {nearest} from './nearest.ts';
import {toScenes, type DefinitionKind, type Scene} from './scene.ts';

const SHAPES: Readonly<Record<DefinitionKind, ShapeSet>> = {
  survey: surveyShape,
  signup: signupShape,
  pulse: pulseShape,
  calendar: calendarShape,
};

/** The shape of documents of a kind, question types that a developer added included. */
export const shapesFor = (kind: DefinitionKind, kinds: QuestionKinds): ShapeSet =>
  kind === 'calendar' ? calendarShape : withKinds(SHAPES[kind], kinds);

/** What a widget would refuse, with a way to mend it; and, where nothing is refused, what people fill in. */
export function checkStructure(
  document: unknown,
  kind: DefinitionKind,
  kinds: QuestionKinds,
): {findings: CheckFinding[]; scenes: Scene[]} {
  const shape = shapesFor(kind, kinds);
  const shaped = checkShape(document, shape);
  if (shaped.length) return {findings: explain(shaped, []), scenes: []};
  const wrong = kind === 'pulse' ? parsePulse(document) : undefined;
  if (wrong && 'findings' in wrong) return {findings: wrong.findings.map(toOwn), scenes: []};
  const scenes = toScenes(document, kind, kinds);
  const findings = scenes.flatMap((scene) => checkScene(scene, kinds));
  if (!findings.length && kind === 'signup') {
    const compiled = compileSignup(document);
    if ('findings' in compiled) findings.push(...compiled.findings.map(toOwn));
  }
  return {findings, scenes: findings.length ? [] : scenes};
}

const toOwn = ({path, message}: Finding): CheckFinding =>
  found('definition', path, sentenceOf(message), 'Mend it: as it is, nothing is shown.');

function checkScene(scene: Scene, kinds: QuestionKinds): CheckFinding[] {
  const parsed = parseSurvey(scene.survey, kinds, withKinds(surveyShape, kinds));
  if ('survey' in parsed) return [];
  const ids = scene.pages.flatMap(({asked}) => asked.map(({question}) => String(question.id)));
  return explain(
    parsed.mistakes.map((mistake) => ({...mistake, path: toOwnPath(mistake.path, scene)})),
    ids,
  );
}

/** `pages[1].questions[0].label` of the survey that it is, where its author wrote it. */
function toOwnPath(path: string, scene: Scene): string {
  return path.replace(/^(?:pages\[(\d+)\]\.)?questions\[(\d+)\]/, (whole, page: string | undefined, at: string) => {
    const asked = scene.pages[Number(page ?? 0)]?.asked[Number(at)];
    return asked?.path || scene.path || whole;
  });
}

const RULE: Partial<Record<Mistake['code'], RuleId>> = {
  unknown: 'unknown-id',
  choice: 'unknown-choice',
  operator: 'no-operator',
  cycle: 'cycle',
  twice: 'id-twice',
  again: 'choice-twice',
};

function explain(mistakes: readonly Mistake[], ids: readonly string[]): CheckFinding[] {
  const words = toFindings(mistakes);
  return mistakes.map((mistake, i) => {
    const {path, code} = mistake;
    return found(RULE[code] ?? 'definition', path, sentenceOf(words[i]!.message), remedyFor(mistake, ids));
  });
}

const REMEDIES: Partial<Record<Mistake['code'], string>> = {
  operator: 'Say what is compared: {"question": "id", "is": "value"}.',
  choice: 'Write the value exactly as in "choices"; capital letters count.',
  again: 'Give each choice a value of its own.',
  twice: 'Give each question an id of its own.',
  cycle: 'Let one of them be shown without a rule.',
  reserved: 'Choose another id.',
  deep: 'Take out a level.',
  count: 'Split it into several surveys.',
  missing: 'Add it.',
  empty: 'Add at least one entry, or take it away.',
};

function remedyFor({code, about}: Mistake, ids: readonly string[]): string {
  if (code === 'unknown') {
    const meant = nearest(String(about), ids);
    return meant ? `Did you mean "${meant}"?` : 'Write the id of a question.';
  }
  if (code === 'type') {
    const {type, types} = about as {type: unknown; types: string[]};
    const meant = typeof type === 'string' ? nearest(type, types) : undefined;
    return meant ? `Did you mean "${meant}"?` : 'Choose one of the types.';
  }
  return REMEDIES[code] ?? 'Write it as is expected.';
}

const sentenceOf = (message: string): string =>
  message[0]!.toUpperCase() + message.slice(1) + (/[.?!]$/.test(message) ? '' : '.');

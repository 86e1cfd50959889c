import type {Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import type {Ending, Page, Survey} from '../../contract/survey.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {asObject, isJsonObject} from '../../core/json-object.ts';
import {checkBounds} from '../importing/bounds.ts';
import type {Verdict} from '../importing/compare.ts';
import {settle} from '../importing/finish.ts';
import {toId} from '../importing/names.ts';
import {Place, toNotes} from '../importing/place.ts';
import {ImportError, type Imported} from '../importing/report.ts';
import {negate} from '../importing/rule.ts';
import {isLanguage, listLanguages} from '../importing/texts.ts';
import {explain} from './explain.ts';
import {joinExactly, joinKnown, readLogic, type Jump} from './logic.ts';
import {mapElement} from './questions.ts';
import {readText, type Scene} from './scene.ts';

/** A block, or in older surveys a question: what is on screen at once, and where it leads. */
interface Step {
  place: Place;
  id: string;
  questions: Question[];
}

/**
 * A survey of Formbricks (its export, or a survey of its API) as Kith's. Jumps become rules by which what they pass over is shown.
 * @throws ImportError with a plain sentence when nothing can be made of it
 */
export function importFormbricks(source: unknown, name = 'survey'): Imported {
  checkBounds(source);
  const root = findSurvey(new Place(source));
  const scene: Scene = {
    language: findLanguage(root),
    languages: new Set(),
    taken: new Set(),
    ids: new Map(),
    targets: new Map(),
  };
  const hidden = readHidden(root, scene);
  const steps = readSteps(root, scene);
  if (!steps.some(({questions}) => questions.length))
    throw new ImportError('questions: there is no question in this survey');
  const endings = readEndings(root, scene);
  applyLogic(steps, endings, scene);
  const definition = readSurvey(root, scene, [...hidden], steps, endings, name);
  const languages = listLanguages(scene);
  if (languages) definition.languages = languages;
  return settle(definition, toNotes(root, explain));
}

/** The survey itself, or inside of what the API answers. */
function findSurvey(root: Place): Place {
  for (const key of ['data', 'survey']) {
    const inner = root.at(key);
    if (isJsonObject(inner.value) && (inner.has('questions') || inner.has('blocks'))) return inner;
  }
  const first = Array.isArray(root.value) ? root.items()[0] : root.items('data')[0];
  const survey = first ?? root;
  if (!Array.isArray(survey.peek('questions')) && !Array.isArray(survey.peek('blocks')))
    throw new ImportError('questions: is missing: a survey of Formbricks has a list of questions, or of blocks');
  return survey;
}

function findLanguage(root: Place): string {
  for (const {value} of root.items('languages')) {
    const {default: isDefault, language} = asObject(value);
    const {code} = asObject(language);
    if (isDefault === true && typeof code === 'string' && isLanguage(code)) return code;
  }
  return 'en';
}

/** Hidden fields are filled from the address of the page. */
function readHidden(root: Place, scene: Scene): Question[] {
  const fields = root.at('hiddenFields');
  if (fields.has('enabled')) fields.kept('enabled');
  return fields.items('fieldIds').flatMap((item): Question[] => {
    if (typeof item.value !== 'string' || !item.value) return [];
    item.note('kept', 'is a hidden question');
    const id = toId(item.value, scene.taken);
    const question: Question = {
      type: 'hidden',
      id,
      ...(id !== item.value && {name: item.value}),
      parameter: item.value,
    };
    scene.targets.set(item.value, {question});
    return fields.peek('enabled') === false ? [] : [question];
  });
}

function readSteps(root: Place, scene: Scene): Step[] {
  const blocks = root.items('blocks');
  const places = blocks.length ? blocks : root.items('questions');
  const elementsOf = (place: Place) => (blocks.length ? place.items('elements') : [place]);
  for (const element of places.flatMap(elementsOf)) {
    const id = String(element.peek('id') ?? '');
    if (id && !scene.ids.has(id)) scene.ids.set(id, toId(id, scene.taken));
  }
  return places.map((place) => {
    if (blocks.length) for (const key of ['id', 'name']) if (place.has(key)) place.kept(key, 'a page');
    const questions = elementsOf(place).flatMap((element) =>
      isJsonObject(element.value) ? mapElement(element, scene) : [],
    );
    return {place, id: String(place.peek('id') ?? ''), questions};
  });
}

interface OpenEnding {
  id: string;
  ending: Ending;
  place: Place;
}

function readEndings(root: Place, scene: Scene): OpenEnding[] {
  const cards = [
    ...root.items('endings'),
    ...(root.at('thankYouCard').peek('enabled') === true ? [root.at('thankYouCard')] : []),
  ];
  if (root.at('thankYouCard').has('enabled')) root.at('thankYouCard').kept('enabled');
  return cards.map((place) => {
    for (const key of ['id', 'type']) if (place.has(key)) place.kept(key, 'endings');
    const title = readText(place, 'headline', scene, 'title');
    const text = readText(place, 'subheader', scene, 'text', true) ?? readText(place, 'html', scene, 'text', true);
    const url = place.peek('url');
    const isUrl = typeof url === 'string' && /^https?:\/\//.test(url);
    if (isUrl) place.approximated('url', 'is “redirect”, which is followed only to places that the page allows');
    const words = readLink(place, scene, text);
    const ending: Ending = {
      ...(title !== undefined && {title}),
      ...(words !== undefined && {text: words}),
      ...(isUrl && {redirect: url}),
    };
    return {id: String(place.peek('id') ?? 'end'), ending, place};
  });
}

/** The button of an ending is a link in its text. */
function readLink(place: Place, scene: Scene, text: LocalizedText | undefined): LocalizedText | undefined {
  const label = readText(place, 'buttonLabel', scene, 'a link');
  const url = place.peek('buttonLink');
  if (typeof url !== 'string' || !/^https?:\/\/[^\s()]+$/.test(url)) return text;
  place.kept('buttonLink', 'a link');
  const words = (typeof label === 'string' ? label : label && Object.values(label)[0])?.replace(/[[\]]/g, '') || url;
  const add = (own: string) => `${own}${own ? '\n\n' : ''}[${words}](${url})`;
  return typeof text === 'object'
    ? Object.fromEntries(Object.entries(text).map(([tag, own]) => [tag, add(own)]))
    : add(text ?? '');
}

/** Longer rules than this are no help to anybody. */
const MAX_RULE = 6000;

/** What a jump passes over is shown only where it does not lead over it. */
function applyLogic(steps: readonly Step[], endings: OpenEnding[], scene: Scene): void {
  const skips = steps.map((): Verdict[] => []);
  const arrivals = new Map<string, Verdict[]>();
  steps.forEach((step, i) => {
    const {jumps, demands} = readLogic(step.place, step.id, scene);
    for (const jump of jumps) followJump(jump, i, steps, endings, skips, arrivals);
    for (const {verdict, target, place} of demands) {
      const found = scene.targets.get(target)?.question;
      const rule = verdict.lost.length ? undefined : verdict.rule;
      if (found && typeof rule === 'object' && found.type !== 'statement') found.requiredIf = rule;
      place.note(
        found && rule !== undefined ? 'kept' : 'dropped',
        found && rule !== undefined ? 'is “requiredIf”' : `the rule is left out: ${verdict.lost.join('; ')}`,
        true,
      );
    }
  });
  steps.forEach((step, i) => showStep(step, skips[i]!));
  nameEndings(endings, arrivals);
}

function followJump(
  {verdict, target, place}: Jump,
  from: number,
  steps: readonly Step[],
  endings: readonly OpenEnding[],
  skips: Verdict[][],
  arrivals: Map<string, Verdict[]>,
): void {
  const isEnding = endings.some(({id}) => id === target) || target === 'end';
  const to = isEnding
    ? steps.length
    : steps.findIndex(
        ({id, questions}) => id === target || questions.some(({name, id: own}) => (name ?? own) === target),
      );
  if (verdict.rule === undefined || verdict.lost.length)
    place.note(
      'dropped',
      `the jump is left out, so all is asked in order: ${[...new Set(verdict.lost)].join('; ')}`,
      true,
    );
  else if (to < 0) place.note('dropped', `the jump is left out: it leads to “${target}”, which is not there`, true);
  else if (to <= from) place.note('dropped', 'the jump is left out: it leads back', true);
  else {
    place.note('kept', 'is “visibleIf” of what it passes over', true);
    // a step that was passed over leads nowhere
    const reached = skips[from]!.length ? joinExactly([...skips[from]!.map(negate), verdict]) : verdict;
    for (let i = from + 1; i < to; i++) skips[i]!.push(reached);
    if (isEnding) arrivals.set(target, [...(arrivals.get(target) ?? []), reached]);
  }
}

function showStep({questions, place}: Step, skips: readonly Verdict[]): void {
  if (!skips.length) return;
  const {rule} = joinExactly(skips.map(negate));
  if (rule === undefined || rule === true) return;
  if (rule === false)
    return void place.note('approximated', 'every way leads around it: it is asked all the same', false);
  if (JSON.stringify(rule).length > MAX_RULE)
    return void place.note(
      'approximated',
      'the rule by which it is passed over is too long: it is always asked',
      false,
    );
  for (const question of questions) question.visibleIf = rule;
}

/** Endings to which a jump leads, by its rule; the first of all is where the survey ends by itself. */
function nameEndings(endings: OpenEnding[], arrivals: ReadonlyMap<string, Verdict[]>): void {
  const [usual] = endings;
  const kept = endings.flatMap((open): OpenEnding[] => {
    const rule: Condition | boolean | undefined = arrivals.has(open.id) ? joinKnown(arrivals.get(open.id)!) : undefined;
    if (open === usual) return [];
    if (typeof rule === 'object') return [{...open, ending: {visibleIf: rule, ...open.ending}}];
    open.place.note('dropped', 'no jump that is kept leads to this ending', false);
    return [];
  });
  endings.splice(0, endings.length, ...kept, ...(usual ? [usual] : []));
}

function readSurvey(
  root: Place,
  scene: Scene,
  hidden: readonly Question[],
  steps: readonly Step[],
  endings: readonly OpenEnding[],
  name: string,
): Survey {
  const card = root.at('welcomeCard');
  const isWelcome = card.peek('enabled') === true;
  if (card.has('enabled')) card.kept('enabled');
  const welcome = readText(card, 'headline', scene, 'title');
  const words =
    readText(card, 'html', scene, 'description', true) ?? readText(card, 'subheader', scene, 'description', true);
  const own = root.peek('name');
  if (root.has('name')) root.kept('name', 'title');
  if (root.has('id')) root.approximated('id', 'the survey has an id of its own, made of its name');
  const title = (isWelcome ? welcome : undefined) ?? (typeof own === 'string' ? own : undefined);
  const pages: Page[] = steps.flatMap(({questions}) => (questions.length ? [{questions}] : []));
  if (hidden.length) pages[0]!.questions.unshift(...hidden);
  const shown = endings.map(({ending}) => ending).filter((ending) => Object.keys(ending).length);
  return {
    id: toId(typeof own === 'string' && own ? own : name, new Set(), 'survey'),
    ...(title !== undefined && {title}),
    ...(isWelcome && words !== undefined && {description: words}),
    pages,
    ...(shown.length && {endings: shown}),
  };
}

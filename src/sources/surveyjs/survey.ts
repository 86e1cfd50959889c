import type {Ending, Page, Survey} from '../../contract/survey.ts';
import {safeUrl} from '../../core/text/safe-url.ts';
import {checkBounds} from '../importing/bounds.ts';
import {allQuestions, settle} from '../importing/finish.ts';
import {toId} from '../importing/names.ts';
import {listLanguages} from '../importing/texts.ts';
import {Place, toNotes} from '../importing/place.ts';
import {ImportError, type Imported} from '../importing/report.ts';
import {hide} from './common.ts';
import {mapElements} from './elements.ts';
import {explain} from './explain.ts';
import {parseExpression} from './expression.ts';
import {conditionOf} from '../importing/report-rule.ts';
import {readRule} from './rules.ts';
import {childrenOf, nameOf, register, type Scene, type Scope} from './scope.ts';
import {lateSight, readVisible, readVisibleTriggers} from './sight.ts';
import {findComparedNumbers, findSplit} from './spoken-of.ts';
import {findLanguage, readText} from './texts.ts';

/**
 * A survey of SurveyJS (the JSON of its creator) as Kith's. No expression of it is ever run.
 * @param name what the survey is called where it does not say so itself: the file's name
 * @throws ImportError with a plain sentence when nothing can be made of it
 */
export function importSurveyJs(source: unknown, name = 'survey'): Imported {
  checkBounds(source);
  const root = new Place(source);
  const scope = toScope(root);
  const pages = readPages(root, scope);
  const definition = readSurvey(root, scope, pages, name);
  for (const late of scope.scene.later) late();
  dropEmpty(definition);
  const languages = listLanguages(scope.scene);
  if (languages) definition.languages = languages;
  return settle(definition, toNotes(root, explain));
}

function toScope(root: Place): Scope {
  if (root.has('locale')) root.kept('locale', 'languages');
  const scene: Scene = {
    language: findLanguage(root.value, root.peek('locale')),
    languages: new Set(),
    later: [],
    formulas: readFormulas(root),
    shownBy: readVisibleTriggers(root),
    split: findSplit(root.value),
    numbers: findComparedNumbers(root.value),
    places: new Map(),
  };
  return {scene, taken: new Set(), ids: new Map(), targets: new Map()};
}

/** `calculatedValues` that are conditions can stand in rules; what they compute is lost. */
function readFormulas(root: Place): Scene['formulas'] {
  const formulas: Scene['formulas'] = new Map();
  for (const item of root.items('calculatedValues')) {
    const rule = parseExpression(String(item.peek('expression') ?? ''));
    const name = nameOf(item).toLowerCase();
    if (typeof rule !== 'string' && name) formulas.set(name, rule);
    item.note('dropped', 'nothing is computed; rules that use it are read as if its expression stood there', true);
  }
  for (const place of findExpressions([...root.items('pages'), root].flatMap(childrenOf))) {
    const rule = parseExpression(String(place.peek('expression') ?? ''));
    if (typeof rule !== 'string' && rule.kind !== 'call') formulas.set(nameOf(place).toLowerCase(), rule);
  }
  return formulas;
}

/** Questions of the type "expression": what they compute may be a condition, too. */
const findExpressions = (elements: readonly Place[]): Place[] =>
  elements.flatMap((place) => (place.peek('type') === 'expression' ? [place] : findExpressions(childrenOf(place))));

function readPages(root: Place, scope: Scope): Page[] {
  const places = root.items('pages');
  const alone = childrenOf(root);
  if (!places.length && !alone.length) throw new ImportError(wrongRoot(root));
  register(places.flatMap(childrenOf), scope);
  register(alone, scope);
  const pages = places.map((place) => readPage(place, scope));
  const loose = mapElements(alone, scope, {rules: []});
  if (loose.length && places.length) root.at('elements').note('approximated', 'they are a page of their own');
  return [...pages, ...(loose.length ? [{questions: loose}] : [])];
}

const wrongRoot = (root: Place): string =>
  typeof root.value === 'object' && root.value !== null && !Array.isArray(root.value)
    ? 'pages: is missing: a survey of SurveyJS has a list of pages, or of elements'
    : 'A survey of SurveyJS is an object with a list of pages, or of elements';

function readPage(place: Place, scope: Scope): Page {
  if (typeof place.value !== 'object' || place.value === null) {
    place.note('dropped', 'is no page', true);
    return {questions: []};
  }
  if (place.has('name')) place.kept('name', 'a page');
  const title = readText(place, 'title', scope, {as: 'title'});
  const description = readText(place, 'description', scope, {as: 'description', rich: true});
  const isHidden = readVisible(place, scope, 'its questions are hidden questions');
  const elements = childrenOf(place);
  if (!elements.length) place.note('approximated', 'it has no questions, so it is left out', false);
  const page: Page = {
    ...(title !== undefined && {title}),
    ...(description !== undefined && {description}),
    questions: mapElements(elements, scope, {rules: [], isHidden}),
  };
  scope.scene.later.push(() => {
    const verdict = lateSight(place, scope)();
    const visibleIf = conditionOf(verdict);
    if (visibleIf) page.visibleIf = visibleIf;
    if (verdict.rule === false) {
      place.at('visibleIf').note('approximated', 'the rule never holds: its questions are hidden questions');
      for (const question of page.questions) hide(question, place);
    }
    if (place.has('requiredIf')) place.dropped('requiredIf', 'it does not ask for at least one answer on the page');
  });
  return page;
}

const DISPLAYS: Readonly<Record<string, Survey['display']>> = {
  singlePage: 'all',
  questionPerPage: 'one-at-a-time',
  questionOnPage: 'one-at-a-time',
  inputPerPage: 'one-at-a-time',
  standard: 'pages',
};

function readSurvey(root: Place, scope: Scope, pages: Page[], name: string): Survey {
  const title = readText(root, 'title', scope, {as: 'title'});
  const description = readText(root, 'description', scope, {as: 'description', rich: true});
  const submitLabel = readText(root, 'completeText', scope, {as: 'submitLabel'});
  const mode = String(root.peek('questionsOnPageMode') ?? (root.peek('isSinglePage') === true ? 'singlePage' : ''));
  for (const key of ['questionsOnPageMode', 'isSinglePage']) if (root.has(key)) root.kept(key, 'display');
  const preview = root.peek('showPreviewBeforeComplete');
  const review = preview === true || (typeof preview === 'string' && preview !== 'noPreview');
  if (root.has('showPreviewBeforeComplete')) root.kept('showPreviewBeforeComplete', 'review');
  for (const key of ['firstPageIsStartPage', 'firstPageIsStarted'])
    if (root.peek(key) === true) root.approximated(key, 'the start page is the first page');
  const words = typeof title === 'string' ? title : title ? Object.values(title)[0]! : '';
  const endings = readEndings(root, scope);
  return {
    id: toId(name || words, new Set(), 'survey').slice(0, 60),
    ...(title !== undefined && {title}),
    ...(description !== undefined && {description}),
    ...(DISPLAYS[mode] && {display: DISPLAYS[mode]}),
    ...(review && {review}),
    ...(submitLabel !== undefined && {submitLabel}),
    pages,
    ...(endings.length && {endings}),
  };
}

/** Last words: those with a rule first, as in the source. */
function readEndings(root: Place, scope: Scope): Ending[] {
  const endings: Ending[] = [];
  const common = readText(root, 'completedHtml', scope, {as: 'endings.text', rich: true});
  for (const [list, key] of [
    ['navigateToUrlOnCondition', 'url'],
    ['completedHtmlOnCondition', 'html'],
  ] as const)
    for (const item of root.items(list)) {
      const ending = key === 'url' ? redirectTo(item, key) : textOf(item, scope);
      if (!ending) continue;
      endings.push(ending);
      scope.scene.later.push(() => {
        const {rule, lost} = readRule(item, 'expression', scope, {
          as: 'visibleIf',
          gone: 'this ending is left out',
          partly: 'it may be shown where it was not',
        });
        if (typeof rule === 'object' && !lost.length) ending.visibleIf = rule;
        else if (rule !== true) endings.splice(endings.indexOf(ending), 1);
        if (typeof rule === 'object' && lost.length) item.at('expression').note('dropped', 'this ending is left out');
      });
    }
  const link = root.has('navigateToUrl') ? redirectTo(root, 'navigateToUrl') : undefined;
  if (common !== undefined || link) endings.push({...(common !== undefined && {text: common}), ...link});
  return endings;
}

function textOf(item: Place, scope: Scope): Ending | undefined {
  const text = readText(item, 'html', scope, {as: 'endings.text', rich: true});
  return text === undefined ? undefined : {text};
}

function redirectTo(item: Place, key: string): Ending | undefined {
  const url = item.peek(key);
  const safe = typeof url === 'string' && !/[{}]/.test(url) ? safeUrl(url, 'https://kith.invalid/') : undefined;
  if (!safe || !/^https?:/.test(safe)) {
    item.dropped(key, 'is no address that a person can be sent to');
    return undefined;
  }
  item.approximated(key, 'is “redirect”, which is followed only to places that the page allows');
  return {redirect: String(url)};
}

/** Pages without questions are none. */
function dropEmpty(definition: Survey): void {
  definition.pages = (definition.pages ?? []).filter(({questions}) => questions.length);
  if (!allQuestions(definition.pages).length) throw new ImportError('pages: there is no question in this survey');
  if (definition.endings && !definition.endings.length) delete definition.endings;
}

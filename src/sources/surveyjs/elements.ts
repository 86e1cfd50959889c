import type {Question} from '../../contract/question.ts';
import type {Condition} from '../../contract/condition.ts';
import {asCount} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {Place} from '../importing/place.ts';
import {finish, hide, readBase} from './common.ts';
import {mapperOf} from './mappers.ts';
import {mapMatrix, mapMatrixDropdown, mapMatrixDynamic, mapMultipleText, readLeast, repeatOf} from './matrices.ts';
import {SHOWN, type LateVerdict} from '../importing/report-rule.ts';
import {readRule} from './rules.ts';
import {childrenOf, innerScope, nameOf, register, type Scope} from './scope.ts';
import {lateSight, readVisible} from './sight.ts';
import {readText} from './texts.ts';

/** What elements around others pass on to them. */
export interface Around {
  /** Rules by which they are all shown. */
  rules: readonly LateVerdict[];
  /** Nobody sees them. */
  isHidden?: boolean;
}

/** Elements as questions. Panels are opened: their answers stand beside the others', as in the source. */
export const mapElements = (elements: readonly Place[], scope: Scope, around: Around): Question[] =>
  elements.flatMap((element) => mapElement(element, scope, around));

function mapElement(place: Place, scope: Scope, around: Around): Question[] {
  if (typeof place.value !== 'object' || place.value === null) {
    place.note('dropped', 'is no element', true);
    return [];
  }
  if (place.peek('type') === 'panel') return mapPanel(place, scope, around);
  const questions = mapQuestion(place, scope);
  readAsides(place, questions);
  const comment = readComment(place, scope, questions);
  finish(place, [...questions, ...comment], scope, around.rules);
  if (around.isHidden) for (const question of questions) hide(question, place);
  return [...questions, ...comment, ...mapFollowUps(place, scope, around, questions[0])];
}

/** Questions that belong to one choice come after it, and are asked where it was picked. */
function mapFollowUps(place: Place, scope: Scope, around: Around, main: Question | undefined): Question[] {
  return place.items('choices').flatMap((item): Question[] => {
    const value = String(item.peek('value') ?? '');
    const elements = item.items('elements');
    const hasComment = item.peek('showCommentArea') === true;
    if (!main || !(elements.length || hasComment)) return [];
    const picked: Condition = {question: main.id, in: [value]};
    register(elements, scope);
    const asked = mapElements(elements, scope, {...around, rules: [...around.rules, () => ({rule: picked, lost: []})]});
    if (item.has('showCommentArea')) item.kept('showCommentArea', 'a text question below');
    const words = readText(item, 'commentPlaceholder', scope, {as: 'placeholder'});
    const required = item.peek('isCommentRequired') === true;
    if (item.has('isCommentRequired')) item.kept('isCommentRequired', 'required');
    if (!hasComment) return asked;
    const comment: Question = {
      type: 'text',
      id: toId(`${main.id}-${value}`, scope.taken),
      label: words ?? value,
      visibleIf: picked,
      ...(required && {required}),
    };
    return [comment, ...asked];
  });
}

function mapQuestion(place: Place, scope: Scope): Question[] {
  const type = String(place.peek('type'));
  if (type === 'matrix') return mapMatrix(place, scope);
  if (type === 'multipletext') return mapMultipleText(place, scope);
  if (type === 'matrixdropdown') return mapMatrixDropdown(place, scope);
  if (type === 'matrixdynamic') return [mapMatrixDynamic(place, scope)];
  if (type === 'paneldynamic') return [mapPanelDynamic(place, scope)];
  return [mapperOf(place)(place, scope)];
}

/** What is said of any type, and lost with all. */
function readAsides(place: Place, [question]: readonly Question[]): void {
  if (question?.type !== 'hidden' && place.has('defaultValue'))
    place.dropped('defaultValue', 'questions begin unanswered, so that an answer is always a person’s own');
}

/** A comment area below a question is a question of its own. */
function readComment(place: Place, scope: Scope, [main]: readonly Question[]): Question[] {
  const keys = ['showCommentArea', 'hasComment'];
  for (const key of keys) if (place.has(key)) place.kept(key, 'a text question below');
  const words = readText(place, 'commentText', scope, {as: 'label of the comment'});
  const placeholder = readText(place, 'commentPlaceholder', scope, {as: 'placeholder of the comment'});
  if (!main || !keys.some((key) => place.peek(key) === true)) return [];
  return [
    {
      type: 'long-text',
      id: toId(`${main.id}-comment`, scope.taken),
      name: `${nameOf(place)}-Comment`,
      label: words ?? 'Other (describe)',
      rows: 2,
      ...(placeholder !== undefined && {placeholder}),
    },
  ];
}

/** `panel`: a heading, and its questions, each with the panel's rule. */
function mapPanel(place: Place, scope: Scope, around: Around): Question[] {
  for (const key of ['type', 'name']) if (place.has(key)) place.kept(key, 'a heading');
  const isHidden = readVisible(place, scope, 'its questions are hidden questions') || around.isHidden === true;
  const rules = [...around.rules, lateSight(place, scope)];
  const label = readText(place, 'title', scope, {as: 'label of a statement'});
  const text = readText(place, 'description', scope, {as: 'text of a statement', rich: true});
  if (place.has('isRequired'))
    if (place.peek('isRequired') === true)
      place.dropped('isRequired', 'it does not ask for at least one answer in the panel');
    else place.kept('isRequired', 'required');
  if (place.has('requiredIf'))
    scope.scene.later.push(() => place.dropped('requiredIf', 'it does not ask for at least one answer in the panel'));
  const inner = mapElements(childrenOf(place), scope, {rules, isHidden});
  if ((label === undefined && text === undefined) || isHidden) return inner;
  const head: Question = {
    type: 'statement',
    id: toId(nameOf(place) || 'panel', scope.taken, 'panel'),
    ...(label !== undefined && {label}),
    ...(text !== undefined && {text}),
  };
  finish(place.apart().with({type: 'panel'}), [head], scope, rules);
  scope.scene.later.push(() => showWithAny(head, inner));
  return [head, ...inner];
}

/** A heading stands only where something stands below it. */
function showWithAny(head: Question, inner: readonly Question[]): void {
  const seen = inner.filter(({type}) => type !== 'hidden');
  const rules = seen.flatMap(({visibleIf}) => visibleIf ?? []);
  if (!seen.length || rules.length < seen.length) return;
  const different = [...new Map(rules.map((rule): [string, Condition] => [JSON.stringify(rule), rule])).values()];
  head.visibleIf = different.length === 1 ? different[0]! : {any: different};
}

/** `paneldynamic`: a group that repeats. */
function mapPanelDynamic(place: Place, scope: Scope): Question {
  const base = readBase(place, scope);
  const inner = innerScope(scope);
  const elements = place.items('templateElements');
  register(elements, inner);
  const questions = mapElements(elements, inner, {rules: templateRules(place, inner)});
  const min = readLeast(place, 'minPanelCount', questions, base);
  const max = asCount(place.peek('maxPanelCount'));
  if (max !== undefined) place.kept('maxPanelCount', 'repeat.max');
  const isFixed = place.peek('allowAddPanel') === false && asCount(place.peek('panelCount'));
  if (isFixed) place.approximated('panelCount', 'is the least and the greatest number of members');
  else place.approximated('panelCount', 'it begins with as many members as must be answered');
  if (isFixed) place.approximated('allowAddPanel', 'is “repeat.max”');
  for (const key of ['keyName', 'keyDuplicationError'])
    place.dropped(key, 'the same answer may be given for several members');
  const words = {add: 'panelAddText', addNew: 'addPanelText', item: 'templateTitle'};
  const add =
    readText(place, words.addNew, scope, {as: 'repeat.addLabel'}) ??
    readText(place, words.add, scope, {as: 'repeat.addLabel'});
  const item = readItemLabel(place, scope);
  if (!questions.length) questions.push({type: 'text', id: toId('text', inner.taken), label: base.label});
  const [low, high] = isFixed ? [isFixed, isFixed] : [min, max];
  return {type: 'group', ...base, questions, repeat: repeatOf(low, high, add, item)};
}

function templateRules(place: Place, scope: Scope): LateVerdict[] {
  if (!place.has('templateVisibleIf')) return [];
  let made: ReturnType<LateVerdict> | undefined;
  return [() => (made ??= readRule(place, 'templateVisibleIf', scope, {...SHOWN, as: 'visibleIf of its questions'}))];
}

/** A title of each member is its name before its number, unless it inserts answers. */
function readItemLabel(place: Place, scope: Scope) {
  const title = place.peek('templateTitle');
  if (typeof title !== 'string' || !title.includes('{'))
    return readText(place, 'templateTitle', scope, {as: 'repeat.itemLabel'});
  const plain = title
    .replace(/\s*[#:(-]*\s*\{[^{}]*\}\)?/g, '')
    .replace(/<[^<>]*>/g, '')
    .trim();
  place.approximated(
    'templateTitle',
    plain ? 'is “repeat.itemLabel”, before the member’s number' : 'members are named by their number',
  );
  return plain || undefined;
}

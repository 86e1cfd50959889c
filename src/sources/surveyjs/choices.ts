import type {Choice} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import type {Place} from '../importing/place.ts';
import {conditionOf, reportRule, SHOWN} from '../importing/report-rule.ts';
import {judge, readRule} from './rules.ts';
import {idFor, type Scope} from './scope.ts';
import {readText, readWords} from './texts.ts';

/** A choice with room for a rule. */
export type OpenChoice = Exclude<Choice, string>;
export interface ChoiceList {
  choices: Choice[];
  other?: true | LocalizedText;
  shuffle?: true;
}

/** The choices of a question from wherever it has them; undefined where none are known. */
export function readChoices(place: Place, scope: Scope, {images = false} = {}): ChoiceList | undefined {
  const own = readItems(place, 'choices', scope, images);
  const choices = [...own, ...numbered(place), ...fromQuestion(place, scope)];
  readUrl(place, choices.length > 0);
  readItemRule(place, 'choicesVisibleIf', choices, scope);
  readItemRule(place, 'choicesEnableIf', choices, scope);
  if (place.has('choicesEnableIf'))
    place.at('choicesEnableIf').note('approximated', 'choices are offered, rather than enabled, where it holds');
  if (!choices.length) {
    for (const key of SWITCHES) place.dropped(key, 'a text question has no choices');
    return undefined;
  }
  const {other, special} = readSpecial(place, choices, scope);
  const shuffle = orderChoices(place, choices);
  const all = dedupe(place, [...choices.filter((choice) => !(other && choice.value === 'other')), ...special]);
  return {choices: all, ...(other !== undefined && {other}), ...(shuffle && {shuffle})};
}

/** The entries of a list: of choices, rows or columns. */
export function readItems(place: Place, key: string, scope: Scope, images = false): OpenChoice[] {
  return place.items(key).flatMap((item) => readItem(item, scope, images) ?? []);
}

function readItem(item: Place, scope: Scope, images: boolean): OpenChoice | undefined {
  if (typeof item.value !== 'object' || item.value === null) return readPlain(item, scope);
  const key = item.has('value') ? 'value' : item.has('name') ? 'name' : 'text';
  const value = item.peek(key);
  if (value === undefined || value === null || typeof value === 'object') {
    item.note('dropped', 'an entry without a value', true);
    return undefined;
  }
  item.kept(key, 'value');
  const textKey = item.has('text') ? 'text' : 'title';
  const label = item.has(textKey) && textKey !== key ? readText(item, textKey, scope, {as: 'label'}) : undefined;
  const choice: OpenChoice = {value: String(value).trim() || 'empty', ...(label !== undefined && {label})};
  if (key === 'text') choice.label = String(value);
  const image = item.peek('imageLink');
  if (images && typeof image === 'string' && image) {
    choice.image = image;
    item.kept('imageLink', 'image');
  }
  if (item.has('visibleIf') || item.has('enableIf')) scope.scene.later.push(() => readChoiceRules(item, choice, scope));
  return choice;
}

/** `"red"`, `3`, or `"red|The red one"`. */
function readPlain(item: Place, scope: Scope): OpenChoice | undefined {
  if (item.value === null || item.value === undefined) {
    item.note('dropped', 'an entry without a value');
    return undefined;
  }
  item.note('kept', 'is a choice');
  const text = String(item.value);
  const [, value, label] = /^([^|]+)\|(.+)$/s.exec(text) ?? [];
  const words = value === undefined ? text : label!;
  const own = (value ?? text).trim() || 'empty';
  // a choice's words may insert answers, and hold markup
  const shown = /[{<&]/.test(words) ? readWords(item.with(words), scope, {as: 'label'}) : words;
  return {value: own, ...(shown !== own && shown !== undefined && {label: shown})};
}

function readChoiceRules(item: Place, choice: OpenChoice, scope: Scope): void {
  hideChoice(choice, readRule(item, 'visibleIf', scope, SHOWN));
  const enabled = readRule(item, 'enableIf', scope, {...SHOWN, gone: 'it can always be picked'});
  if (item.has('enableIf') && enabled.rule !== undefined)
    item.at('enableIf').note('approximated', 'it is offered, rather than enabled, where this holds');
  hideChoice(choice, enabled);
}

function hideChoice(choice: OpenChoice, verdict: ReturnType<typeof readRule>): void {
  const visibleIf = conditionOf(verdict);
  if (visibleIf) choice.visibleIf = choice.visibleIf ? {all: [choice.visibleIf, visibleIf]} : visibleIf;
}

/** `choicesMin` to `choicesMax`. */
function numbered(place: Place): OpenChoice[] {
  const [min, max, step] = ['choicesMin', 'choicesMax', 'choicesStep'].map((key) => Number(place.peek(key) ?? NaN));
  if (max === undefined || !Number.isFinite(max)) return [];
  for (const key of ['choicesMin', 'choicesMax', 'choicesStep']) if (place.has(key)) place.kept(key, 'choices');
  const by = step && step > 0 ? step : 1;
  const from = Number.isFinite(min) ? min! : 0;
  const count = Math.max(0, Math.min(1000, Math.floor((max - from) / by) + 1));
  return Array.from({length: count}, (_, i) => ({value: String(from + i * by)}));
}

/** Choices of another question, all of them or those that were picked there. */
function fromQuestion(place: Place, scope: Scope): OpenChoice[] {
  const name = place.peek('choicesFromQuestion');
  if (typeof name !== 'string') return [];
  const source = scope.scene.places.get(name);
  const id = idFor(scope, name);
  const mode = place.peek('choicesFromQuestionMode') ?? 'all';
  const items = source ? [...readQuietly(source, scope)] : [];
  if (!items.length) {
    place.dropped('choicesFromQuestion', `“${name}” has no choices to take over`);
    return [];
  }
  place.kept('choicesFromQuestion', 'choices');
  if (place.has('choicesFromQuestionMode')) place.kept('choicesFromQuestionMode', 'visibleIf of each choice');
  if (mode !== 'all' && id !== undefined)
    for (const item of items)
      item.visibleIf = mode === 'selected' ? {question: id, in: [item.value]} : {question: id, notIn: [item.value]};
  return items;
}

/** The choices of another question once more, with nothing said about them a second time. */
const readQuietly = (source: Place, scope: Scope): OpenChoice[] => readItems(source.apart(), 'choices', scope);

function readUrl(place: Place, hasOwn: boolean): void {
  const source = place.peek('choicesByUrl');
  if (typeof source !== 'object' || source === null || !Object.keys(source).length) return;
  place.approximated(
    'choicesByUrl',
    hasOwn
      ? 'choices are not loaded from elsewhere: those of the definition are offered'
      : 'choices are not loaded from elsewhere: it is a text question until they are written into the definition',
  );
}

/** A rule for each entry, which it names `{item}`. */
export function readItemRule(place: Place, key: string, choices: OpenChoice[], scope: Scope): void {
  const source = place.peek(key);
  if (typeof source !== 'string' || !source) return;
  scope.scene.later.push(() => {
    const lost = new Set<string>();
    for (const choice of choices) {
      const verdict = judge(source, scope, (text) =>
        text.replace(/\{(?:item|choice)\}/gi, `'${choice.value.replace(/['\\]/g, '\\$&')}'`),
      );
      for (const why of verdict.lost) lost.add(why);
      hideChoice(choice, verdict);
    }
    const some = choices.some(({visibleIf}) => visibleIf);
    reportRule(place.at(key), {rule: some || !lost.size, lost: [...lost].slice(0, 3)}, SHOWN);
    if (!some && lost.size) place.at(key).note('dropped', 'all choices are offered');
  });
}

const SPECIAL = [
  {keys: ['showNoneItem', 'hasNone'], text: 'noneText', value: 'none', label: 'None'},
  {keys: ['showRefuseItem'], text: 'refuseText', value: 'refused', label: 'Refuse to answer'},
  {keys: ['showDontKnowItem'], text: 'dontKnowText', value: 'dontknow', label: "Don't know"},
];

/** All switches and words of special choices. */
const SWITCHES = [
  ...SPECIAL.flatMap(({keys, text}) => [...keys, text]),
  'showOtherItem',
  'hasOther',
  'otherText',
  'choicesOrder',
];

function readSpecial(
  place: Place,
  choices: readonly OpenChoice[],
  scope: Scope,
): {other?: true | LocalizedText; special: OpenChoice[]} {
  const special = SPECIAL.flatMap(({keys, text, value, label}): OpenChoice[] => {
    const words = readText(place, text, scope, {as: 'label of the choice'});
    if (!take(place, keys, 'choices')) return [];
    const known = choices.find((choice) => choice.value === value);
    if (known) Object.assign(known, {none: true});
    return known ? [] : [{value, label: words ?? label, none: true}];
  });
  if (take(place, ['showSelectAllItem', 'hasSelectAll'], 'other'))
    for (const key of ['showSelectAllItem', 'hasSelectAll', 'selectAllText'])
      place.dropped(key, 'there is no choice that picks all others');
  const words = readText(place, 'otherText', scope, {as: 'other'});
  place.dropped('otherErrorText', 'Kith says in its own words what is missing');
  if (!take(place, ['showOtherItem', 'hasOther'], 'other')) return {special};
  const listed = choices.find((choice) => choice.value === 'other');
  return {special, other: words ?? listed?.label ?? true};
}

/** Whether one of these switches is on. */
function take(place: Place, keys: readonly string[], as: string): boolean {
  for (const key of keys) if (place.has(key)) place.kept(key, as);
  return keys.some((key) => place.peek(key) === true);
}

/** Sorts where the source sorts. @returns whether the order is drawn by lot */
function orderChoices(place: Place, choices: OpenChoice[]): boolean {
  const order = place.peek('choicesOrder');
  if (order === undefined) return false;
  place.kept('choicesOrder', order === 'random' ? 'shuffle' : 'the order of choices');
  const words = ({value, label}: OpenChoice) =>
    typeof label === 'string' ? label : (Object.values(label ?? {})[0] ?? value);
  if (order === 'asc' || order === 'desc')
    choices.sort((a, b) => words(a).localeCompare(words(b), 'en') * (order === 'asc' ? 1 : -1));
  return order === 'random';
}

/** Each value once. */
export function dedupe<T extends OpenChoice>(place: Place, choices: readonly T[], key = 'choices'): T[] {
  const seen = new Set<string>();
  return choices.filter(({value}) => {
    if (!seen.has(value)) return seen.add(value);
    place.at(key).note('approximated', `“${value}” is there twice, and is offered once`);
    return false;
  });
}

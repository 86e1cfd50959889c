import type {Choice, Question} from '../../contract/question.ts';
import {asNumber} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {BaseQuestion} from '../importing/base-question.ts';
import type {Place} from '../importing/place.ts';
import {toCondition} from '../importing/rule.ts';
import {applyConstraint} from './constraint.ts';
import {REQUIRED, SHOWN, type LateVerdict} from '../importing/report-rule.ts';
import {readRule, together} from './rules.ts';
import {drop, lookup, readText, type Scope} from './scene.ts';
import {parseXPath} from './xpath.ts';

export const nameOf = (row: Place): string => String(row.peek('name') ?? '');

/** Gives a row its id, before any text or rule speaks of it. */
export function register(row: Place, scope: Scope): string {
  const name = nameOf(row);
  const id = toId(name, scope.taken);
  const key = name.toLowerCase();
  if (!scope.outer && name && !scope.scene.ids.has(key)) scope.scene.ids.set(key, id);
  return id;
}

/** Words that several types lack. */
const DROPPED: readonly [keys: string[], why: string][] = [
  [['guidance_hint'], 'guidance for interviewers is not shown'],
  [
    ['media::audio', 'audio', 'media::video', 'video', 'media::big-image', 'big-image'],
    'sounds and films are not played',
  ],
  [['required_message', 'bind::jr:requiredmsg'], 'Kith says in its own words what is missing'],
  [['read_only'], 'each question can be answered by everybody who sees it'],
  [['calculation'], 'nothing is computed'],
  [['default'], 'questions begin unanswered, so that an answer is always a person’s own'],
  [['trigger', 'query', 'note', 'notes', 'comment', 'comments', 'disabled'], 'it is for the makers of the form'],
  [['autoplay'], 'sounds and films are not played'],
];

/** One row of the sheet "survey" as a question; a picture stands in a statement before it. */
export function mapRow(
  row: Place,
  type: string,
  id: string,
  scope: Scope,
  inherited: readonly LateVerdict[],
): Question[] {
  const {scene} = scope;
  const name = nameOf(row);
  if (row.has('name')) row.kept('name', 'id');
  const label = readText(row, 'label', scene, 'label');
  const hint = readText(row, 'hint', scene, 'hint');
  const required = isYes(row.peek('required'));
  const base: BaseQuestion = {
    id,
    ...(name !== id && name && {name}),
    label: label ?? (name || 'Question'),
    ...(hint !== undefined && {hint}),
    ...(required && {required}),
  };
  const question = build(row, type, base, scope);
  applyConstraint(row, question);
  scope.targets.set(name.toLowerCase(), {question});
  for (const [keys, why] of DROPPED) drop(row, keys, why);
  const questions = [...picture(row, base, scope), question];
  scene.later.push(() => setRules(row, questions, question, scope, inherited));
  return questions;
}

export const isYes = (value: unknown): boolean => /^(?:yes|true(?:\(\))?|1|y)$/i.test(String(value ?? '').trim());
const isNo = (value: unknown): boolean => /^(?:no|false(?:\(\))?|0|n)$/i.test(String(value ?? '').trim());

function setRules(
  row: Place,
  questions: readonly Question[],
  main: Question,
  scope: Scope,
  inherited: readonly LateVerdict[],
): void {
  const shown = together([...inherited.map((verdict) => verdict()), readRule(row, 'relevant', scope, SHOWN)]);
  if (shown) for (const question of questions) question.visibleIf = shown;
  const required = row.peek('required');
  if (required === undefined) return;
  if (main.type === 'statement' || main.type === 'hidden') row.at('required').note('kept', 'a note asks for nothing');
  else if (isYes(required) || isNo(required)) row.kept('required');
  else {
    const {rule} = readRule(row, 'required', scope, REQUIRED);
    if (typeof rule === 'object') main.requiredIf = rule;
    else if (rule === true) main.required = true;
  }
}

function picture(row: Place, {id, label}: BaseQuestion, scope: Scope): Question[] {
  const heads = Object.keys(row.value as object).filter((head) => /^(?:media::)?image(?:$|::)/.test(head));
  const [first] = heads;
  if (first === undefined) return [];
  for (const head of heads)
    row.approximated(head, 'the picture stands in a statement before the question; its file must lie beside the page');
  return [{type: 'statement', id: toId(`${id}-picture`, scope.taken), image: String(row.peek(first)), imageAlt: label}];
}

const PLAIN: Readonly<Record<string, Question['type']>> = {
  text: 'text',
  string: 'text',
  integer: 'number',
  int: 'number',
  decimal: 'number',
  date: 'date',
  time: 'time',
  datetime: 'date-time',
  note: 'statement',
};
const FILES: Readonly<Record<string, string>> = {
  image: 'image/*',
  photo: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  file: '',
};

function build(row: Place, type: string, base: BaseQuestion, scope: Scope): Question {
  const appearance = String(row.peek('appearance') ?? '').toLowerCase();
  const [, pick, list = '', rest = ''] = /^(select_one|select_multiple|rank)\s+(\S+)(.*)$/i.exec(type) ?? [];
  const at = row.at('type');
  if (pick !== undefined) return pickFrom(row, pick.toLowerCase(), list, rest, base, scope, appearance);
  const plain = PLAIN[type.toLowerCase()];
  if (plain === 'statement') {
    at.note('kept', 'is a statement');
    return {type: 'statement', id: base.id, label: base.label, ...(base.hint !== undefined && {text: base.hint})};
  }
  if (plain === 'text' && /\bmultiline\b/.test(appearance))
    return (at.note('kept', 'is “type”'), row.kept('appearance', 'type'), {type: 'long-text', ...base});
  if (plain) {
    at.note('kept', 'is “type”');
    if (appearance && /\b(?:month-year|year|ethiopian|islamic|coptic|nepali|persian)\b/.test(appearance))
      row.dropped('appearance', 'a date is asked for by its day, in the calendar of the browser');
    return {type: plain, ...base, ...(/^int/i.test(type) && {step: 1})} as Question;
  }
  if (Object.hasOwn(FILES, type.toLowerCase())) return askFile(row, type.toLowerCase(), base, appearance);
  if (type.toLowerCase() === 'range') return askRange(row, base);
  if (/^(?:acknowledge|trigger)$/i.test(type)) {
    at.note('approximated', 'it is a choice of one: “OK”');
    return {type: 'single-choice', ...base, choices: [{value: 'OK'}]};
  }
  if (type.toLowerCase() === 'hidden') {
    at.note('kept', 'is “type”');
    const value = row.peek('default');
    if (typeof value === 'string') row.kept('default', 'value');
    return {
      type: 'hidden',
      id: base.id,
      ...(base.name !== undefined && {name: base.name}),
      label: base.label,
      ...(typeof value === 'string' && {value}),
    };
  }
  at.note('approximated', `there is no “${type}” in Kith: it is a text question`);
  return {type: 'text', ...base};
}

function askFile(row: Place, type: string, base: BaseQuestion, appearance: string): Question {
  const at = row.at('type');
  if (type === 'image' && /\bsignature\b/.test(appearance)) {
    at.note('kept', 'is “type”');
    row.kept('appearance', 'type');
    return {type: 'signature', ...base};
  }
  at.note('kept', 'is “file”');
  return {type: 'file', ...base, ...(FILES[type] && {accept: FILES[type]})};
}

function askRange(row: Place, base: BaseQuestion): Question {
  const parameters = String(row.peek('parameters') ?? '');
  const value = (key: string) => asNumber(new RegExp(`\\b${key}\\s*=\\s*(-?[\\d.]+)`).exec(parameters)?.[1]);
  const [min = 1, max = 10, step = 1] = ['start', 'end', 'step'].map(value);
  row.at('type').note('kept', 'is “slider”');
  if (row.has('parameters')) row.kept('parameters', 'min, max and step');
  return {type: 'slider', ...base, min: Math.min(min, max), max: Math.max(min, max), ...(step > 0 && {step})};
}

function pickFrom(
  row: Place,
  pick: string,
  list: string,
  rest: string,
  base: BaseQuestion,
  scope: Scope,
  appearance: string,
): Question {
  const at = row.at('type');
  const other = /\bor[ _](?:other|specify)\b/i.test(rest);
  const choices = readChoices(row, list, scope);
  if (!choices.length) {
    at.note('approximated', `there are no choices in the list “${list}”, so it is a text question`);
    return {type: 'text', ...base};
  }
  at.note('kept', other ? 'is “type”, with “other”' : 'is “type”');
  if (/\brandomize\s*=\s*true/i.test(String(row.peek('parameters') ?? ''))) row.kept('parameters', 'shuffle');
  const shuffle = /\brandomize\s*=\s*true/i.test(String(row.peek('parameters') ?? ''))
    ? ({shuffle: true} as const)
    : {};
  if (pick === 'rank') return {type: 'ranking', ...base, choices, ...shuffle};
  const isMenu = /\b(?:minimal|autocomplete|search|dropdown)\b/.test(appearance);
  const hasImages = choices.some((choice) => typeof choice !== 'string' && choice.image !== undefined);
  if (isMenu) row.kept('appearance', 'display');
  else if (appearance) row.dropped('appearance', 'layout and looks are Kith’s, and the page’s theme');
  const display = isMenu ? ({display: 'dropdown'} as const) : hasImages ? ({display: 'images'} as const) : {};
  const options = {...base, choices, ...(other && {other}), ...shuffle, ...display};
  return pick === 'select_one' ? {type: 'single-choice', ...options} : {type: 'multiple-choice', ...options};
}

/** The choices of a list. What the row filters by becomes a rule of each choice. */
function readChoices(row: Place, list: string, scope: Scope): Choice[] {
  const seen = new Set<string>();
  const open: {choice: Exclude<Choice, string>; place: Place}[] = [];
  for (const place of scope.scene.lists.get(list.toLowerCase()) ?? []) {
    const value = String(place.peek('name') ?? '').trim();
    if (!value) continue;
    place.kept('name', 'value');
    if (place.has('list_name')) place.kept('list_name', 'choices');
    const label = readText(place, 'label', scope.scene, 'label');
    if (seen.has(value)) {
      place.at('name').note('approximated', `“${value}” is there twice, and is offered once`);
      continue;
    }
    seen.add(value);
    open.push({choice: {value, ...(label !== undefined && label !== value && {label}), ...imageOf(place)}, place});
  }
  filterChoices(row, open, scope);
  return open.map(({choice}) => choice);
}

function imageOf(place: Place): {image?: string} {
  const heads = Object.keys(place.value as object).filter((head) => /^(?:media::)?image(?:$|::)/.test(head));
  drop(place, ['media::audio', 'audio', 'media::video', 'video'], 'sounds and films are not played');
  if (!heads.length) return {};
  for (const head of heads) place.approximated(head, 'is “image”: its file must lie beside the page');
  return {image: String(place.peek(heads[0]!))};
}

function filterChoices(
  row: Place,
  open: readonly {choice: Exclude<Choice, string>; place: Place}[],
  scope: Scope,
): void {
  const source = row.peek('choice_filter');
  if (typeof source !== 'string') return;
  scope.scene.later.push(() => {
    const lost = new Set<string>();
    const used = new Set<string>();
    for (const {choice, place} of open) {
      const columns = new Map(Object.entries(place.value as Record<string, string>));
      for (const [key] of columns) if (source.includes(key)) used.add(key);
      const names = new Set(open.flatMap((one) => Object.keys(one.place.value as object)));
      for (const name of names) if (!columns.has(name)) columns.set(name, '');
      const rule = parseXPath(source, columns);
      const verdict = typeof rule === 'string' ? {lost: [rule]} : toCondition(rule, (name) => lookup(scope, name));
      for (const why of verdict.lost) lost.add(why);
      if (typeof verdict.rule === 'object') choice.visibleIf = verdict.rule;
    }
    for (const {place} of open) for (const key of used) if (place.has(key)) place.kept(key, 'visibleIf');
    const some = open.some(({choice}) => choice.visibleIf);
    const why = [...lost].slice(0, 3).join('; ');
    if (!lost.size) row.at('choice_filter').note('kept', 'is “visibleIf” of each choice');
    else
      row
        .at('choice_filter')
        .note(
          some ? 'approximated' : 'dropped',
          some ? `some choices are always offered: ${why}` : `all choices are offered: ${why}`,
        );
  });
}

import type {Choice, Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import {asNumber} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {Place} from '../importing/place.ts';
import {toKind, type Kind} from './columns.ts';

const text = (row: Place, key: string): string => String(row.peek(key) ?? '').trim();

/** A new page where a row names another one than the row before. */
export function readPage(row: Place, current: Page): Page | undefined {
  const title = text(row, 'page');
  if (!title) return undefined;
  row.kept('page', 'the title of a page');
  return title === current.title ? undefined : {title, questions: []};
}

interface Base {
  id: string;
  name?: string;
  label: string;
  hint?: string;
  required?: boolean;
}

/** One row as a question. */
export function mapRow(row: Place, taken: Set<string>): Question[] {
  const label = text(row, 'question');
  if (!label) {
    row.note('dropped', 'a row without a question', false);
    return [];
  }
  row.kept('question', 'label');
  const named = text(row, 'id');
  if (named) row.kept('id');
  const id = toId(named || label.slice(0, 40), taken);
  const hint = text(row, 'hint');
  if (hint) row.kept('hint');
  const required = text(row, 'required');
  if (required) row.kept('required');
  const base: Base = {
    id,
    ...(named && named !== id && {name: named}),
    label,
    ...(hint && {hint}),
    ...(/^(?:y|yes|true|1|x|✓|✔|required|mandatory|s[ií]|ja|oui|sim|wahr|verdadero)$/i.test(required) && {
      required: true,
    }),
  };
  return [build(row, base)];
}

function build(row: Place, base: Base): Question {
  const written = text(row, 'type');
  const options = readOptions(row);
  const found = written ? toKind(written) : undefined;
  const kind: Kind = found ?? (options.choices.length > 1 ? 'single-choice' : 'text');
  if (written && found) row.kept('type');
  else if (written)
    row.approximated(
      'type',
      `“${written}” is not known: it is ${options.choices.length > 1 ? 'a single choice' : 'a text question'}`,
    );
  return BUILDERS[kind](row, base, options);
}

interface Options {
  choices: Choice[];
  other: boolean;
  /** As they were written. */
  written: string[];
}

/** Choices of one cell, between line breaks, bars, semicolons or commas; or of several cells. */
function readOptions(row: Place): Options {
  const keys = Object.keys(row.value as object).filter((key) => /^options(?: \d+)?$/.test(key));
  const cells = keys.map((key) => (row.kept(key, 'choices'), text(row, key)));
  const written = cells.length > 1 ? cells : split(cells[0] ?? '');
  let other = /^(?:y|yes|true|1|x)$/i.test(text(row, 'other'));
  if (row.has('other')) row.kept('other');
  const seen = new Set<string>();
  const choices = written.flatMap((option): Choice[] => {
    if (/^(?:other|otro|andere|autre|outro)(?:\s*(?:\.{2,3}|…|:|\(.*\)))?$/i.test(option)) {
      other = true;
      return [];
    }
    if (seen.has(option)) return [];
    seen.add(option);
    return [option];
  });
  return {choices, other, written};
}

function split(cell: string): string[] {
  const separator = ['\n', '|', ';', ','].find((letter) => cell.includes(letter));
  const parts = separator === undefined ? [cell] : cell.split(separator);
  return parts.map((part) => part.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '').trim()).filter(Boolean);
}

type Builder = (row: Place, base: Base, options: Options) => Question;

function askText(row: Place, base: Base, why: string): Question {
  for (const key of Object.keys(row.value as object))
    if (/^(?:options(?: \d+)?|rows|other|min|max)$/.test(key)) row.at(key).note('dropped', 'a text question has none');
  row.at(row.has('type') ? 'type' : 'question').note('approximated', `${why}: it is a text question`);
  return {type: 'text', ...base};
}

const pick =
  (type: 'single-choice' | 'multiple-choice', display?: 'dropdown'): Builder =>
  (row, base, {choices, other}) =>
    choices.length
      ? {
          type,
          ...base,
          choices,
          ...(other && {other}),
          ...(display && {display}),
          ...(type === 'multiple-choice' && readCounts(row)),
        }
      : askText(row, base, 'it has no options');

function readCounts(row: Place): {min?: number; max?: number} {
  const {min, max} = readBounds(row);
  return {
    ...(min !== undefined && min > 0 && {min: Math.round(min)}),
    ...(max !== undefined && max > 0 && {max: Math.round(max)}),
  };
}

function readBounds(row: Place): {min?: number; max?: number} {
  const [min, max] = (['min', 'max'] as const).map((key) => {
    const n = asNumber(row.peek(key));
    if (n !== undefined) row.kept(key);
    return n;
  });
  return {...(min !== undefined && {min}), ...(max !== undefined && {max})};
}

/** Ends of a scale from columns, or from options such as `1-5` or `1, 2, 3`. */
function readSteps(row: Place, {written}: Options): {min: number; max: number} {
  const {min, max} = readBounds(row);
  const range = /^\s*(-?\d+)\s*(?:-|–|to|\.\.|a|bis|à)\s*(\d+)\s*$/i.exec(written.join(','));
  const numbers = written.map(Number).filter(Number.isInteger);
  const low = min ?? (range ? Number(range[1]) : numbers.length > 1 ? Math.min(...numbers) : 1);
  const high = max ?? (range ? Number(range[2]) : numbers.length ? Math.max(...numbers) : 5);
  return {min: Math.round(Math.min(low, high)), max: Math.round(Math.max(low + 1, high))};
}

function readEnds(row: Place): {minLabel?: string; maxLabel?: string} {
  const [low, high] = ['low', 'high'].map((key) =>
    row.has(key) ? (row.kept(key, key === 'low' ? 'minLabel' : 'maxLabel'), text(row, key)) : '',
  );
  return {...(low && {minLabel: low}), ...(high && {maxLabel: high})};
}

const askScale: Builder = (row, base, options) => {
  const numbers = options.written.every((option) => /^-?\d+(?:\s*(?:-|–|to|\.\.|a|bis|à)\s*\d+)?$/i.test(option));
  // the words of a Likert scale are choices
  if (options.choices.length > 1 && !numbers)
    return {type: 'single-choice', ...base, choices: options.choices, display: 'buttons'};
  return {type: 'scale', ...base, ...readSteps(row, options), ...readEnds(row)};
};

const askRating: Builder = (row, base, options) => {
  const {min, max} = readSteps(row, options);
  return min === 1 && max <= 10
    ? {type: 'rating', ...base, max, ...readEnds(row)}
    : {type: 'scale', ...base, min, max, ...readEnds(row)};
};

const askMatrix =
  (multiple: boolean): Builder =>
  (row, base, {choices}) => {
    const rows = split(text(row, 'rows'));
    if (row.has('rows')) row.kept('rows');
    if (!rows.length || !choices.length) return askText(row, base, 'a grid needs rows and options');
    return {type: 'matrix', ...base, rows: [...new Set(rows)], choices, ...(multiple && {multiple})};
  };

const askNumber: Builder = (row, base) => ({type: 'number', ...base, ...readBounds(row)});

const askStatement: Builder = (_, {id, label, hint}) => ({
  type: 'statement',
  id,
  label,
  ...(hint !== undefined && {text: hint}),
});

const plain =
  (
    type:
      | 'text'
      | 'long-text'
      | 'email'
      | 'tel'
      | 'url'
      | 'date'
      | 'time'
      | 'date-time'
      | 'yes-no'
      | 'file'
      | 'signature'
      | 'consent',
  ): Builder =>
  (_, base) =>
    ({type, ...base}) as Question;

const BUILDERS: Readonly<Record<Kind, Builder>> = {
  text: plain('text'),
  'long-text': plain('long-text'),
  email: plain('email'),
  tel: plain('tel'),
  url: plain('url'),
  number: askNumber,
  date: plain('date'),
  time: plain('time'),
  'date-time': plain('date-time'),
  'yes-no': plain('yes-no'),
  'single-choice': pick('single-choice'),
  dropdown: pick('single-choice', 'dropdown'),
  'multiple-choice': pick('multiple-choice'),
  scale: askScale,
  rating: askRating,
  ranking: (row, base, {choices}) =>
    choices.length ? {type: 'ranking', ...base, choices} : askText(row, base, 'it has no options'),
  matrix: askMatrix(false),
  'multiple-matrix': askMatrix(true),
  file: plain('file'),
  signature: plain('signature'),
  consent: plain('consent'),
  statement: askStatement,
  page: askStatement,
};

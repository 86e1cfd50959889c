import type {Choice, Question, QuestionOf} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {asCount} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {Place} from '../importing/place.ts';
import {dedupe, readItemRule, readItems, type OpenChoice} from './choices.ts';
import type {BaseQuestion} from '../importing/base-question.ts';
import {readBase} from './common.ts';
import type {Mapper} from './inputs.ts';
import {MAPPERS, mapOne} from './mappers.ts';
import {childrenOf, innerScope, know, nameOf, register, type Scope} from './scope.ts';
import {readText} from './texts.ts';

/** `matrix`: one answer, or several, a row. Where rules speak of single rows, each row is a question. */
export function mapMatrix(place: Place, scope: Scope): Question[] {
  const rows = dedupe(place, readItems(place, 'rows', scope), 'rows');
  const columns = dedupe(place, readItems(place, 'columns', scope), 'columns');
  const base = readBase(place, scope);
  const multiple = place.peek('cellType') === 'checkbox';
  if (place.has('cellType')) place.kept('cellType', 'multiple');
  readItemRule(place, 'rowsVisibleIf', rows, scope);
  readItemRule(place, 'columnsVisibleIf', columns, scope);
  const everyRow = ['isAllRowRequired', 'eachRowRequired'].find((key) => place.peek(key) === true);
  for (const key of ['isAllRowRequired', 'eachRowRequired']) if (place.has(key)) place.kept(key, 'required');
  if (base.required && !everyRow)
    place.at('isRequired').note('approximated', 'every row must be answered, not one alone');
  if (everyRow) base.required = true;
  place.dropped('eachRowUnique', 'the same answer may be given in several rows');
  place.dropped('cells', 'words for single cells are not shown');
  if (!rows.length && columns.length) {
    place.at('type').note('approximated', 'it has no rows: it is a single choice');
    return [{type: 'single-choice', ...base, choices: columns}];
  }
  if (!columns.length) {
    place.at('type').note('approximated', 'it has no columns: it is a text question');
    return [{type: 'text', ...base}];
  }
  const choices: Choice[] = columns;
  if (!scope.scene.split.has(nameOf(place).toLowerCase()))
    return [{type: 'matrix', ...base, rows, choices, ...(multiple && {multiple})}];
  return splitRows(place, base, rows, choices, multiple, scope);
}

function splitRows(
  place: Place,
  base: BaseQuestion,
  rows: OpenChoice[],
  choices: Choice[],
  multiple: boolean,
  scope: Scope,
): Question[] {
  place.at('type').note('approximated', 'each row is a question of its own, because rules look at single rows');
  const head: Question = {
    type: 'statement',
    id: base.id,
    label: base.label,
    ...(base.hint !== undefined && {text: base.hint}),
  };
  const questions = rows.map((row): Question => {
    const {value, label} = row;
    const question: Question = {
      type: multiple ? 'multiple-choice' : 'single-choice',
      id: toId(`${base.id}-${value}`, scope.taken),
      name: `${base.name ?? base.id}.${value}`,
      label: label ?? value,
      ...(base.required && {required: true}),
      choices,
    };
    takeRule(question, row, scope);
    know(scope, `${nameOf(place)}.${value}`, question);
    return question;
  });
  return [head, ...questions];
}

/** Rules of rows are known when all questions are; what was made of a row then takes its rule. */
function takeRule(question: Question, row: OpenChoice, scope: Scope): void {
  scope.scene.later.push(() => {
    if (row.visibleIf)
      question.visibleIf = question.visibleIf ? {all: [question.visibleIf, row.visibleIf]} : row.visibleIf;
  });
}

/** `multipletext`: a group of texts; each is a question of its own where rules speak of it. */
export function mapMultipleText(place: Place, scope: Scope): Question[] {
  const isSplit = scope.scene.split.has(nameOf(place).toLowerCase());
  const base = readBase(place, scope);
  const within = isSplit ? scope : innerScope(scope);
  const questions = place.items('items').map((item): Question => {
    const name = nameOf(item);
    within.ids.set(item.path, toId(isSplit ? `${base.id}-${name}` : name, within.taken));
    const question = MAPPERS['text']!(item, within);
    if (isSplit) {
      question.name = `${base.name ?? base.id}.${name}`;
      know(scope, `${nameOf(place)}.${name}`, question);
    }
    if (base.required) question.required = true;
    return question;
  });
  if (!questions.length) return [{type: 'text', ...base}];
  if (!isSplit) {
    if (base.required) place.at('isRequired').note('approximated', 'each of its fields must be answered');
    return [{type: 'group', ...base, questions}];
  }
  place
    .at('type')
    .note('approximated', 'each of its fields is a question of its own, because rules look at single fields');
  return [
    {type: 'statement', id: base.id, label: base.label, ...(base.hint !== undefined && {text: base.hint})},
    ...questions,
  ];
}

const CELLS: Readonly<Record<string, string>> = {default: 'dropdown', radiogroup: 'radiogroup', checkbox: 'checkbox'};

/** The questions of one row: one a column, of the type of its cells. */
function mapColumns(place: Place, scope: Scope): Question[] {
  const columns = place.items('columns');
  const details = leavesOf(place.items('detailElements'));
  register([...columns, ...details], scope);
  const asked = columns.map((column): Question => {
    const cell = String(column.peek('cellType') ?? place.peek('cellType') ?? 'dropdown');
    const type = cell === 'default' ? 'dropdown' : cell;
    const filled = asElement(place, column, CELLS[type] ?? type);
    const question = mapOne(filled, scope);
    if (column.has('cellType')) column.kept('cellType', 'type');
    for (const key of ['totalType', 'totalExpression']) column.dropped(key, 'no totals are computed');
    column.dropped('isUnique', 'the same answer may be given in several rows');
    return question;
  });
  return [...asked, ...details.map((detail) => mapOne(detail, scope))];
}

/** Elements without the panels around them. */
const leavesOf = (elements: readonly Place[]): Place[] =>
  elements.flatMap((element) => (element.peek('type') === 'panel' ? leavesOf(childrenOf(element)) : [element]));

/** A column as a question: without choices of its own it has those of the whole matrix. */
function asElement(place: Place, column: Place, type: string): Place {
  const value = typeof column.value === 'object' && column.value !== null ? column.value : {name: column.value};
  const picks = ['dropdown', 'radiogroup', 'checkbox', 'tagbox', 'buttongroup', 'ranking'].includes(type);
  const hasOwn =
    column.items('choices').length ||
    column.has('choicesByUrl') ||
    column.has('choicesFromQuestion') ||
    column.has('choicesMax');
  const shared = picks && !hasOwn ? place.items('choices').map((item) => item.value) : undefined;
  if (shared)
    for (const item of place.items('choices')) item.note('kept', 'is a choice of the columns without their own', true);
  if (typeof column.value !== 'object') column.note('kept', 'is a column');
  return column.with({...value, type, ...(shared?.length && {choices: shared})});
}

/** `matrixdropdown`: a group for each row, with a question for each column. */
export function mapMatrixDropdown(place: Place, scope: Scope): Question[] {
  const rows = dedupe(place, readItems(place, 'rows', scope), 'rows');
  const base = readBase(place, scope);
  readItemRule(place, 'rowsVisibleIf', rows, scope);
  readRest(place);
  if (!rows.length || !place.items('columns').length) {
    place.at('type').note('approximated', 'it has no rows or columns: it is a text question');
    return [{type: 'text', ...base}];
  }
  const simple = asMatrix(place, base, rows, scope);
  if (simple) return [simple];
  const within = innerScope(scope);
  const groups = rows.map((row, i): QuestionOf<'group'> => {
    const {value, label} = row;
    const id = toId(value, within.taken, 'row');
    const inner = innerScope(within);
    // the columns are reported once, with the first row
    const questions = mapColumns(i ? place.apart() : place, inner);
    const group: QuestionOf<'group'> = {
      type: 'group',
      id,
      ...(id !== value && {name: value}),
      label: label ?? value,
      questions,
    };
    takeRule(group, row, scope);
    return group;
  });
  place.at('type').note('approximated', 'it is a group for each row, with a question for each column');
  if (base.required) place.at('isRequired').note('approximated', 'what must be answered is said by its columns');
  delete base.required;
  return [{type: 'group', ...base, questions: groups}];
}

/** With one column of choices it is a plain matrix. */
function asMatrix(place: Place, base: BaseQuestion, rows: OpenChoice[], scope: Scope): Question | undefined {
  const columns = place.items('columns');
  const [column] = columns;
  const cell = String(column?.peek('cellType') ?? place.peek('cellType') ?? 'dropdown');
  if (
    columns.length !== 1 ||
    !column ||
    place.has('detailElements') ||
    !['dropdown', 'radiogroup', 'checkbox', 'default'].includes(cell)
  )
    return undefined;
  if (['visibleIf', 'hasOther', 'showOtherItem', 'choicesByUrl', 'choicesFromQuestion'].some((key) => column.has(key)))
    return undefined;
  const inner = innerScope(scope);
  inner.ids.set(column.path, 'cell');
  const question = MAPPERS[cell === 'checkbox' ? 'checkbox' : 'radiogroup']!(
    asElement(place, column, 'radiogroup'),
    inner,
  );
  if (!('choices' in question) || !question.choices.length || question.type === 'ranking') return undefined;
  if (column.has('cellType')) column.kept('cellType', 'multiple');
  if (column.has('title') || column.has('name'))
    column
      .at(column.has('title') ? 'title' : 'name')
      .note('approximated', 'the matrix has one column, whose words are not shown');
  if (question.required) base.required = true;
  return {
    type: 'matrix',
    ...base,
    rows,
    choices: question.choices as Choice[],
    ...(cell === 'checkbox' && {multiple: true}),
  };
}

/** `matrixdynamic`: a group that repeats. */
export const mapMatrixDynamic: Mapper = (place, scope) => {
  const base = readBase(place, scope);
  const inner = innerScope(scope);
  const questions = mapColumns(place, inner);
  readRest(place);
  if (!questions.length) {
    place.at('type').note('approximated', 'it has no columns: it is a text question');
    return {type: 'text', ...base};
  }
  const min = readLeast(place, 'minRowCount', questions, base);
  const max = asCount(place.peek('maxRowCount'));
  if (max !== undefined) place.kept('maxRowCount', 'repeat.max');
  place.approximated('rowCount', 'it begins with as many rows as must be answered');
  const addLabel = readText(place, 'addRowText', scope, {as: 'repeat.addLabel'});
  return {type: 'group', ...base, questions, repeat: repeatOf(min, max, addLabel)};
};

/** In the source members are there and may stay empty; in Kith those that must be there must say something. */
export function readLeast(
  place: Place,
  key: string,
  questions: readonly Question[],
  {required}: BaseQuestion,
): number | undefined {
  const min = asCount(place.peek(key));
  if (min === undefined) return undefined;
  if (required || !min || questions.some((question) => question.required)) return (place.kept(key, 'repeat.min'), min);
  place.approximated(key, 'members that may stay empty need not be there');
  return undefined;
}

export function repeatOf(
  min: number | undefined,
  max: number | undefined,
  addLabel?: LocalizedText,
  itemLabel?: LocalizedText,
) {
  return {
    ...(min && {min: Math.min(min, 100)}),
    ...(max && {max: Math.max(Math.min(max, 1000), min ?? 0)}),
    ...(addLabel !== undefined && {addLabel}),
    ...(itemLabel !== undefined && {itemLabel}),
  };
}

function readRest(place: Place): void {
  for (const key of ['cellType', 'choices'])
    if (place.has(key) && typeof place.peek(key) === 'string') place.kept(key, 'type of the columns');
  for (const key of ['detailPanelMode', 'detailPanelShowOnAdding'])
    place.dropped(key, 'what a row holds is always open');
  for (const key of ['keyName', 'keyDuplicationError'])
    place.dropped(key, 'the same answer may be given in several rows');
  place.dropped('totalText', 'no totals are computed');
  place.dropped('transposeData', 'rows and columns are not exchanged');
}

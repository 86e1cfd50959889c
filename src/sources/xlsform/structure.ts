import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import {asCount} from '../json-fields.ts';
import {toId} from '../importing/names.ts';
import type {Place} from '../importing/place.ts';
import {ImportError} from '../importing/report.ts';
import {mapRow, nameOf, register} from './questions.ts';
import {SHOWN, type LateVerdict} from '../importing/report-rule.ts';
import {readRule, together} from './rules.ts';
import {drop, readText, type Scope} from './scene.ts';

/** A row with the rows inside of it. */
export interface Node {
  row: Place;
  type: string;
  kind: 'question' | 'group' | 'repeat' | 'silent';
  children: Node[];
}

/** What is recorded about the device and the interview, and is never asked. */
const SILENT =
  /^(?:start|end|today|deviceid|device id|subscriberid|simserial|phonenumber|username|email|start-geopoint|audit|background-audio|calculate|calculate_here|xml-external|csv-external|include|osm|entity|imei|get .*|start time|end time|phone number)$/i;

const LEGACY: readonly [from: RegExp, to: string][] = [
  [/^(?:add )?select one(?: prompt)? (?:using|from)\s+/i, 'select_one '],
  [/^(?:add )?select (?:all that apply|multiple)(?: prompt)? (?:using|from)\s+/i, 'select_multiple '],
  [/^(?:select[ _]all[ _]that[ _]apply|select all|select multiple)\s+(?:from\s+)?/i, 'select_multiple '],
  [/^(?:select[ _]?1|select one)\s+(?:from\s+)?/i, 'select_one '],
  [/^select_(?:one|multiple)_from_file\s+.*/i, 'select from a file'],
  [/^select_one_external\s+/i, 'select_one '],
  [/^add (\w+) prompt$/i, '$1'],
  [/^q (\w+)$/i, '$1'],
];

export const toType = (written: string): string =>
  LEGACY.reduce((type, [from, to]) => type.replace(from, to), written.trim().replace(/\s+/g, ' '));

/** The rows of the sheet as a tree. */
export function toTree(rows: readonly Place[]): Node[] {
  const top: Node[] = [];
  const open: {node: Node; row: Place}[] = [];
  for (const row of rows) {
    if (/^(?:yes|true|1)$/i.test(String(row.peek('disabled') ?? ''))) {
      row.note('dropped', 'the row is switched off', true);
      continue;
    }
    const type = toType(String(row.peek('type') ?? ''));
    const [, edge, what] = /^(begin|end)[ _](group|repeat|loop|lgroup|rgroup)\b/i.exec(type) ?? [];
    const into = open.at(-1)?.node.children ?? top;
    if (edge?.toLowerCase() === 'end') {
      if (!open.pop()) throw new ImportError(`${row.path}: “${type}” ends what was never begun`);
      row.note('kept', 'the end of a group', true);
    } else if (edge) {
      const node: Node = {row, type, kind: /repeat|loop|rgroup/i.test(what!) ? 'repeat' : 'group', children: []};
      into.push(node);
      open.push({node, row});
      if (open.length > 30) throw new ImportError(`${row.path}: is nested too deeply`);
    } else if (type) into.push({row, type, kind: SILENT.test(type) ? 'silent' : 'question', children: []});
    else row.note('dropped', 'a row without a type asks for nothing', true);
  }
  const last = open.at(-1);
  if (last) throw new ImportError(`${last.row.path}: “${last.node.type}” is never ended`);
  return top;
}

/** Ids of all questions of a scope, before the first text is read. */
function registerAll(nodes: readonly Node[], scope: Scope, ids: Map<Node, string>): void {
  for (const node of nodes) {
    if (node.kind === 'question' || node.kind === 'repeat') ids.set(node, register(node.row, scope));
    if (node.kind === 'group') registerAll(node.children, scope, ids);
  }
}

/** Groups of the form are pages, with what stands between them on pages of its own. */
export function toPages(nodes: readonly Node[], scope: Scope): Page[] {
  const ids = new Map<Node, string>();
  registerAll(nodes, scope, ids);
  const pages: Page[] = [];
  let loose: Page | undefined;
  for (const node of nodes) {
    if (node.kind === 'group') {
      loose = undefined;
      pages.push(toPage(node, scope, ids));
    } else {
      if (!loose) pages.push((loose = {questions: []}));
      loose.questions.push(...mapNode(node, scope, ids, []));
    }
  }
  return pages.filter(({questions}) => questions.length);
}

function readGroup(node: Node, scope: Scope): LateVerdict {
  const {row} = node;
  for (const key of ['type', 'name']) if (row.has(key)) row.kept(key, 'a group');
  if (row.has('appearance')) row.dropped('appearance', 'layout and looks are Kith’s, and the page’s theme');
  drop(row, ['guidance_hint'], 'guidance for interviewers is not shown');
  let verdict: ReturnType<LateVerdict> | undefined;
  return () => (verdict ??= readRule(row, 'relevant', scope, SHOWN));
}

function toPage(node: Node, scope: Scope, ids: ReadonlyMap<Node, string>): Page {
  const rule = readGroup(node, scope);
  const title = readText(node.row, 'label', scope.scene, 'title');
  const description = readText(node.row, 'hint', scope.scene, 'description', true);
  const page: Page = {
    ...(title !== undefined && {title}),
    ...(description !== undefined && {description}),
    questions: node.children.flatMap((child) => mapNode(child, scope, ids, [])),
  };
  scope.scene.later.push(() => {
    const visibleIf = together([rule()]);
    if (visibleIf) page.visibleIf = visibleIf;
  });
  return page;
}

function mapNode(
  node: Node,
  scope: Scope,
  ids: ReadonlyMap<Node, string>,
  inherited: readonly LateVerdict[],
): Question[] {
  if (node.kind === 'silent') return (beSilent(node, scope), []);
  if (node.kind === 'group') return mapGroup(node, scope, ids, inherited);
  if (node.kind === 'repeat') return [mapRepeat(node, scope, ids.get(node)!, inherited)];
  return mapRow(node.row, node.type, ids.get(node)!, scope, inherited);
}

/** What a form records by itself is not asked; rules cannot use it. */
function beSilent({row, type}: Node, scope: Scope): void {
  const name = nameOf(row);
  const isComputed = /^calculate/i.test(type);
  row.note(
    'dropped',
    isComputed
      ? 'nothing is computed'
      : `“${type}” is not recorded: Kith keeps nothing about a device that nobody asked for`,
    true,
  );
  scope.targets.set(name.toLowerCase(), `“${name}” is ${isComputed ? 'computed' : 'not recorded'}`);
}

/** A group in a group: a heading, and its questions. */
function mapGroup(
  node: Node,
  scope: Scope,
  ids: ReadonlyMap<Node, string>,
  inherited: readonly LateVerdict[],
): Question[] {
  const rules = [...inherited, readGroup(node, scope)];
  const label = readText(node.row, 'label', scope.scene, 'label of a statement');
  const text = readText(node.row, 'hint', scope.scene, 'text of a statement', true);
  const questions = node.children.flatMap((child) => mapNode(child, scope, ids, rules));
  if ((label === undefined && text === undefined) || !questions.length) return questions;
  const head: Question = {
    type: 'statement',
    id: toId(nameOf(node.row) || 'group', scope.taken, 'group'),
    ...(label !== undefined && {label}),
    ...(text !== undefined && {text}),
  };
  scope.scene.later.push(() => {
    const visibleIf = together(rules.map((rule) => rule()));
    if (visibleIf) head.visibleIf = visibleIf;
  });
  return [head, ...questions];
}

function mapRepeat(node: Node, scope: Scope, id: string, inherited: readonly LateVerdict[]): Question {
  const {row} = node;
  const rule = readGroup(node, scope);
  const inner: Scope = {scene: scope.scene, outer: scope, taken: new Set(scope.taken), targets: new Map()};
  const ids = new Map<Node, string>();
  registerAll(node.children, inner, ids);
  const label = readText(row, 'label', scope.scene, 'label');
  const hint = readText(row, 'hint', scope.scene, 'hint');
  const questions = node.children.flatMap((child) => mapNode(child, inner, ids, []));
  const count = readCount(row);
  const name = nameOf(row);
  const question: Question = {
    type: 'group',
    id,
    ...(name !== id && name && {name}),
    label: label ?? (name || 'Group'),
    ...(hint !== undefined && {hint}),
    questions: questions.length ? questions : [{type: 'text', id: toId('text', inner.taken), label: label ?? name}],
    repeat: count === undefined ? {} : {min: count, max: count},
  };
  scope.targets.set(name.toLowerCase(), {question});
  scope.scene.later.push(() => {
    const visibleIf = together([...inherited.map((verdict) => verdict()), rule()]);
    if (visibleIf) question.visibleIf = visibleIf;
  });
  return question;
}

function readCount(row: Place): number | undefined {
  if (!row.has('repeat_count')) return undefined;
  const count = asCount(row.peek('repeat_count'));
  if (count !== undefined && count > 0 && count <= 100) return (row.kept('repeat_count', 'repeat'), count);
  row.dropped(
    'repeat_count',
    'how often it repeats does not depend on another answer: people add as many as they need',
  );
  return undefined;
}

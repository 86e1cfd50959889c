import type {Condition} from '../../../src/contract/condition.ts';
import {insertAt, removeAt} from './json-path.ts';
import {toComparison, toLine, type RuleLine} from './rules.ts';

/** How many parts of a group must hold. `notAll` only comes along with what was written elsewhere. */
export type Match = 'all' | 'any' | 'none' | 'notAll';

/** Parts of a rule that belong together. */
export interface RuleGroup {
  match: Match;
  parts: readonly RulePart[];
}

/** A part that says more than can be pointed at: it is shown in words, and stays as it is. */
export interface KeptPart {
  kept: Condition;
}
export type RulePart = RuleLine | RuleGroup | KeptPart;

/** Where a part stands: its index, and below it that in its group. `[]` is the whole rule. */
export type Place = readonly number[];

export const isGroup = (part: RulePart): part is RuleGroup => 'parts' in part;
export const isKept = (part: RulePart): part is KeptPart => 'kept' in part;

/** Groups in a rule, and no groups in those: what is deeper is kept, in words. */
const DEEPEST = 1;

/** A condition as parts to point at. Nothing of it is lost: `toCondition` makes the same of it, or what means the same. */
export function toGroup(condition: Condition): RuleGroup {
  const opened = open(condition);
  return opened
    ? {match: opened.match, parts: opened.parts.map((part) => toPart(part, 1))}
    : {match: 'all', parts: [toPart(condition, 1)]};
}

function toPart(condition: Condition, depth: number): RulePart {
  const line = toLine(condition);
  if (line) return line;
  const opened = depth <= DEEPEST ? open(condition) : undefined;
  if (!opened) return {kept: condition};
  return {match: opened.match, parts: opened.parts.map((part) => toPart(part, depth + 1))};
}

/** What a condition combines, and how; undefined where it combines nothing. The first of `all`, `any` and `not` counts. */
function open(condition: Condition): {match: Match; parts: readonly Condition[]} | undefined {
  if ('question' in condition) return undefined;
  const {all, any: some, not} = condition as {all?: Condition[]; any?: Condition[]; not?: Condition};
  if (all) return Array.isArray(all) ? {match: 'all', parts: all} : undefined;
  if (some) return Array.isArray(some) ? {match: 'any', parts: some} : undefined;
  if (!not) return undefined;
  const inner = open(not);
  if (inner?.match === 'any') return {match: 'none', parts: inner.parts};
  return inner?.match === 'all' ? {match: 'notAll', parts: inner.parts} : {match: 'none', parts: [not]};
}

/** The rule as a condition; undefined without parts. A group keeps its frame with one part, so that more can be added to it. */
export function toCondition({match, parts}: RuleGroup): Condition | undefined {
  const all = parts.flatMap(toConditions);
  const [only] = all;
  if (only && all.length === 1 && (match === 'all' || match === 'any')) return only;
  return only && combine(match, all);
}

function toConditions(part: RulePart): Condition[] {
  if (isKept(part)) return [part.kept];
  if (!isGroup(part)) return [toComparison(part)];
  const parts = part.parts.flatMap(toConditions);
  return parts.length ? [combine(part.match, parts)] : [];
}

function combine(match: Match, parts: Condition[]): Condition {
  if (match === 'all') return {all: parts};
  if (match === 'any') return {any: parts};
  if (match === 'notAll') return {not: {all: parts}};
  return {not: parts.length === 1 ? parts[0]! : {any: parts}};
}

/** The rule with another group at a place. */
function updateGroup(rule: RuleGroup, [first, ...rest]: Place, update: (group: RuleGroup) => RuleGroup): RuleGroup {
  if (first === undefined) return update(rule);
  const parts = rule.parts.map((part, i) => (i === first && isGroup(part) ? updateGroup(part, rest, update) : part));
  return {...rule, parts};
}

/** How the parts of the group at a place hold together from now on. */
export const setMatch = (rule: RuleGroup, group: Place, match: Match): RuleGroup =>
  updateGroup(rule, group, (found) => ({...found, match}));

/** One more part at the end of the group at a place. */
export const addPart = (rule: RuleGroup, group: Place, part: RulePart): RuleGroup =>
  updateGroup(rule, group, (found) => ({...found, parts: insertAt(found.parts, found.parts.length, part)}));

/** Another part at a place. */
export const putPart = (rule: RuleGroup, place: Place, part: RulePart): RuleGroup =>
  updateGroup(rule, place.slice(0, -1), (found) => ({
    ...found,
    parts: found.parts.map((old, i) => (i === place.at(-1) ? part : old)),
  }));

/** The rule without the part at a place; a group goes with the last of its parts. */
export function removePart(rule: RuleGroup, place: Place): RuleGroup {
  const left = updateGroup(rule, place.slice(0, -1), (found) => ({
    ...found,
    parts: removeAt(found.parts, place.at(-1)!),
  }));
  return {...left, parts: left.parts.filter((part) => !isGroup(part) || part.parts.length)};
}

/** A group of two lines is what somebody who asks for a group means: of one they would not need it. */
export const newGroup = (rule: RuleGroup, line: RuleLine): RuleGroup => ({
  match: rule.match === 'any' ? 'all' : 'any',
  parts: [line, line],
});

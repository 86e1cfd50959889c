import {joinAll, joinAny} from '../importing/rule.ts';
import type {Place} from '../importing/place.ts';
import type {Verdict} from '../importing/compare.ts';
import {reportRule, SHOWN, type LateVerdict} from '../importing/report-rule.ts';
import {judge, readRule} from './rules.ts';
import {nameOf, type Scene, type Scope} from './scope.ts';

/** Triggers of the kind "visible", by what they show, in lower case. */
export function readVisibleTriggers(root: Place): Scene['shownBy'] {
  const shownBy: Scene['shownBy'] = new Map();
  for (const item of root.items('triggers')) {
    const type = String(item.peek('type') ?? '').replace(/trigger$/, '');
    const names = [...item.items('questions'), ...item.items('pages')].map(({value}) => String(value).toLowerCase());
    if (type !== 'visible' || !names.length) continue;
    item.note('kept', 'is “visibleIf” of what it names', true);
    const trigger = {place: item, expression: toExpression(item)};
    for (const name of names) shownBy.set(name, [...(shownBy.get(name) ?? []), trigger]);
  }
  return shownBy;
}

/** Older triggers have a name, an operator and a value instead of an expression. */
function toExpression(item: Place): string {
  const expression = item.peek('expression');
  if (typeof expression === 'string' && expression) return expression;
  const operator = String(item.peek('operator') ?? 'equal');
  const value = item.peek('value');
  const written = typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : JSON.stringify(value ?? '');
  return /^(?:not)?empty$/.test(operator)
    ? `{${nameOf(item)}} ${operator}`
    : `{${nameOf(item)}} ${operator} ${written}`;
}

/** Whether an element is out of sight and only code could show it. */
export function readVisible(place: Place, scope: Scope, consequence: string): boolean {
  const isHidden =
    place.peek('visible') === false && !place.has('visibleIf') && !scope.scene.shownBy.has(nameOf(place).toLowerCase());
  if (isHidden) place.at('visible').note('approximated', `it was out of sight until code showed it: ${consequence}`);
  else if (place.has('visible')) place.kept('visible', 'visibleIf');
  return isHidden;
}

/** When an element is shown, by its own rules; worked out once, when all questions are known. */
export function lateSight(place: Place, scope: Scope): LateVerdict {
  let made: Verdict | undefined;
  return () => (made ??= readSight(place, scope));
}

function readSight(place: Place, scope: Scope): Verdict {
  const own = readRule(place, 'visibleIf', scope, SHOWN);
  const enabled = readRule(place, 'enableIf', scope, {...SHOWN, gone: 'it can always be answered'});
  if (place.has('enableIf') && enabled.rule !== undefined)
    place.at('enableIf').note('approximated', 'it is shown, rather than enabled, where this holds');
  const triggers = scope.scene.shownBy.get(nameOf(place).toLowerCase()) ?? [];
  const shown = triggers.map(({place: trigger, expression}) => {
    const verdict = judge(expression, scope);
    if (verdict.lost.length) reportRule(trigger, verdict, SHOWN);
    return verdict;
  });
  return joinAll([own, enabled, ...(shown.length ? [joinAny(shown)] : [])]);
}

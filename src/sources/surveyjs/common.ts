import type {Question} from '../../contract/question.ts';
import {joinAll} from '../importing/rule.ts';
import type {BaseQuestion} from '../importing/base-question.ts';
import type {Place} from '../importing/place.ts';
import {conditionOf, REQUIRED, type LateVerdict} from '../importing/report-rule.ts';
import {readRule} from './rules.ts';
import {know, nameOf, type Scope} from './scope.ts';
import {lateSight, readVisible} from './sight.ts';
import {readText} from './texts.ts';

/** Takes name, title, description and the like. */
export function readBase(place: Place, scope: Scope): BaseQuestion {
  const name = nameOf(place);
  const id = scope.ids.get(place.path) ?? 'question';
  if (place.has('type')) place.kept('type');
  const key = readKey(place, name);
  const title = readText(place, 'title', scope, {as: 'label'});
  const hint = readText(place, 'description', scope, {as: 'hint'});
  const required = place.peek('isRequired');
  if (typeof required === 'boolean') place.kept('isRequired', 'required');
  if (place.peek('titleLocation') === 'hidden')
    place.approximated('titleLocation', 'the label is shown: a control without one cannot be understood by everybody');
  return {
    id,
    ...(key !== id && key && {name: key}),
    label: title ?? (name || 'Question'),
    ...(hint !== undefined && {hint}),
    ...(required === true && {required}),
  };
}

/** The key in flat bodies: the name, or the one that a question shares with others. */
function readKey(place: Place, name: string): string {
  if (place.has('name')) place.kept('name', 'id');
  const shared = place.peek('valueName');
  if (typeof shared !== 'string') return name;
  place.approximated('valueName', 'is “name”: each question keeps an answer of its own');
  return shared;
}

/** Sets the rules of questions when all are known, and tells rules of others about the first. */
export function finish(
  place: Place,
  questions: readonly Question[],
  scope: Scope,
  inherited: readonly LateVerdict[],
): void {
  const [main] = questions;
  if (!main) return;
  know(scope, nameOf(place), main);
  if (typeof place.peek('valueName') === 'string') know(scope, String(place.peek('valueName')), main);
  if (readVisible(place, scope, 'it is a hidden question now')) for (const question of questions) hide(question, place);
  const own = lateSight(place, scope);
  scope.scene.later.push(() => {
    const shown = joinAll([...inherited.map((verdict) => verdict()), own()]);
    if (shown.rule === false) {
      const key = place.has('visibleIf') ? 'visibleIf' : 'type';
      place.at(key).note('approximated', 'its rule never holds: it is a hidden question');
      for (const question of questions) hide(question, place);
    }
    const visibleIf = conditionOf(shown);
    if (visibleIf)
      for (const question of questions)
        question.visibleIf = question.visibleIf ? {all: [visibleIf, question.visibleIf]} : visibleIf;
    requireIf(place, main, scope);
  });
}

function requireIf(place: Place, question: Question, scope: Scope): void {
  const {rule} = readRule(place, 'requiredIf', scope, REQUIRED);
  if (
    question.type === 'statement' ||
    question.type === 'hidden' ||
    question.required ||
    rule === undefined ||
    !place.has('requiredIf')
  )
    return;
  // what is always required where it is seen is simply required
  if (rule === true || JSON.stringify(rule) === JSON.stringify(question.visibleIf)) question.required = true;
  else if (typeof rule === 'object') question.requiredIf = rule;
}

/** A question that nobody sees: only its name and a fixed value are left of it. */
export function hide(question: Question, place: Place): void {
  const {id, name, label} = question;
  for (const key of Object.keys(question)) delete (question as unknown as Record<string, unknown>)[key];
  const value = place.peek('defaultValue');
  Object.assign(question, {id, ...(name !== undefined && {name}), type: 'hidden', ...(label !== undefined && {label})});
  if (question.type === 'hidden' && (typeof value === 'string' || typeof value === 'number'))
    question.value = String(value);
}

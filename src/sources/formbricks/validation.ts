import type {Question} from '../../contract/question.ts';
import {toPattern} from '../importing/patterns.ts';
import type {Place} from '../importing/place.ts';
import {asNumber} from '../json-fields.ts';

const TEXTS: readonly string[] = ['text', 'long-text', 'email', 'tel', 'url'];

/** Rule, its parameter, the types it is for, and the option it becomes. */
const LIMITS: readonly [rule: string, parameter: string, types: readonly string[], option: string][] = [
  ['minLength', 'min', TEXTS, 'minLength'],
  ['maxLength', 'max', TEXTS, 'maxLength'],
  ['minValue', 'min', ['number'], 'min'],
  ['maxValue', 'max', ['number'], 'max'],
  ['minSelections', 'min', ['multiple-choice'], 'min'],
  ['maxSelections', 'max', ['multiple-choice'], 'max'],
  ['minRanked', 'min', ['ranking'], 'min'],
];

/** `validation.rules` of an element as the limits of its question. */
export function applyRules(place: Place, question: Question): void {
  const validation = place.at('validation');
  const rules = validation.items('rules');
  const isAny = validation.peek('logic') === 'or' && rules.length > 1;
  if (validation.has('logic')) validation.kept('logic');
  for (const rule of rules) {
    if (isAny) rule.note('dropped', 'of several checks of which one must hold none is made', true);
    else if (!applyRule(rule, question))
      rule.note('dropped', `the check “${String(rule.peek('type'))}” is not made`, true);
  }
}

function applyRule(rule: Place, question: Question): boolean {
  const type = String(rule.peek('type'));
  const params = rule.at('params');
  const options = question as unknown as Record<string, unknown>;
  const limit = LIMITS.find(([name, , types]) => name === type && types.includes(question.type));
  const value = limit && asNumber(params.peek(limit[1]));
  if (limit && value !== undefined) {
    options[limit[3]] = value;
    rule.note('kept', `is “${limit[3]}”`, true);
    return true;
  }
  const pattern =
    type === 'pattern' && typeof params.peek('pattern') === 'string'
      ? toPattern(String(params.peek('pattern')))
      : undefined;
  if (pattern !== undefined && TEXTS.includes(question.type)) options['pattern'] = pattern;
  else if (type === 'rankAll' && question.type === 'ranking') question.min = question.choices.length;
  else if (type === 'answerAllRows' && question.type === 'matrix' && question.required)
    return (rule.note('kept', 'is “required”', true), true);
  else if ({email: 'email', url: 'url', phone: 'tel'}[type] === question.type)
    return (rule.note('kept', 'is the type', true), true);
  else return false;
  rule.note('kept', 'is a limit', true);
  return true;
}

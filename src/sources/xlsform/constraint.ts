import type {Question} from '../../contract/question.ts';
import {toPattern} from '../importing/patterns.ts';
import type {Place} from '../importing/place.ts';
import type {Rule} from '../importing/rule.ts';
import {parseXPath} from './xpath.ts';

/** Turns the column "constraint" into limits, where they say exactly the same; the rest is reported. */
export function applyConstraint(row: Place, question: Question): void {
  const source = row.peek('constraint');
  if (row.has('constraint_message'))
    row.dropped('constraint_message', 'Kith says in its own words, in every language, what is wrong');
  for (const key of Object.keys(row.value as object))
    if (key.startsWith('constraint_message::'))
      row.dropped(key, 'Kith says in its own words, in every language, what is wrong');
  if (typeof source !== 'string') return;
  const rule = parseXPath(source);
  const at = row.at('constraint');
  if (typeof rule === 'string') return void at.note('dropped', `the check is not made: ${rule}`);
  const parts = rule.kind === 'and' ? rule.parts : [rule];
  const lost = parts.filter((part) => !applyPart(part, question));
  if (lost.length === parts.length)
    at.note('dropped', 'the check is not made: it is no limit of number, length or form');
  else if (lost.length)
    at.note('approximated', 'a part of the check is not made: it is no limit of number, length or form');
  else at.note('kept', 'is a limit');
}

function applyPart(part: Rule, question: Question): boolean {
  if (part.kind === 'and') return part.parts.map((one) => applyPart(one, question)).every(Boolean);
  if (part.kind === 'not') return applyNone(part.rule, question);
  if (part.kind === 'call') return applyRegex(part.text, question);
  if (part.kind !== 'compare' || part.right?.kind !== 'value') return false;
  const {left, right} = part;
  const n = Number(right.value);
  if (left.kind === 'call' && left.text === 'string-length .') return applyLength(part.operator, n, question);
  if (left.kind !== 'name' || left.name !== '.') return false;
  if (part.operator === 'countAtLeast' || part.operator === 'countAtMost')
    return applyCount(part.operator, n, question);
  if (question.type === 'date' && typeof right.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(right.value)) {
    if (part.operator !== 'atLeast' && part.operator !== 'atMost') return false;
    question[part.operator === 'atLeast' ? 'min' : 'max'] = right.value;
    return true;
  }
  return applyNumber(part.operator, n, question);
}

function applyNumber(operator: string, n: number, question: Question): boolean {
  if ((question.type !== 'number' && question.type !== 'slider') || !Number.isFinite(n)) return false;
  const isWhole = question.step === 1 && Number.isInteger(n);
  const low = operator === 'atLeast' ? n : operator === 'above' && isWhole ? n + 1 : undefined;
  const high = operator === 'atMost' ? n : operator === 'below' && isWhole ? n - 1 : undefined;
  if (low !== undefined) question.min = Math.max(low, question.min ?? low);
  else if (high !== undefined) question.max = Math.min(high, question.max ?? high);
  else if (operator === 'is') question.min = question.max = n;
  else return false;
  return true;
}

const TEXTS: readonly string[] = ['text', 'long-text', 'email', 'tel', 'url'];

function applyLength(operator: string, n: number, question: Question): boolean {
  if (!TEXTS.includes(question.type) || !Number.isInteger(n) || n < 0) return false;
  const options = question as {minLength?: number; maxLength?: number};
  if (operator === 'is' || operator === 'atLeast') options.minLength = n;
  if (operator === 'is' || operator === 'atMost') options.maxLength = n;
  if (operator === 'above') options.minLength = n + 1;
  if (operator === 'below') options.maxLength = Math.max(0, n - 1);
  return ['is', 'atLeast', 'atMost', 'above', 'below'].includes(operator);
}

function applyCount(operator: string, n: number, question: Question): boolean {
  if (question.type !== 'multiple-choice' && question.type !== 'ranking') return false;
  if (operator === 'countAtLeast') question.min = Math.max(0, Math.min(n, question.choices.length));
  else if (n >= 1) question.max = n;
  else return false;
  return true;
}

function applyRegex(text: string, question: Question): boolean {
  const source = /^regex \. (.*)$/s.exec(text)?.[1];
  const pattern = source === undefined || !TEXTS.includes(question.type) ? undefined : toPattern(source, true);
  if (pattern === undefined) return false;
  (question as {pattern?: string}).pattern = pattern;
  return true;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: a choice that stands alone. */
function applyNone(rule: Rule, question: Question): boolean {
  if (rule.kind !== 'and' || rule.parts.length !== 2 || question.type !== 'multiple-choice') return false;
  const several = rule.parts.find(
    (part) =>
      part.kind === 'compare' &&
      part.operator === 'countAtLeast' &&
      part.right?.kind === 'value' &&
      part.right.value === 2,
  );
  const picked = rule.parts.find((part) => part !== several);
  if (!several || !picked) return false;
  const options = picked.kind === 'or' ? picked.parts : [picked];
  const values = options.flatMap((part) =>
    part.kind === 'compare' &&
    part.operator === 'in' &&
    part.right?.kind === 'list' &&
    part.right.items[0]?.kind === 'value'
      ? [String(part.right.items[0].value)]
      : [],
  );
  const found = question.choices.filter((choice) => typeof choice !== 'string' && values.includes(choice.value));
  for (const choice of found) if (typeof choice !== 'string') choice.none = true;
  return values.length === options.length && found.length === values.length;
}

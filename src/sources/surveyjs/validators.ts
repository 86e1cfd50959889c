import type {Question} from '../../contract/question.ts';
import {toPattern} from '../importing/patterns.ts';
import type {Place} from '../importing/place.ts';

/** Turns the checks of a question into its limits. */
export function applyValidators(place: Place, question: Question): void {
  for (const validator of place.items('validators')) {
    const type = String(validator.peek('type') ?? '').replace(/validator$/, '');
    if (validator.has('text'))
      validator.dropped('text', 'Kith says in its own words, in every language, what is wrong');
    const apply = Object.hasOwn(VALIDATORS, type) ? VALIDATORS[type] : undefined;
    if (apply) {
      validator.kept('type');
      apply(validator, question);
    } else
      validator.note(
        'dropped',
        `a check of the kind “${type}” is not made: ${type === 'expression' ? 'Kith’s checks do not compute' : 'Kith has none like it'}`,
        true,
      );
  }
}

const VALIDATORS: Readonly<Record<string, (validator: Place, question: Question) => void>> = {
  numeric: (validator, question) => {
    limit(validator, question, 'minValue', 'min', ['number', 'slider']);
    limit(validator, question, 'maxValue', 'max', ['number', 'slider']);
  },
  text: (validator, question) => {
    limit(validator, question, 'minLength', 'minLength', TEXTS);
    limit(validator, question, 'maxLength', 'maxLength', TEXTS);
    validator.dropped('allowDigits', 'digits are not refused');
  },
  answercount: (validator, question) => {
    limit(validator, question, 'minCount', 'min', ['multiple-choice', 'ranking']);
    limit(validator, question, 'maxCount', 'max', ['multiple-choice', 'ranking']);
  },
  email: (validator, question) => {
    if (question.type === 'text') Object.assign(question, {type: 'email'});
    else if (question.type !== 'email') validator.note('dropped', 'only a text can be an email address', true);
  },
  regex: (validator, question) => {
    const source = validator.peek('regex');
    const flags = validator.peek('caseInsensitive') === true;
    if (flags) validator.approximated('caseInsensitive', 'the pattern tells large from small letters');
    const pattern = typeof source === 'string' ? toPattern(source) : undefined;
    if (pattern !== undefined && TEXTS.includes(question.type) && !('pattern' in question)) {
      (question as {pattern?: string}).pattern = pattern;
      validator.kept('regex', 'pattern');
    } else if (validator.has('regex'))
      validator.dropped(
        'regex',
        pattern === undefined
          ? 'the pattern cannot be written as an HTML pattern'
          : 'this type takes no second pattern',
      );
  },
};
const TEXTS: readonly string[] = ['text', 'long-text', 'email', 'tel', 'url'];

function limit(validator: Place, question: Question, from: string, to: string, types: readonly string[]): void {
  const value = validator.peek(from);
  if (value === undefined || value === null) return;
  const number = Number(value);
  if (!types.includes(question.type) || !Number.isFinite(number) || (number < 0 && to !== 'min' && to !== 'max')) {
    validator.dropped(from, `“${question.type}” has no limit of this kind`);
    return;
  }
  const isUpper = to.startsWith('max');
  // SurveyJS takes 0 for "no limit" of lengths and counts
  if (number === 0 && (to.endsWith('Length') || from.endsWith('Count'))) return void validator.kept(from, to);
  const limits = question as unknown as Record<string, number | undefined>;
  const known = limits[to];
  limits[to] = known === undefined ? number : isUpper ? Math.min(known, number) : Math.max(known, number);
  validator.kept(from, to);
}

import type {Question} from '../../contract/question.ts';
import {checkChoices} from './check-choices.ts';
import {checkLeft} from './check-left.ts';
import {checkPattern} from './check-pattern.ts';
import {found, type CheckFinding} from './finding.ts';
import type {Asked} from './scene.ts';
import type {Effort, Lookup} from './solve.ts';

/** Options of one question that leave nothing to answer, or clash with each other. */
export function checkOptions({question, path}: Asked, known: Lookup, effort: Effort): CheckFinding[] {
  if (!path) return [];
  return [
    ...checkRange(question, path),
    ...checkCounts(question, path),
    ...checkPattern(question, path),
    ...checkChoices(question, path),
    ...checkLeft(question, path, known, effort),
    ...checkPictures(question, path),
  ];
}

const PAIRS = [
  ['min', 'max'],
  ['minLength', 'maxLength'],
] as const;

/** Ranges with nothing in them. Dates and times are compared as texts, which is their order. */
function checkRange(question: Question, path: string): CheckFinding[] {
  const options = question as unknown as Readonly<Record<string, unknown>>;
  const ranges = PAIRS.map(([low, high]) => ({low, high, from: options[low], to: options[high]}));
  const own = ranges.flatMap(({low, high, from, to}) =>
    typeof from === typeof to && (from as number) > (to as number)
      ? [
          cannot(
            `${path}.${low}`,
            `"${low}" (${String(from)}) is above "${high}" (${String(to)}): no answer fits.`,
            `Swap the two, or mend the wrong one.`,
          ),
        ]
      : [],
  );
  const repeat = question.type === 'group' ? question.repeat : undefined;
  const {min = 0, max = 100} = repeat ?? {};
  if (min > max)
    own.push(
      cannot(
        `${path}.repeat.min`,
        `At least ${min} are asked for, and at most ${max} can be given.`,
        'Make "min" smaller or "max" larger.',
      ),
    );
  if (question.type === 'scale' && question.min !== undefined && (question.max ?? 5) === question.min)
    own.push(cannot(`${path}.max`, 'The scale has a single step.', 'Make "max" larger.'));
  return own;
}

const cannot = (path: string, sentence: string, remedy: string): CheckFinding =>
  found('cannot-answer', path, sentence, remedy);

/** More picks asked for than there are choices, none allowed at all, steps that lead past the total. */
function checkCounts(question: Question, path: string): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (question.type === 'multiple-choice' || question.type === 'ranking') {
    const other = 'other' in question && question.other ? 1 : 0;
    const n = question.choices.length + other;
    if ((question.min ?? 0) > n)
      findings.push(
        cannot(
          `${path}.min`,
          `${question.min} picks are asked for, but there are ${n} choices.`,
          `Make "min" ${n} or less.`,
        ),
      );
    if (question.max === 0)
      findings.push(cannot(`${path}.max`, 'No pick is allowed.', 'Make "max" larger, or take it away.'));
  }
  if (question.type === 'file' && question.maxFiles === 0)
    findings.push(cannot(`${path}.maxFiles`, 'No file is allowed.', 'Make "maxFiles" larger, or take it away.'));
  if ('maxLength' in question && question.maxLength === 0)
    findings.push(cannot(`${path}.maxLength`, 'No letter is allowed.', 'Make "maxLength" larger, or take it away.'));
  if (question.type === 'number' && question.step && question.min !== undefined && question.max !== undefined) {
    const {min, max, step} = question;
    if (max > min && min + step > max)
      findings.push(
        cannot(
          `${path}.step`,
          `With steps of ${step} from ${min}, only ${min} itself can be answered.`,
          'Make "step" smaller.',
        ),
      );
  }
  return findings;
}

function checkPictures(question: Question, path: string): CheckFinding[] {
  const isMute =
    question.type === 'statement' && question.image && !question.imageAlt && !question.text && !question.label;
  return isMute
    ? [
        found(
          'picture-without-words',
          `${path}.image`,
          'Who cannot see the picture learns nothing of it.',
          'Say in "imageAlt" what it shows.',
        ),
      ]
    : [];
}

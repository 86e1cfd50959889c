import type {Question} from '../../contract/question.ts';
import type {Condition} from '../../contract/condition.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {judgePattern} from './judge-pattern.ts';
import {found, type CheckFinding} from './finding.ts';
import type {Asked} from './scene.ts';
import {canHold, type Effort, type Lookup} from './solve.ts';

/** Options of one question that leave nothing to answer, or clash with each other. */
export function checkOptions({question, path}: Asked, known: Lookup, effort: Effort): CheckFinding[] {
  if (!path) return [];
  return [
    ...checkRange(question, path),
    ...checkCounts(question, path),
    ...checkPattern(question, path),
    ...checkChoices(question, path),
    ...checkHiddenChoices(question, path, known, effort),
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

function checkPattern(question: Question, path: string): CheckFinding[] {
  if (!('pattern' in question) || typeof question.pattern !== 'string') return [];
  const at = `${path}.pattern`;
  switch (judgePattern(question.pattern)) {
    case 'wrong':
      return [
        found(
          'pattern-wrong',
          at,
          'This is no regular expression as HTML takes it, so it is ignored.',
          remedyForWrong(question.pattern),
        ),
      ];
    case 'large':
      return [
        found(
          'pattern-large',
          at,
          'This regular expression is too large, or too new, to be checked: it is ignored.',
          'Say less with it: 5,000 characters or steps at most, and no (?i:…).',
        ),
      ];
    case 'hangs':
      return [
        found(
          'pattern-hangs',
          at,
          'Some answers make this regular expression try for ever: it can stop a page or a server. (Kith itself stops in time.)',
          'Let one thing be repeated in one way only: (a+)+ as a+, (a|aa)* as a*, (\\w+\\s?)* as \\w+(\\s\\w+)*.',
        ),
      ];
    default:
      return [];
  }
}

/** With the older flag it is one: then it lacks what the newer one wants escaped. */
function remedyForWrong(pattern: string): string {
  try {
    void new RegExp(pattern, 'u');
    return 'Inside [ ] put a \\ before each of ( ) [ ] { } / - \\ | where it stands for itself: [0-9 \\(\\)\\-]+';
  } catch {
    return 'Mend it, or take it away. Brackets must be closed, and a \\ stands before . ? * + where they stand for themselves.';
  }
}

function checkChoices(question: Question, path: string): CheckFinding[] {
  if (!('choices' in question)) return [];
  const findings: CheckFinding[] = [];
  const values = question.choices.map(choiceValue);
  if ('other' in question && question.other && values.includes('other'))
    findings.push(
      found(
        'other-twice',
        `${path}.choices[${values.indexOf('other')}]`,
        'A choice has the value "other", and "other" is switched on besides: nobody can tell the two apart in the answers.',
        'Take one of them away, or give the choice another value.',
      ),
    );
  const seen = new Map<string, number>();
  for (const [i, choice] of question.choices.entries()) {
    const label = typeof choice === 'string' ? choice : (choice.label ?? choice.value);
    const words = JSON.stringify(label).trim().toLowerCase();
    const first = seen.get(words);
    if (first === undefined) seen.set(words, i);
    else if (values[i] !== values[first])
      findings.push(
        found(
          'same-words',
          `${path}.choices[${i}]`,
          `Two choices read the same (see choices[${first}]).`,
          'Say how they differ, or take one away.',
        ),
      );
  }
  return findings;
}

/** A required question all of whose choices can be hidden at once. */
function checkHiddenChoices(question: Question, path: string, known: Lookup, effort: Effort): CheckFinding[] {
  if (!('choices' in question) || question.type === 'matrix' || !question.required) return [];
  if ('other' in question && question.other) return [];
  const rules = question.choices.map((choice) => (typeof choice === 'string' ? undefined : choice.visibleIf));
  if (!rules.length || rules.some((rule) => rule === undefined)) return [];
  const shown = known.get(question.id)?.shownIf ?? [];
  const hidden = (rules as Condition[]).map((rule) => ({not: rule}));
  return canHold([...shown, ...hidden], known, effort)
    ? [
        cannot(
          `${path}.choices`,
          'An answer is required, but all choices can be hidden at once: people cannot go on.',
          'Let one choice stay, or require the answer only where there are choices ("requiredIf").',
        ),
      ]
    : [];
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

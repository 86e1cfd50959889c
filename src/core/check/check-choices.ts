import type {Condition} from '../../contract/condition.ts';
import type {Question} from '../../contract/question.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {found, type CheckFinding} from './finding.ts';
import {canHold, type Effort, type Lookup} from './solve.ts';

/** Choices that cannot be told apart. */
export function checkChoices(question: Question, path: string): CheckFinding[] {
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
export function checkHiddenChoices(question: Question, path: string, known: Lookup, effort: Effort): CheckFinding[] {
  if (!('choices' in question) || question.type === 'matrix' || !question.required) return [];
  if ('other' in question && question.other) return [];
  const rules = question.choices.map((choice) => (typeof choice === 'string' ? undefined : choice.visibleIf));
  if (!rules.length || rules.some((rule) => rule === undefined)) return [];
  const shown = known.get(question.id)?.shownIf ?? [];
  const hidden = (rules as Condition[]).map((rule) => ({not: rule}));
  return canHold([...shown, ...hidden], known, effort)
    ? [
        found(
          'cannot-answer',
          `${path}.choices`,
          'An answer is required, but all choices can be hidden at once: people cannot go on.',
          'Let one choice stay, or require the answer only where there are choices ("requiredIf").',
        ),
      ]
    : [];
}

import type {Question} from '../../contract/question.ts';
import {choiceValue} from '../survey/question-parts.ts';
import {found, type CheckFinding} from './finding.ts';

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

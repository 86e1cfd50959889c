import type {Condition} from '../../contract/condition.ts';
import type {Scene} from './scene.ts';
import type {Known, Lookup} from './solve.ts';

/** Every question of a scene by its id, with what decides whether it is shown. Endings also look at scores. */
export function lookupOf({pages, survey}: Scene, withScores = false): Lookup {
  const known = new Map<string, Known>();
  for (const {visibleIf, asked} of pages)
    for (const {question} of asked)
      known.set(question.id, {question, shownIf: present([visibleIf, question.visibleIf])});
  if (withScores)
    for (const {id} of survey.scores ?? [])
      if (!known.has(id)) known.set(id, {question: {type: 'number', id, label: id}, shownIf: []});
  return known;
}

/** The rules that there are. */
export const present = (rules: readonly (Condition | undefined)[]): Condition[] =>
  rules.filter((rule) => rule !== undefined);

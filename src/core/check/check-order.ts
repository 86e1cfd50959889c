import type {Condition} from '../../contract/condition.ts';
import {conditionsOf} from '../survey/question-parts.ts';
import {comparisons} from '../survey/rules.ts';
import {found, type CheckFinding} from './finding.ts';
import {lookupOf} from './lookup.ts';
import type {Scene, ScenePage} from './scene.ts';

/** Pages that wait for what stands on them: directly, or through other pages and questions. */
export function checkPageCycles(scene: Scene): CheckFinding[] {
  const waits = new Map<string, string[]>();
  const names = (rules: readonly Condition[]) =>
    rules.flatMap((r) => [...comparisons(r)].map((c) => c.comparison.question));
  for (const [id, {shownIf}] of lookupOf(scene)) waits.set(id, names(shownIf));
  return scene.pages.flatMap(({path, visibleIf, asked}) => {
    if (!visibleIf || !path) return [];
    const own = new Set(asked.map(({question}) => question.id));
    const seen = new Set<string>();
    const waiting = names([visibleIf]);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (own.has(id))
        return [
          found(
            'cycle',
            `${path}.visibleIf`,
            `The page waits for "${id}", which stands on the page itself: nobody can ever see it.`,
            'Move the question to an earlier page, or change the rule.',
          ),
        ];
      if (!seen.has(id)) waiting.push(...(waits.get(id) ?? []));
      seen.add(id);
    }
    return [];
  });
}

/** Questions that are shown or required by an answer that is only given on a later page. */
export function looksAhead({pages, survey}: Scene): CheckFinding[] {
  if (survey.display === 'all') return [];
  const pageOf = new Map(pages.flatMap(({asked}, i) => asked.map(({question}): [string, number] => [question.id, i])));
  const later = (rule: Condition, page: number): string | undefined =>
    [...comparisons(rule)].map((c) => c.comparison.question).find((id) => (pageOf.get(id) ?? -1) > page);
  const say = (path: string, id: string | undefined): CheckFinding[] =>
    id === undefined
      ? []
      : [
          found(
            'looks-ahead',
            path,
            `This waits for "${id}", which is only asked on a later page: people have gone past it by then.`,
            `Move it behind "${id}", or ask "${id}" earlier.`,
          ),
        ];
  const ofPage = ({path, visibleIf, asked}: ScenePage, i: number): CheckFinding[] => [
    ...(visibleIf && path ? say(`${path}.visibleIf`, later(visibleIf, i)) : []),
    ...asked.flatMap(({question, path: at}) =>
      at ? conditionsOf(question).flatMap(([key, rule]) => say(`${at}.${key}`, later(rule, i))) : [],
    ),
  ];
  return pages.flatMap(ofPage);
}

import {found, type CheckFinding} from './finding.ts';
import type {Scene} from './scene.ts';

/** Two questions whose answers travel under one key where a service takes form fields. */
export function checkNames({pages}: Scene): CheckFinding[] {
  const first = new Map<string, string>();
  return pages
    .flatMap(({asked}) => asked)
    .flatMap(({question, path}): CheckFinding[] => {
      if (question.type === 'statement') return [];
      const key = question.name ?? question.id;
      const other = first.get(key);
      if (other === undefined) first.set(key, question.id);
      if (other === undefined || !path) return [];
      const at = question.name === undefined ? 'id' : 'name';
      return [
        found(
          'name-twice',
          `${path}.${at}`,
          `"${other}" and "${question.id}" are both sent as "${key}": one answer would take the other's place.`,
          'Give each a "name" of its own.',
        ),
      ];
    });
}

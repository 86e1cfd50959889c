import type {ImportNote} from '../../src/sources/importing/report.ts';

/** Paths of a source of which a report says nothing, neither of themselves nor of what they stand in. */
export function findSilentLosses(source: unknown, notes: readonly ImportNote[]): string[] {
  const said = new Set(notes.map(({path}) => path));
  const silent: string[] = [];
  const walk = (value: unknown, path: string, isCovered: boolean): void => {
    const covered = isCovered || (path !== '' && said.has(path));
    if (typeof value !== 'object' || value === null) {
      if (!covered) silent.push(path);
      return;
    }
    // an object of which something was said is no cover for what is in it, unless nothing was said of that
    const inner = Array.isArray(value)
      ? value.map((entry, i) => [`${path}[${i}]`, entry] as const)
      : Object.entries(value).map(([key, entry]) => [path ? `${path}.${key}` : key, entry] as const);
    for (const [at, entry] of inner) walk(entry, at, covered);
  };
  walk(source, '', false);
  return silent;
}

import {ImportError} from './report.ts';

/** No real definition comes near these; they keep time and stack bounded. */
const MAX_DEPTH = 60;
const MAX_VALUES = 300_000;

/** @throws ImportError for a source that is too deep or too large to be read in reasonable time */
export function checkBounds(source: unknown): void {
  let level: {value: unknown; path: string}[] = [{value: source, path: ''}];
  let count = 0;
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) throw new ImportError(`${level[0]!.path.slice(0, 120)}…: is nested too deeply`);
    const next: typeof level = [];
    for (const {value, path} of level) {
      if (typeof value !== 'object' || value === null) continue;
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value as Record<string, unknown>))
        next.push({value: inner, path: isList ? `${path}[${key}]` : path ? `${path}.${key}` : key});
    }
    count += next.length;
    if (count > MAX_VALUES) throw new ImportError(`The file is too large: it holds more than ${MAX_VALUES} values`);
    level = next;
  }
}

import type {Hono} from 'hono';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {isObject, type Json} from '../json.ts';
import {KINDS} from '../kinds/index.ts';
import {unprocessable} from '../problems.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Submissions that are deleted at once. */
const MAX_ERASED = 500;

interface Named {
  kind: string;
  of: string;
  id: string;
}

/** Deleting what a person sent, wherever it was sent to: exactly what is named, so that nothing goes that nobody has looked at. */
export function addErasureRoutes(app: Hono, {store, catalog, requireScope}: Services): void {
  addRoute(app, '/erasures', {
    POST: [
      requireScope('admin'),
      async (c) => {
        const named = readNamed(await readJson(c.req.raw));
        let erased = 0;
        for (const [, group] of Map.groupBy(named, ({kind: name, of}) => `${name}/${of}`)) {
          const {kind: name, of} = group[0]!;
          const kind = KINDS.find((one) => one.name === name)!;
          const stored = await catalog.find(kind, of);
          if (!stored) continue;
          const spotsOf = catalog.current(kind, stored).places?.spotsOf ?? (() => undefined);
          const ids = group.map(({id}) => id);
          for (const id of ids) await audit(c, 'delete', `${kind.plural}/${of}/submissions/${id}`);
          erased += (await store.erase.erase({kind: name, of}, ids, spotsOf)).length;
        }
        await store.scrub();
        return c.json({erased, gone: named.length - erased});
      },
    ],
  });
}

function readNamed(json: Json): Named[] {
  const list = isObject(json) ? json['submissions'] : undefined;
  if (Array.isArray(list) && list.length > 0 && list.length <= MAX_ERASED && list.every(isNamed))
    return list as unknown as Named[];
  throw unprocessable('These cannot be deleted', [
    {pointer: '/submissions', detail: `expected 1 to ${MAX_ERASED} submissions, each with kind, of and id`},
  ]);
}

const isNamed = (value: Json): boolean =>
  isObject(value) &&
  KINDS.some(({name}) => name === value['kind']) &&
  typeof value['of'] === 'string' &&
  typeof value['id'] === 'string';

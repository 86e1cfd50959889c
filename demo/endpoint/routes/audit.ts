import type {Hono} from 'hono';
import {Refusal} from '../problems.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Entries a page, unless `?limit=` says otherwise, and at most. */
const [PAGE, MAX_PAGE] = [100, 500];

/** Who did what, latest first. Reading it is no entry. */
export function addAuditRoutes(app: Hono, {store, requireScope}: Services): void {
  addRoute(app, '/audit', {
    GET: [
      requireScope('admin'),
      async (c) => {
        const limit = readLimit(c.req.query('limit'));
        const entries = await store.audit.list(c.req.query('before'), limit);
        const last = entries.length === limit ? entries.at(-1) : undefined;
        return c.json({entries, ...(last && {before: last.id})});
      },
    ],
  });
}

function readLimit(text = String(PAGE)): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_PAGE) return limit;
  throw new Refusal(400, 'Not a page size', {detail: `“limit” is a whole number from 1 to ${MAX_PAGE}.`});
}

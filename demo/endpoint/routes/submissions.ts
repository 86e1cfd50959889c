import type {Context, Hono} from 'hono';
import {audit} from '../access.ts';
import {readBody} from '../body.ts';
import {streamCsv} from '../csv.ts';
import {streamJson, toRecord} from '../export.ts';
import type {Kind} from '../kinds/kind.ts';
import {answerOrigins, answerPreflight, type OriginCheck} from '../origins.ts';
import {addressOf} from '../links.ts';
import {renderThanksPage, wantsPage, type Thanks} from '../pages.ts';
import {notFound, Refusal} from '../problems.ts';
import {receive} from '../receive.ts';
import {formatCursor, readCursor} from '../store/submissions.ts';
import {tongueOf} from '../tongue.ts';
import {KIND_WORDS} from '../words.ts';
import {streamXlsx} from '../xlsx.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/** Sending submissions to definitions of one kind, and reading them. */
export function addSubmissionRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, catalog, isOriginAllowed, requireScope, rate, mail} = services;
  const cors = answerOrigins(isOriginAllowed);
  const path = `/${kind.plural}/:id/submissions`;

  addRoute(app, path, {
    OPTIONS: [cors, answerPreflight(['POST'])],
    POST: [
      cors,
      rate,
      async (c) => {
        const target = {
          store,
          catalog,
          kind,
          mail,
          id: c.req.param('id')!,
          api: addressOf(c),
          tongue: tongueOf(c),
        };
        const {status, reply} = await receive(target, await readBody(c.req.raw));
        if (!wantsPage(c))
          return c.body(reply, status, {'content-type': 'application/json', 'cache-control': 'no-store'});
        return renderThanksPage(c, status, JSON.parse(reply) as Thanks, pageBefore(c, isOriginAllowed));
      },
    ],
    GET: [
      // a page that cannot send asks here whether it may read replies at all
      cors,
      // a page of them is read, all of them are exported
      requireScope((c) => (c.req.query('latest') === undefined ? 'export' : 'read')),
      async (c) => {
        const id = await requirePublished(c, services, kind);
        const latest = c.req.query('latest');
        await audit(c, latest === undefined ? 'export' : 'read', `${kind.plural}/${id}/submissions`);
        if (latest === undefined) return streamJson(store.submissions, kind.name, id);
        const limit = readPageSize(latest);
        const page = await store.submissions.before(kind.name, id, readCursor(c.req.query('before')), limit);
        const last = page.length === limit ? page.at(-1) : undefined;
        return c.json({submissions: page.map(toRecord), ...(last && {before: formatCursor(last)})});
      },
    ],
  });

  addRoute(app, `${path}.csv`, {
    GET: [
      requireScope('export'),
      async (c) => {
        const id = await requirePublished(c, services, kind);
        await audit(c, 'export', `${kind.plural}/${id}/submissions.csv`);
        return streamCsv(store.submissions, kind.name, id, await catalog.revisions(kind, id));
      },
    ],
  });

  addRoute(app, `${path}.xlsx`, {
    GET: [
      requireScope('export'),
      async (c) => {
        const id = await requirePublished(c, services, kind);
        await audit(c, 'export', `${kind.plural}/${id}/submissions.xlsx`);
        return streamXlsx(store.submissions, kind.name, id, await catalog.revisions(kind, id));
      },
    ],
  });
}

async function requirePublished(c: Context, {catalog}: Services, kind: Kind): Promise<string> {
  const id = c.req.param('id')!;
  if (!(await catalog.find(kind, id))) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  return id;
}

/** The page on which a plain form stood, where its site may call this endpoint. */
function pageBefore(c: Context, isAllowed: OriginCheck): string | undefined {
  const page = URL.parse(c.req.header('referer') ?? '');
  return page && /^https?:$/.test(page.protocol) && isAllowed(page.origin, c.req.header('host'))
    ? page.href
    : undefined;
}

function readPageSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= 500) return size;
  throw new Refusal(400, 'Not a page size', {detail: '“latest” is a whole number from 1 to 500.'});
}

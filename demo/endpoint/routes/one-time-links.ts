import type {Context, Hono} from 'hono';
import {accepts} from 'hono/accepts';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {formatRow} from '../csv.ts';
import {isObject, type Json} from '../json.ts';
import type {Kind} from '../kinds/kind.ts';
import {toOpening} from '../kinds/opening.ts';
import {makeOneTimeLink, toAddress} from '../one-time-links.ts';
import {notFound, Refusal, unprocessable} from '../problems.ts';
import {KIND_WORDS} from '../words.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/** How many links are made at once. */
const MAX_LINKS = 10_000;

/** What is asked for. `until`: seconds since 1970. */
interface Order {
  count: number;
  until: number | undefined;
  page: string | undefined;
}

/** Links by which members are invited to answer once each. They are shown once: what is kept of them cannot tell them again. */
export function addOneTimeLinkRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, requireScope} = services;
  addRoute(app, `/${kind.plural}/:id/links`, {
    GET: [
      requireScope('read'),
      async (c) => {
        const of = await requireAsking(c, kind, services);
        return c.json({unused: await store.oneTimeLinks.count(kind.name, of)}, 200, {'cache-control': 'no-store'});
      },
    ],
    POST: [
      requireScope('publish'),
      async (c) => {
        const of = await requireAsking(c, kind, services);
        const {count, until, page} = readOrder(await readJson(c.req.raw));
        await audit(c, 'invite', `${kind.plural}/${of}/links`);
        const made = Array.from({length: count}, () => makeOneTimeLink({kind: kind.name, of}, until, store.secret));
        const marks = made.map(({mark}) => mark);
        await store.oneTimeLinks.add(kind.name, of, marks);
        const links = made.map(({token}) => ({token, ...(page !== undefined && {url: toAddress(page, token)})}));
        return answer(c, of, links);
      },
    ],
  });
}

async function requireAsking(c: Context, kind: Kind, {catalog}: Services): Promise<string> {
  const id = c.req.param('id')!;
  const stored = await catalog.find(kind, id);
  const name = KIND_WORDS[kind.name];
  if (!stored) throw notFound(`No ${name} has this address.`);
  if (catalog.current(kind, stored).needsLink) return id;
  throw new Refusal(409, 'Open to everybody', {
    detail: `Everybody may answer this ${name}. Publish it with "links": "required" first.`,
  });
}

function readOrder(json: Json): Order {
  const {count, expires, page} = isObject(json) ? json : {};
  const end = typeof expires === 'string' ? toOpening({closesAt: expires}).closesAt : null;
  const errors = [
    ...(Number.isInteger(count) && Number(count) >= 1 && Number(count) <= MAX_LINKS
      ? []
      : [{pointer: '/count', detail: `expected a whole number from 1 to ${MAX_LINKS}`}]),
    ...(expires === undefined || (end !== null && Date.parse(end) > Date.now())
      ? []
      : [{pointer: '/expires', detail: 'expected a day or time to come, such as 2027-01-31'}]),
    ...(page === undefined || isWebAddress(page)
      ? []
      : [{pointer: '/page', detail: 'expected the address of the page, such as https://example.org/survey'}]),
  ];
  if (errors.length) throw unprocessable('These links cannot be made', errors);
  return {
    count: Number(count),
    until: end === null ? undefined : Math.ceil(Date.parse(end) / 1000),
    page: page as string | undefined,
  };
}

const isWebAddress = (page: Json): boolean =>
  typeof page === 'string' && ['http:', 'https:'].includes(URL.parse(page)?.protocol ?? '');

/** JSON, or a table for a mail merge where one is asked for. */
function answer(c: Context, of: string, links: {token: string; url?: string}[]): Response {
  const supports = ['application/json', 'text/csv'];
  const type = accepts(c, {header: 'Accept', supports, default: 'application/json'});
  if (type === 'application/json') return c.json({links}, 201, {'cache-control': 'no-store'});
  const rows = links.map(({token, url}) => formatRow(url === undefined ? [token] : [token, url]));
  const head = formatRow(links[0]?.url === undefined ? ['token'] : ['token', 'url']);
  return c.body(`\uFEFF${head}${rows.join('')}`, 201, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${of}-links.csv"`,
    'cache-control': 'no-store',
  });
}

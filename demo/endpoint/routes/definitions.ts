import type {Context, Hono} from 'hono';
import type {LocalizedText} from '../../../src/contract/text.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {countReceived} from '../count-received.ts';
import {HOSTED} from '../hosted/form.ts';
import type {Figures, Kind} from '../kinds/kind.ts';
import {openingState, toOpening} from '../kinds/opening.ts';
import {isForPeople} from '../links.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {notFound, toFieldError, unprocessable} from '../problems.ts';
import type {Store} from '../store/store.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {showPage, takePage} from './hosted.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/** A day as `?from=` and `?to=` name it. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reading and publishing definitions of one kind. */
export function addDefinitionRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, catalog, isOriginAllowed, requireScope, rate} = services;
  const cors = answerOrigins(isOriginAllowed);

  addRoute(app, `/${kind.plural}`, {
    GET: [
      requireScope('read'),
      async (c) => {
        const all = await catalog.list(kind);
        const definitions = await Promise.all(all.map((stored) => toOverview(kind, stored, {store, catalog})));
        return c.json({definitions});
      },
    ],
  });

  addRoute(app, `/${kind.plural}/:id`, {
    OPTIONS: [cors, answerPreflight(['GET', 'PUT'], true)],
    GET: [
      cors,
      async (c) => {
        const stored = await catalog.find(kind, c.req.param('id')!);
        if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
        c.header('vary', 'Accept', {append: true});
        if (HOSTED.has(kind.name) && isForPeople(c)) return showPage(c, kind, services);
        const whole = await readPublic(kind, stored, store);
        const {from, to} = c.req.query();
        const isPart = kind.within && DAY.test(from ?? '') && DAY.test(to ?? '');
        return c.json(isPart ? kind.within!(whole, {from: from!, to: to!}) : whole, 200, {'cache-control': 'no-cache'});
      },
    ],
    ...(HOSTED.has(kind.name) && {POST: [cors, rate, (c: Context) => takePage(c, kind, services)] as const}),
    PUT: [
      // somebody who has the token may publish from a builder on a site that is let in
      cors,
      requireScope('publish'),
      async (c) => {
        const id = c.req.param('id')!;
        const outcome = await catalog.publish(kind, id, await readJson(c.req.raw));
        if (typeof outcome !== 'string')
          throw unprocessable('This definition needs another look', outcome.map(toFieldError));
        if (outcome !== 'same') await audit(c, 'publish', `${kind.plural}/${id}`);
        const stored = (await catalog.find(kind, id))!;
        const waves = kind.warn ? await store.ledgers.list({kind: kind.name, of: id}) : [];
        const warnings = kind.warn?.(
          JSON.parse(stored.body),
          waves.map(({wave}) => wave),
        );
        for (const warning of warnings ?? []) console.warn(`${kind.plural}/${id}: ${warning}`);
        return c.json({...toEntry(stored), ...(warnings?.length && {warnings})}, outcome === 'created' ? 201 : 200);
      },
    ],
  });
}

async function readFigures(store: Store, stored: StoredDefinition): Promise<Figures> {
  const counts = await store.places.counts(stored.kind, stored.id);
  return {counts, received: await countReceived(store, stored)};
}

/** A definition as anybody may read it. */
export async function readPublic(kind: Kind, stored: StoredDefinition, store: Store): Promise<Record<string, unknown>> {
  return toPublic(kind, stored, kind.fill && (await readFigures(store, stored)));
}

/** As published, with the version that submissions should name, how many came where that matters, and when it was closed. */
function toPublic(kind: Kind, stored: StoredDefinition, figures: Figures | undefined): Record<string, unknown> {
  const {body, version, received, max_received: limit} = stored;
  const {received: _, ...definition} = JSON.parse(body) as Record<string, unknown>;
  const filled = (figures && kind.fill?.(definition, figures)) ?? definition;
  const isClosedEarly = stored.closes_at !== null && stored.closes_at !== toOpening(definition).closesAt;
  return {
    ...filled,
    version,
    ...(limit !== null && {received}),
    ...(isClosedEarly && {closesAt: stored.closes_at}),
  };
}

/** One line of the administrator's list: also when the latest came, how many wait for a human, and whether there are results. */
async function toOverview(
  kind: Kind,
  stored: StoredDefinition,
  {store, catalog}: Pick<Services, 'store' | 'catalog'>,
): Promise<Record<string, unknown>> {
  const lastReceivedAt = await store.browse.latest(kind.name, stored.id);
  const held = await store.held.count(kind.name, stored.id);
  const {preset, goal} = JSON.parse(stored.body) as {preset?: string; goal?: number};
  const isFinal = Boolean(catalog.current(kind, stored).tally);
  const hasResults = isFinal || (kind.name === 'signup' && (preset === 'petition' || goal !== undefined));
  return {
    ...toEntry(stored),
    ...(lastReceivedAt !== undefined && {lastReceivedAt}),
    ...(held > 0 && {held}),
    ...(hasResults && {hasResults}),
    ...(isFinal && {closesForGood: true}),
  };
}

/** One line of the administrator's list. */
function toEntry(stored: StoredDefinition): Record<string, unknown> {
  const {kind, id, version, received, published_at: publishedAt, max_received: limit} = stored;
  const {title} = JSON.parse(stored.body) as {title?: LocalizedText};
  const state = openingState(stored, new Date().toISOString());
  const name = localizeText(title, 'en').text || id;
  return {kind, id, title: name, version, publishedAt, state, received, ...(limit !== null && {limit})};
}

import type {Context, Hono} from 'hono';
import type {Results} from '../../../src/contract/results.ts';
import {publishComments, type Comment} from '../../../src/core/belonging/comments.ts';
import {startLedger, tallyWhole} from '../../../src/core/belonging/ledger.ts';
import {buildResults} from '../../../src/core/belonging/results.ts';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {isObject} from '../json.ts';
import type {Kind, TallyRules} from '../kinds/kind.ts';
import {openingState} from '../kinds/opening.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {notFound, unprocessable} from '../problems.ts';
import type {StoredWave} from '../store/ledgers.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** What answers add up to, safe to publish; closing a wave; reading comments before anybody else does. */
export function addResultsRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, isOriginAllowed, requireScope} = services;
  const cors = answerOrigins(isOriginAllowed);
  const path = `/${kind.plural}/:id`;

  addRoute(app, `${path}/results`, {
    OPTIONS: [cors, answerPreflight(['GET'])],
    GET: [
      cors,
      async (c) => c.json(await readResults(await requireTallied(c, kind, services), kind, services), 200, NO_CACHE),
    ],
  });

  addRoute(app, `${path}/close`, {
    POST: [
      requireScope('publish'),
      async (c) => {
        const {stored, rules} = await requireTallied(c, kind, services);
        const now = new Date().toISOString();
        await audit(c, 'close', `${kind.plural}/${stored.id}`);
        await store.definitions.close(kind.name, stored.id, now);
        await store.ledgers.close({kind: kind.name, of: stored.id}, rules.wave, now.slice(0, 10));
        return c.json({id: stored.id, wave: rules.wave, closedOn: now.slice(0, 10)});
      },
    ],
  });

  addRoute(app, `${path}/comments`, {
    GET: [
      requireScope('read'),
      async (c) => {
        const {stored, rules} = await requireTallied(c, kind, services);
        await audit(c, 'read', `${kind.plural}/${stored.id}/comments`);
        const comments = await store.ledgers.comments({kind: kind.name, of: stored.id}, rules.wave);
        return c.json({wave: rules.wave, comments}, 200, {'cache-control': 'no-store'});
      },
    ],
  });

  addRoute(app, `${path}/comments/:comment`, {
    PUT: [
      requireScope('publish'),
      async (c) => {
        const {stored} = await requireTallied(c, kind, services);
        const review = readReview(await readJson(c.req.raw));
        await audit(c, 'review', `${kind.plural}/${stored.id}/comments/${c.req.param('comment')!}`);
        const found = await store.ledgers.review({kind: kind.name, of: stored.id}, c.req.param('comment')!, review);
        if (!found) throw notFound('There is no such comment.');
        return c.json({review});
      },
    ],
  });
}

const NO_CACHE = {'cache-control': 'no-cache'};

interface Tallied {
  stored: StoredDefinition;
  rules: TallyRules;
}

async function requireTallied(c: Context, kind: Kind, {catalog}: Services): Promise<Tallied> {
  const stored = await catalog.find(kind, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  const rules = catalog.current(kind, stored).tally;
  if (!rules) throw notFound(`The results of this ${KIND_WORDS[kind.name]} are not public.`);
  return {stored, rules};
}

function readReview(body: Awaited<ReturnType<typeof readJson>>): 'approved' | 'rejected' {
  const review = isObject(body) ? body['review'] : undefined;
  if (review === 'approved' || review === 'rejected') return review;
  throw unprocessable('Not a review', [{pointer: '/review', detail: 'expected approved or rejected'}]);
}

/** Reads stored sums alone: as dear for a million answers as for ten. Waves that are over are closed on the way. */
async function readResults({stored, rules}: Tallied, kind: Kind, {store}: Services): Promise<Results> {
  const of = {kind: kind.name, of: stored.id};
  const now = new Date().toISOString();
  const isOver = openingState(stored, now) === 'over';
  let waves = await store.ledgers.list(of);
  const due = waves.filter(({wave, closedOn}) => !closedOn && (isOver || wave !== rules.wave));
  for (const {wave} of due) await store.ledgers.close(of, wave, now.slice(0, 10));
  if (due.length) waves = await store.ledgers.list(of);
  const current = waves.find(({wave}) => wave === rules.wave);
  const plan = current?.plan ?? rules.plan;
  const ledger = current?.ledger ?? {...startLedger(plan), closed: isOver};
  const previous = waves.filter(({wave}) => wave !== rules.wave).map(toEarlier);
  return buildResults(plan, ledger, {
    ...rules.about,
    of: stored.id,
    asOf: current?.closedOn ?? now,
    ...(rules.wave && {wave: rules.wave}),
    previous,
    comments: current ? await readComments(current, of, {store}) : [],
  });
}

const toEarlier = ({wave, plan, ledger, closedOn}: StoredWave) => ({
  wave,
  plan,
  ledger,
  ...(closedOn && {asOf: closedOn}),
});

async function readComments(
  {wave, plan, ledger}: StoredWave,
  of: {kind: string; of: string},
  {store}: Pick<Services, 'store'>,
): Promise<string[]> {
  if (!ledger.closed) return [];
  const approved = await store.ledgers.comments(of, wave, 'approved');
  const comments = approved.map(({text}): Comment => ({text, review: 'approved'}));
  return publishComments(comments, {n: tallyWhole(ledger.people).n, closed: true, thresholds: plan.thresholds});
}

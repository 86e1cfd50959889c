import type {Context, Hono} from 'hono';
import type {Signup} from '../../../src/contract/signup.ts';
import {buildThresholds} from '../../../src/core/belonging/plan.ts';
import {buildPetition} from '../../../src/core/belonging/results.ts';
import {audit} from '../access.ts';
import {countReceived} from '../count-received.ts';
import {openingState} from '../kinds/opening.ts';
import {signup} from '../kinds/signup.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {notFound} from '../problems.ts';
import {formatShiftsCsv, listShifts, type ListedShift} from '../shift-list.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/** What only sign-ups have: who takes which shift, and how many signed a petition. */
export function addSignupRoutes(app: Hono, services: Services): void {
  const {requireScope, isOriginAllowed} = services;
  const cors = answerOrigins(isOriginAllowed);

  addRoute(app, '/signups/:id/shifts', {
    GET: [
      requireScope('read'),
      async (c) => {
        const stored = await requireSignup(c, services);
        await audit(c, 'read', `signups/${stored.id}/shifts`);
        return c.json({shifts: await readShifts(stored, services)});
      },
    ],
  });

  addRoute(app, '/signups/:id/shifts.csv', {
    GET: [
      requireScope('export'),
      async (c) => {
        const stored = await requireSignup(c, services);
        await audit(c, 'export', `signups/${stored.id}/shifts.csv`);
        return c.body(formatShiftsCsv(await readShifts(stored, services)), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${stored.id}-shifts.csv"`,
        });
      },
    ],
  });

  addRoute(app, '/signups/:id/results', {
    OPTIONS: [cors, answerPreflight(['GET'])],
    GET: [
      cors,
      async (c) => {
        const stored = await requireSignup(c, services);
        const received = await countReceived(services.store, stored);
        const results = buildPetitionResults(stored, received, new Date().toISOString());
        return c.json(results, 200, {'cache-control': 'no-cache'});
      },
    ],
  });
}

async function requireSignup(c: Context, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(signup, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS.signup} has this address.`);
  return stored;
}

async function readShifts(stored: StoredDefinition, {store, catalog}: Services): Promise<ListedShift[]> {
  const places = await store.places.list(signup.name, stored.id);
  const counts = await store.places.counts(signup.name, stored.id);
  return listShifts(JSON.parse(stored.body) as Signup, catalog.current(signup, stored), places, counts);
}

/**
 * How many signed and confirmed it, exactly: a signature is given in public, and its number says nothing about anybody. Who
 * signed isn't here.
 */
function buildPetitionResults(stored: StoredDefinition, received: number, now: string) {
  const {preset, title, goal} = JSON.parse(stored.body) as Signup;
  if (preset !== 'petition' && goal === undefined)
    throw notFound('Only sign-ups with a goal, and petitions, have results.');
  return buildPetition({
    of: stored.id,
    asOf: now,
    n: received,
    closed: ['over', 'full'].includes(openingState(stored, now)),
    thresholds: buildThresholds(),
    ...(title !== undefined && {title}),
    ...(goal !== undefined && {goal}),
  });
}

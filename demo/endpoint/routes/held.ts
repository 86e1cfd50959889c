import type {Context, Hono} from 'hono';
import type {Submission} from '../../../src/contract/submission.ts';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {isObject} from '../json.ts';
import type {Kind} from '../kinds/kind.ts';
import {planTelling} from '../mail/plan.ts';
import {notFound, Refusal, unprocessable} from '../problems.ts';
import type {Reviewed} from '../store/held.ts';
import type {Telling} from '../store/outgoing.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** What looks as if no human had sent it: a human decides. */
export function addHeldRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, requireScope} = services;
  const path = `/${kind.plural}/:id/held`;

  addRoute(app, path, {
    GET: [
      requireScope('read'),
      async (c) => {
        const {id} = await requirePublished(c, kind, services);
        await audit(c, 'read', `${kind.plural}/${id}/held`);
        const held = (await store.held.list(kind.name, id)).map(({body, submission, reason, receivedAt}) => {
          const {answers, hidden} = JSON.parse(body) as Submission;
          return {submission, reason, receivedAt, answers, hidden};
        });
        return c.json({held, reviewed: await store.held.reviewed(kind.name, id)});
      },
    ],
  });

  addRoute(app, `${path}/:submission`, {
    PUT: [
      requireScope('publish'),
      async (c) => {
        const stored = await requirePublished(c, kind, services);
        const review = readReview(await readJson(c.req.raw));
        const reviewedAt = new Date().toISOString();
        const decision = {kind: kind.name, of: stored.id, submission: c.req.param('submission')!, now: reviewedAt};
        await audit(
          c,
          review === 'discarded' ? 'delete' : 'review',
          `${kind.plural}/${stored.id}/held/${decision.submission}`,
        );
        const spotsOf = services.catalog.current(kind, stored).places?.spotsOf ?? (() => undefined);
        const outcome = await (review === 'released'
          ? store.held.release(decision, await planRelease(decision.submission, stored, kind, services))
          : store.held.discard(decision, spotsOf));
        if (outcome === 'unknown') throw notFound('This is not held, or not any more.');
        if (outcome === 'closed')
          throw new Refusal(409, 'Closed', {detail: 'The wave has closed: nothing can be added to its results.'});
        return c.json({submission: decision.submission, review, reviewedAt});
      },
    ],
  });
}

/** Whoever was taken for a machine by mistake gets the mail that they would have got at once. */
async function planRelease(
  id: string,
  stored: StoredDefinition,
  kind: Kind,
  {store, catalog, mail}: Services,
): Promise<Telling | undefined> {
  const kept = await store.submissions.read(id);
  const submission = kept && (JSON.parse(kept.body) as Submission);
  return (
    submission?.answers && planTelling(mail, {kind, current: catalog.current(kind, stored), submission}, store.secret)
  );
}

async function requirePublished(c: Context, kind: Kind, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(kind, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  return stored;
}

function readReview(body: Awaited<ReturnType<typeof readJson>>): Reviewed['review'] {
  const review = isObject(body) ? body['review'] : undefined;
  if (review === 'released' || review === 'discarded') return review;
  throw unprocessable('Not a review', [{pointer: '/review', detail: 'expected released or discarded'}]);
}

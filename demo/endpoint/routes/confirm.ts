import type {Context, Hono} from 'hono';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Signup} from '../../../src/contract/signup.ts';
import {audit} from '../access.ts';
import {renderConfirmPage} from '../confirm-page.ts';
import {signup} from '../kinds/signup.ts';
import {inWords, isForPeople, openLink} from '../links.ts';
import {planTelling} from '../mail/plan.ts';
import {notFound} from '../problems.ts';
import {toPerson} from '../shift-list.ts';
import type {Telling} from '../store/outgoing.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {tongueOf} from '../tongue.ts';
import {KIND_WORDS} from '../words.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/**
 * Double opt-in: the bearer of the link says that the e-mail address is theirs. Reading changes nothing, since programs that
 * check mail follow every link; only the page's button does. Doing it again changes nothing more.
 */
export function addConfirmRoutes(app: Hono, services: Services): void {
  const {store, rate, requireScope} = services;

  addRoute(app, '/signups/:id/confirm', {
    GET: [inWords, (c) => answer(c, services)],
    POST: [rate, inWords, (c) => answer(c, services, new Date().toISOString())],
  });

  addRoute(app, '/signups/:id/confirmations', {
    GET: [
      requireScope('export'),
      async (c) => {
        const {id} = await requireSignup(c.req.param('id')!, services);
        await audit(c, 'export', `signups/${id}/confirmations`);
        const revisions = await services.catalog.revisions(signup, id);
        const questions = new Map(revisions.toReversed().flatMap((revision) => [...revision.questions]));
        const waiting = await store.confirmations.list(signup.name, id);
        return c.json({
          unconfirmed: waiting.map(({submission, body, link, receivedAt}) => {
            const {name, email} = toPerson(body, questions);
            return {submission, name, email, link, receivedAt};
          }),
        });
      },
    ],
  });
}

async function requireSignup(id: string, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(signup, id);
  if (!stored) throw notFound(`No ${KIND_WORDS.signup} has this address.`);
  return stored;
}

/** Now that it counts, the house hears of it, and who has places gets them in writing. */
async function planConfirmed(of: string, id: string, services: Services): Promise<Telling | undefined> {
  const {store, catalog, mail} = services;
  const kept = await store.submissions.read(id);
  if (!kept) return undefined;
  const current = catalog.current(signup, await requireSignup(of, services));
  const submission = JSON.parse(kept.body) as Submission;
  return planTelling(mail, {kind: signup, current, submission, isConfirmed: true}, store.secret);
}

/** @param now when the button was pressed; undefined where somebody only looks */
async function answer(c: Context, services: Services, now?: string): Promise<Response> {
  const {store} = services;
  const {of, submission} = openLink(c, {act: 'confirm', kind: signup.name, over: 'overConfirm'}, store.secret);
  if (now) await store.confirmations.confirm(submission, now, await planConfirmed(of, submission, services));
  const found = await store.confirmations.find(submission);
  if (!found) throw notFound('What this link was for is not here any more.');
  const status = found.confirmed_at === null ? 'unconfirmed' : 'confirmed';
  if (!isForPeople(c)) return c.json({id: submission, status});
  const {title} = JSON.parse((await requireSignup(of, services)).body) as Signup;
  return renderConfirmPage(c, status, title, tongueOf(c, await store.submissions.localeOf(submission)));
}

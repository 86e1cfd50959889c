import type {Submission} from '../../src/contract/submission.ts';
import type {Issue} from '../../src/core/answers/validate.ts';
import type {Body} from './body.ts';
import type {Catalog} from './catalog.ts';
import {hashPayload, toReceipt, toSubmission} from './envelope.ts';
import type {Kind} from './kinds/kind.ts';
import {openingState} from './kinds/opening.ts';
import {escapePointer, notFound, Refusal, unprocessable} from './problems.ts';
import type {Store} from './store/store.ts';
import type {StoredDefinition} from './store/tables.ts';
import {formatIssue, formatNotOpen, KIND_WORDS} from './words.ts';

/** The answer to a submission, the same each time it arrives. `reply` is JSON. */
export interface Received {
  status: 200 | 201;
  reply: string;
}

/** Takes in one submission: keeps it exactly once, or refuses it and says why. */
export async function receive(store: Store, catalog: Catalog, kind: Kind, id: string, body: Body): Promise<Received> {
  const stored = await catalog.find(kind, id);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  const submission = await toSubmission(body, kind, catalog.current(kind, stored));
  const payloadHash = hashPayload(submission);
  const earlier = await findEarlier(store, submission.id, payloadHash);
  if (earlier) return earlier;
  requireOpen(kind, stored, new Date().toISOString());
  const issues = (await catalog.seen(kind, stored, submission.version)).validate(submission);
  if (issues.length) throw unprocessable('Some answers need another look', toErrors(issues, submission));
  return keep(store, catalog, kind, submission, payloadHash);
}

async function keep(
  store: Store,
  catalog: Catalog,
  kind: Kind,
  submission: Submission,
  payloadHash: string,
): Promise<Received> {
  const {id, of} = submission;
  const now = new Date().toISOString();
  const reply = JSON.stringify({id, receipt: toReceipt(id)});
  const outcome = await store.submissions.add({
    id,
    kind: kind.name,
    of,
    received_at: now,
    body: JSON.stringify(submission),
    payload_hash: payloadHash,
    reply,
  });
  if (outcome === 'added') return {status: 201, reply};
  if (outcome === 'known') return (await findEarlier(store, id, payloadHash))!;
  const stored = await catalog.find(kind, of);
  requireOpen(kind, stored!, now);
  // Open again between the two looks: the person may simply try once more.
  throw new Refusal(503, 'Try again', {retryAfter: 1}, {'retry-after': '1'});
}

async function findEarlier(store: Store, id: string, payloadHash: string): Promise<Received | undefined> {
  const earlier = await store.submissions.find(id);
  if (!earlier) return undefined;
  if (earlier.payload_hash === payloadHash) return {status: 200, reply: earlier.reply};
  throw unprocessable('Another submission has this id', [
    {pointer: '/id', detail: 'was used before for something else: send this under an id of its own'},
  ]);
}

function requireOpen(kind: Kind, stored: StoredDefinition, now: string): void {
  const state = openingState(stored, now);
  if (state === 'open') return;
  const {title, detail} = formatNotOpen(state, kind.name);
  throw new Refusal(409, title, {detail});
}

const toErrors = (issues: Issue[], {hidden = {}}: Submission) =>
  issues.map((issue) => ({
    pointer: [Object.hasOwn(hidden, issue.id) ? 'hidden' : 'answers', issue.id, ...(issue.path ?? [])]
      .map((step) => `/${escapePointer(String(step))}`)
      .join(''),
    detail: formatIssue(issue),
  }));

import type {Submission} from '../../../src/contract/submission.ts';
import {buildPublicFetch} from '../public-fetch.ts';
import type {Store} from '../store/store.ts';
import type {OutgoingTable} from '../store/tables.ts';
import type {Webhook} from '../store/webhooks.ts';
import type {Channel, Outcome} from './sender.ts';
import {signCall} from './sign.ts';

/** How long a receiver may take, in milliseconds. */
const TIMEOUT = 10_000;

export interface WebhookOptions {
  store: Pick<Store, 'webhooks' | 'submissions'>;
  /** Whether calls may go to this machine and its network. Default: false. */
  allowsPrivate?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds that a receiver may take. Default: ten seconds. */
  timeout?: number;
}

/** Calls webhooks, signed as in Standard Webhooks. Follows nobody anywhere else. */
export function buildWebhookChannel(options: WebhookOptions): Channel {
  const {store, allowsPrivate = false, now = Date.now, timeout = TIMEOUT} = options;
  const call = buildPublicFetch(allowsPrivate ? {isAllowed: () => true} : {});
  return async (row) => {
    const hook = row.hook === null ? undefined : await store.webhooks.find(row.hook);
    const data = hook && (await buildData(row, hook, store));
    // the webhook was taken away, or what it was to hear of
    if (!hook || !data) return 'sent';
    const body = JSON.stringify({type: row.about, timestamp: data.at ?? row.created_at, data: data.data});
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Kith-Webhooks/1',
      ...signCall(row.id, now(), body, hook.secret),
    };
    const reply = await call(new URL(hook.url), {method: 'POST', headers, body, signal: AbortSignal.timeout(timeout)});
    // only the status counts: whatever else comes back is left unread
    await reply.body?.cancel();
    return judge(reply);
  };
}

/** What is told, and when it happened; undefined where what it is about is gone. Answers go only where the webhook asks for them. */
async function buildData(
  {about, kind, of, submission, created_at: at}: OutgoingTable,
  {include}: Webhook,
  {submissions}: Pick<Store, 'submissions'>,
): Promise<{at?: string; data: Record<string, unknown>} | undefined> {
  // of a pulse nobody learns more than that somebody has answered that day
  if (submission === null)
    return {at: `${at.slice(0, 10)}T00:00:00.000Z`, data: {kind, of, receivedAt: at.slice(0, 10)}};
  if (about === 'submission.deleted') return {data: {id: submission, kind, of}};
  const kept = await submissions.read(submission);
  if (!kept) return undefined;
  const {answers, hidden} = JSON.parse(kept.body) as Submission;
  return {
    data: {
      id: submission,
      kind,
      of,
      receivedAt: kept.received_at,
      ...(include === 'answers' && {answers, ...(hidden && {hidden})}),
    },
  };
}

function judge({status, headers}: Response): Outcome {
  if (status >= 200 && status < 300) return 'sent';
  const seconds = Number(headers.get('retry-after')) || 0;
  // "gone" is how a receiver says that it wants no more (Standard Webhooks)
  return {trouble: `status ${status}`, isFinal: status === 410, wait: seconds * 1000};
}

import {request as overHttp, type IncomingMessage, type RequestOptions} from 'node:http';
import {request as overHttps} from 'node:https';
import type {Submission} from '../../../src/contract/submission.ts';
import {isPrivateHost, lookupPublic} from '../public-addresses.ts';
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
    const url = new URL(hook.url);
    if (!allowsPrivate && isPrivateHost(url.hostname)) return PRIVATE;
    const security = allowsPrivate ? {} : {lookup: lookupPublic};
    return judge(await post(url, body, {headers, ...security}, timeout));
  };
}

const PRIVATE: Outcome = {trouble: 'the address is not public', isFinal: true};

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

interface Reply {
  status: number;
  /** Seconds. */
  retryAfter: number;
}

/** Only the status counts: whatever else comes back is left unread. */
function post(url: URL, body: string, options: RequestOptions, timeout: number): Promise<Reply> {
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((done, failed) => {
    const signal = AbortSignal.timeout(timeout);
    const take = (response: IncomingMessage) => {
      done({status: response.statusCode ?? 0, retryAfter: Number(response.headers['retry-after']) || 0});
      response.destroy();
    };
    request(url, {...options, method: 'POST', signal, agent: false}, take)
      .on('error', failed)
      .end(body);
  });
}

function judge({status, retryAfter}: Reply): Outcome {
  if (status >= 200 && status < 300) return 'sent';
  // "gone" is how a receiver says that it wants no more (Standard Webhooks)
  return {trouble: `status ${status}`, isFinal: status === 410, wait: retryAfter * 1000};
}

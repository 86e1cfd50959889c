import type {Enctype} from '../contract/encoding.ts';
import type {Problem} from '../contract/problem.ts';

/** A reply of the endpoint, read whole. */
export interface Reply {
  status: number;
  /** The Content-Type header, or ''. */
  contentType: string;
  body: string;
  /** The Retry-After header, or null (across origins it is invisible unless exposed). */
  retryAfter: string | null;
  /** Whether the reply came over https (or from this very machine). */
  secure: boolean;
}

/** What a reply means for the submission. `retryAfter` is in milliseconds from now. */
export type Acknowledgement =
  /** `unseen`: sent in mode no-cors, so nobody can know. */
  | {kind: 'accepted'; data: Record<string, unknown>; unseen?: true}
  | {kind: 'refused'; status: number; problem: Problem}
  | {kind: 'unclear'; reason: string; retryAfter?: number};

type Json = Record<string, unknown>;

/**
 * Decides what a reply means: accepted is a 2xx whose body does not say no; 4xx is a refusal; the rest is unclear, and the
 * submission is kept and sent again with the same id.
 * @param now milliseconds since 1970, for a Retry-After given as a date
 */
export function readReply(reply: Reply, enctype: Enctype, now: number): Acknowledgement {
  const {status} = reply;
  const data = parseBody(reply.body);
  if (status >= 200 && status < 300) return readSuccess(reply, data, enctype);
  if (status === 429 || status === 408 || status === 425 || status >= 500 || status < 400) {
    const wait = readRetryAfter(reply.retryAfter, data, now);
    return {kind: 'unclear', reason: `status ${status}`, ...(wait !== undefined && {retryAfter: wait})};
  }
  return {kind: 'refused', status, problem: toProblem(status, data)};
}

function readSuccess(reply: Reply, data: Json | undefined, enctype: Enctype): Acknowledgement {
  if (data)
    return saysNo(data)
      ? {kind: 'refused', status: reply.status, problem: toProblem(reply.status, data)}
      : {kind: 'accepted', data};
  const body = reply.body.trim();
  const isForm = enctype !== 'application/json' && enctype !== 'text/plain';
  const isHtml = /html/i.test(reply.contentType) || body.startsWith('<');
  if (isHtml && !(isForm && reply.secure)) return {kind: 'unclear', reason: 'a web page instead of a reply'};
  return {kind: 'accepted', data: {}};
}

/** The object in a body, past a byte-order mark or notices that stand before it; undefined where there is none. */
function parseBody(body: string): Json | undefined {
  const text = body.replace(/^\uFEFF/, '').trim();
  const start = text.indexOf('{');
  for (const candidate of [text, start > 0 ? text.slice(start) : '']) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
    } catch {
      // not this one
    }
  }
  return undefined;
}

/** The ways in which services answer 200 and mean no. */
function saysNo(data: Json): boolean {
  const {errors} = data;
  return (
    data['ok'] === false ||
    data['success'] === false ||
    Boolean(data['is_error']) ||
    data['result'] === 'error' ||
    Boolean(data['error']) ||
    Boolean(data['osdi:error']) ||
    (Array.isArray(errors) && errors.length > 0)
  );
}

function toProblem(status: number, data: Json = {}): Problem {
  const string = (...keys: string[]) =>
    keys.map((k) => data[k]).find((v): v is string => typeof v === 'string' && v !== '');
  const detail = string('detail', 'message', 'msg', 'error_message', 'error', 'title');
  return {
    status,
    title: string('title') ?? `Status ${status}`,
    ...(detail && {detail: detail.slice(0, 500)}),
    errors: Array.isArray(data['errors']) ? data['errors'].flatMap(toFieldError) : [],
  };
}

/** RFC 9457 `{pointer, detail}`, and the `{field, message}` that form services use. */
function toFieldError(entry: unknown): {pointer: string; detail: string}[] {
  if (typeof entry === 'string') return [{pointer: '', detail: entry}];
  if (typeof entry !== 'object' || entry === null) return [];
  const {pointer, field, detail, message} = entry as Record<string, unknown>;
  const words = detail ?? message;
  if (typeof words !== 'string') return [];
  const target = typeof pointer === 'string' ? pointer : typeof field === 'string' ? `/answers/${field}` : '';
  return [{pointer: target, detail: words.slice(0, 500)}];
}

/** Milliseconds to wait (RFC 9110 §10.2.3: seconds or a date; or `retryAfter` seconds in the body), at most one day. */
export function readRetryAfter(header: string | null, data: Json | undefined, now: number): number | undefined {
  const given = header ?? data?.['retryAfter'];
  if (given === undefined || given === null || given === '') return undefined;
  const seconds = Number(given);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(String(given)) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), 86_400_000);
}

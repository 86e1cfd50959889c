import {createHmac, timingSafeEqual} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {accepts} from 'hono/accepts';
import {TONGUES} from './tongues/tongues.ts';
import {renderLinkProblem} from './place-pages.ts';
import {Refusal} from './problems.ts';
import {isSecure} from './proxies.ts';
import {tongueOf} from './tongue.ts';

/** What a link is for. Whoever has the link may do it, until then (milliseconds since 1970), and nothing else. */
export interface LinkSubject {
  /** Giving places back, saying that an e-mail address is one's own, or reading what became of what was just sent. */
  act: 'cancel' | 'confirm' | 'thanks';
  kind: string;
  of: string;
  submission: string;
  until: number;
}

/** HMAC-SHA-256 (RFC 2104) over all that the link says. */
const sign = ({act, kind, of, submission, until}: LinkSubject, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([act, kind, of, submission, until]))
    .digest();

/**
 * A link with which a person can do something to what they sent, without an account.
 * @param address of the kind's definitions: `https://api.example.org/api/signups`
 */
export function buildLink(address: string, subject: LinkSubject, secret: string): string {
  const {act, of, submission, until} = subject;
  const query = new URLSearchParams({
    submission,
    until: String(until),
    key: sign(subject, secret).toString('base64url'),
  });
  return `${address}/${of}/${act}?${query}`;
}

/** Whether a link was made here and is still good. `now` in milliseconds since 1970. */
function checkLink(subject: LinkSubject, key: string, secret: string, now: number): 'good' | 'forged' | 'expired' {
  const expected = sign(subject, secret);
  const given = Buffer.from(key, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return now < subject.until ? 'good' : 'expired';
}

/** The subject of the link that was followed, and whether it was made here and is still good. */
export function readLink(
  c: Context,
  {act, kind}: Pick<LinkSubject, 'act' | 'kind'>,
  secret: string,
): {subject: LinkSubject; state: 'good' | 'forged' | 'expired'} {
  const {submission = '', until = '', key = ''} = c.req.query();
  const subject = {act, kind, of: c.req.param('id')!, submission, until: Number(until)};
  return {subject, state: checkLink(subject, key, secret, Date.now())};
}

/**
 * The subject of the link that was followed.
 * @throws {Refusal} not made here, or over
 */
export function openLink(
  c: Context,
  {act, kind, over}: Pick<LinkSubject, 'act' | 'kind'> & {over: 'overCancel' | 'overConfirm'},
  secret: string,
): LinkSubject {
  const {subject, state} = readLink(c, {act, kind}, secret);
  const words = TONGUES[tongueOf(c)];
  if (state === 'forged') throw new Refusal(403, words.forged, {detail: words.forgedMore});
  if (state === 'expired') throw new Refusal(410, words.over, {detail: words[over]});
  return subject;
}

/** Whether a person looks at the answer. */
export const isForPeople = (c: Context): boolean =>
  accepts(c, {header: 'Accept', supports: ['application/json', 'text/html'], default: 'application/json'}) ===
  'text/html';

/** A person who follows a link that is not good reads why on a page. */
export const inWords: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
  if (c.error instanceof Refusal && isForPeople(c)) c.res = await renderLinkProblem(c, c.error.problem);
};

/** The endpoint's own address: as it was configured, else as the request says that it reached it. */
export function addressOf(c: Context): string {
  const known = c.get('front')?.address;
  if (known !== undefined) return `${known}/api`;
  const url = new URL(c.req.url);
  if (isSecure(c)) url.protocol = 'https:';
  return `${url.origin}/api`;
}

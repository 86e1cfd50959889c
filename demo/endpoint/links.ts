import {createHmac, timingSafeEqual} from 'node:crypto';
import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';

/** What a link is for. Whoever has the link may do it, until then (milliseconds since 1970), and nothing else. */
export interface LinkSubject {
  kind: string;
  of: string;
  submission: string;
  until: number;
}

/** HMAC-SHA-256 (RFC 2104) over all that the link says. */
const sign = ({kind, of, submission, until}: LinkSubject, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['cancel', kind, of, submission, until]))
    .digest();

/**
 * A link with which a person can give places back, without an account.
 * @param address of the kind's definitions: `https://api.example.org/api/signups`
 */
export function buildCancelLink(address: string, subject: LinkSubject, secret: string): string {
  const {of, submission, until} = subject;
  const query = new URLSearchParams({
    submission,
    until: String(until),
    key: sign(subject, secret).toString('base64url'),
  });
  return `${address}/${of}/cancel?${query}`;
}

/** Whether a link was made here and is still good. `now` in milliseconds since 1970. */
export function checkLink(
  subject: LinkSubject,
  key: string,
  secret: string,
  now: number,
): 'good' | 'forged' | 'expired' {
  const expected = sign(subject, secret);
  const given = Buffer.from(key, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return now < subject.until ? 'good' : 'expired';
}

/** The endpoint's own address as the request reached it. A proxy on this machine is believed when it names the protocol. */
export function addressOf(c: Context): string {
  const url = new URL(c.req.url);
  const isLocal = /^(::1|(::ffff:)?127\.)/.test(getConnInfo(c).remote.address ?? '');
  const protocol = isLocal ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() : undefined;
  if (protocol === 'https') url.protocol = 'https:';
  return `${url.origin}/api`;
}

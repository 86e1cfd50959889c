import {createHash, createHmac, randomBytes, randomInt, timingSafeEqual} from 'node:crypto';
import {isObject, type Json} from './json.ts';

/** How long a challenge is good, in milliseconds. */
const LIFETIME = 10 * 60_000;
/** The most hashes that it takes: about a second on a laptop, a few on an old telephone. */
const MAX_NUMBER = 30_000;

/** A proof that was found right. It may be used once, until then: ISO 8601 in UTC. */
export interface Proof {
  challenge: string;
  until: string;
}

const hashOf = (salt: string, number: number): string => createHash('sha256').update(`${salt}${number}`).digest('hex');

/** A key of its own, so that a challenge is never taken for a link. */
const sign = (challenge: string, secret: string): Buffer =>
  createHmac('sha256', `altcha ${secret}`).update(challenge).digest();

/** A challenge as ALTCHA's widgets and ours read it (altcha.org, version 1). `now` in milliseconds since 1970. */
export function buildChallenge(secret: string, now: number) {
  // the & ends the time: without it, digits of the number could be counted to it, and a challenge would live on
  const salt = `${randomBytes(12).toString('hex')}?expires=${Math.floor((now + LIFETIME) / 1000)}&`;
  const challenge = hashOf(salt, randomInt(MAX_NUMBER + 1));
  const signature = sign(challenge, secret).toString('hex');
  return {algorithm: 'SHA-256', challenge, maxnumber: MAX_NUMBER, salt, signature};
}

/** Undefined where it proves nothing: not made here, not worked out, or too late. `now` in milliseconds since 1970. */
export function checkProof(token: string | undefined, secret: string, now: number): Proof | undefined {
  const {algorithm, challenge, number, salt, signature} = readToken(token);
  if (algorithm !== 'SHA-256' || typeof number !== 'number') return undefined;
  if (typeof challenge !== 'string' || typeof salt !== 'string' || typeof signature !== 'string') return undefined;
  const [, expires] = /\?expires=(\d{1,12})&$/.exec(salt) ?? [];
  const until = Number(expires) * 1000;
  if (!(now < until) || hashOf(salt, number) !== challenge) return undefined;
  const [given, expected] = [Buffer.from(signature, 'hex'), sign(challenge, secret)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return {challenge, until: new Date(until).toISOString()};
}

function readToken(token = ''): Record<string, Json | undefined> {
  try {
    const value = JSON.parse(Buffer.from(token.slice(0, 2000), 'base64').toString()) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

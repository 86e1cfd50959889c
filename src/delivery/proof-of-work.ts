import type {SendTimeFields} from './send-time-fields.ts';
import {times} from '../core/times.ts';
import {toJson} from '../core/json.ts';

/** What a server asks to be worked out. The protocol is ALTCHA's (altcha.org, version 1). */
interface Challenge {
  algorithm: string;
  /** SHA-256 of the salt and the number that is looked for, in hexadecimal. */
  challenge: string;
  salt: string;
  signature: string;
  maxnumber?: number;
}

/** Hashes between two breaths of the page. */
const SLICE = 500;
/** Where the server names no limit. */
const MAX_NUMBER = 100_000;
/** Milliseconds after which a slow device gives up: a human looks instead. */
const PATIENCE = 30_000;

/**
 * Works out what the server asks, as the field `altcha`. Nothing where that is not possible (no answer, too slow):
 * what is sent without a proof is held for review, what is not sent would be lost.
 * @param url of the challenge, fresh for each attempt to send
 */
export async function proveWork(url: string): Promise<SendTimeFields | undefined> {
  try {
    const began = Date.now();
    const signal = AbortSignal.timeout(PATIENCE);
    const reply = await fetch(url, {credentials: 'omit', cache: 'no-store', signal});
    const {algorithm, challenge, salt, signature, maxnumber = MAX_NUMBER} = (await reply.json()) as Challenge;
    if (algorithm !== 'SHA-256') return undefined;
    const number = await findNumber(salt, challenge, Math.min(maxnumber, 1e7), began + PATIENCE);
    if (number === undefined) return undefined;
    const proof = {algorithm, challenge, number, salt, signature, took: Date.now() - began};
    return {altcha: btoa(toJson(proof))};
  } catch {
    return undefined;
  }
}

async function findNumber(salt: string, challenge: string, max: number, until: number): Promise<number | undefined> {
  for (let from = 0; from <= max && Date.now() < until; from += SLICE) {
    const numbers = times(Math.min(SLICE, max - from + 1), (i) => from + i);
    const hashes = await Promise.all(numbers.map(async (number) => sha256(salt + number)));
    const at = hashes.indexOf(challenge.toLowerCase());
    if (at >= 0) return numbers[at];
    await new Promise((done) => setTimeout(done));
  }
  return undefined;
}

async function sha256(text: string): Promise<string> {
  // over plain http
  if (!crypto.subtle) return (await import('../core/sha256.ts')).hash(text);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import type {Body} from './body.ts';
import {isFlat} from './flat.ts';
import {hash, isObject, type Json} from './json.ts';
import {TONGUES, type Tongue} from './tongues/tongues.ts';
import {Refusal} from './problems.ts';

/** What a link invites to answer. */
export interface Invitation {
  kind: string;
  of: string;
}

/** What travels in the link, and what is kept of it until it is used: a hash, from which the link cannot be made. */
export interface OneTimeLink {
  token: string;
  mark: string;
}

/** The name of the token in a page's address (after `#`) and in flat bodies; the envelope has it as `tokens.link`. */
export const LINK_FIELD = 'kith-link';

/** HMAC-SHA-256 (RFC 2104) over all that the link says. */
const sign = ({kind, of}: Invitation, id: string, until: string, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['answer', kind, of, id, until]))
    .digest();

/**
 * A link that is good for one answer. Its id is random: it says nothing of anybody.
 * @param until seconds since 1970; undefined for as long as answers are taken
 */
export function makeOneTimeLink(to: Invitation, until: number | undefined, secret: string): OneTimeLink {
  const id = randomBytes(16).toString('hex');
  const end = String(until ?? '');
  return {token: `${id}.${end}.${sign(to, id, end, secret).toString('base64url')}`, mark: hash(id)};
}

/** The address that a member is sent. What stands after `#` goes to no server, so no log and no Referer header has it. */
export function toAddress(page: string, token: string): string {
  const url = new URL(page);
  url.hash = `${LINK_FIELD}=${token}`;
  return url.href;
}

/** The token in what was sent, in whichever form. */
export function readToken(body: Body): string | undefined {
  const given = 'fields' in body ? new Map(body.fields).get(LINK_FIELD) : readJsonToken(body.json);
  return typeof given === 'string' && given !== '' ? given : undefined;
}

function readJsonToken(json: Json): Json | undefined {
  if (isFlat(json)) return json[LINK_FIELD];
  const tokens = isObject(json) ? json['tokens'] : undefined;
  return isObject(tokens) ? tokens['link'] : undefined;
}

/**
 * The mark of the link with which somebody answers. Whether it was used already only the store knows.
 * @param now milliseconds since 1970
 * @throws {Refusal} none, not made here for this, or over
 */
export function openOneTimeLink(to: Invitation, body: Body, secret: string, now: number, tongue: Tongue): string {
  const token = readToken(body);
  if (token === undefined) throw refuseLink('linkNone', tongue);
  const [id = '', until = '', key = ''] = token.trim().replace(PASTED, '').split('.');
  const expected = sign(to, id, until, secret);
  const given = Buffer.from(key, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refuseLink('linkForged', tongue);
  if (until && now >= Number(until) * 1000) throw refuseLink('linkOver', tongue);
  return hash(id);
}

/** People paste the whole link. */
const PASTED = /^.*[#?&]kith-link=/s;

type Reason = 'linkNone' | 'linkForged' | 'linkOver' | 'linkUsed';

/** 403 for all, so that the form stays open with what was typed: another link may follow. */
export const refuseLink = (reason: Reason, tongue: Tongue): Refusal =>
  new Refusal(403, TONGUES[tongue].linkRefused, {detail: TONGUES[tongue][reason]});

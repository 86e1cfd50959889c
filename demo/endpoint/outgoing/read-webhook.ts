import {randomUUID} from 'node:crypto';
import {hash, isObject, type Json} from '../json.ts';
import {isPrivateHost} from '../public-addresses.ts';
import {FROM_ENVIRONMENT, HOOK_EVENTS, type HookEvent, type Webhook} from '../store/webhooks.ts';
import {isSecret, makeSecret} from './sign.ts';

/** One thing that is wrong with a webhook, by its key. */
export interface HookMistake {
  key: string;
  detail: string;
}

/**
 * A webhook as somebody wrote it.
 * @param now ISO 8601 in UTC
 * @returns the webhook, with a new secret where it names none; or what is wrong with it
 */
export function readWebhook(
  json: Json,
  allowsPrivate: boolean,
  now: string,
): {hook: Webhook} | {mistakes: HookMistake[]} {
  const {url, events = [...HOOK_EVENTS], of, include, secret} = isObject(json) ? json : {};
  const mistakes: HookMistake[] = [
    ...checkAddress(url, allowsPrivate),
    ...check('events', isListOf(events, isEvent), `expected a list of ${HOOK_EVENTS.join(', ')}`),
    ...check('of', of === undefined || isListOf(of, isPath), 'expected a list such as ["surveys/needs-2026"]'),
    ...check('include', include === undefined || include === 'answers', 'expected "answers", or nothing'),
    ...check('secret', secret === undefined || (typeof secret === 'string' && isSecret(secret)), SECRET),
  ];
  if (mistakes.length) return {mistakes};
  const hook: Webhook = {
    id: `hook_${randomUUID().replaceAll('-', '')}`,
    url: url as string,
    events: events as HookEvent[],
    ...(of !== undefined && {of: of as string[]}),
    ...(include === 'answers' && {include}),
    secret: (secret as string | undefined) ?? makeSecret(),
    createdAt: now,
  };
  return {hook};
}

const SECRET = 'expected whsec_ and 24 to 64 bytes in base64, or nothing: then one is made';

const check = (key: string, isRight: boolean, detail: string): HookMistake[] => (isRight ? [] : [{key, detail}]);
const isListOf = (value: Json | undefined, fits: (entry: Json) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(fits);
const isEvent = (entry: Json): boolean => HOOK_EVENTS.some((event) => event === entry);
const isPath = (entry: Json): boolean =>
  typeof entry === 'string' && /^(survey|signup|calendar|pulse)s\/[\w-]{1,64}$/.test(entry);

function checkAddress(url: Json | undefined, allowsPrivate: boolean): HookMistake[] {
  const address = typeof url === 'string' && url.length <= 2000 ? URL.parse(url) : null;
  const isWeb = address !== null && (address.protocol === 'https:' || (allowsPrivate && address.protocol === 'http:'));
  if (!isWeb) return [{key: 'url', detail: 'expected an address that begins with https://'}];
  const isRefused = isPrivateHost(address.hostname) || /(^|\.)localhost$/i.test(address.hostname);
  return check('url', allowsPrivate || !isRefused, 'is not a public address');
}

/**
 * The webhooks of `KITH_WEBHOOKS`: a list as JSON, each with a secret of its own. Their ids come from their addresses.
 * @throws with a plain sentence where one cannot be meant
 */
export function parseWebhooks(text: string | undefined, allowsPrivate: boolean, now: string): Webhook[] {
  if (!text?.trim()) return [];
  const list = parseList(text);
  return list.map((entry, at) => {
    const read = readWebhook(entry, allowsPrivate, now);
    if ('mistakes' in read) {
      const [{key, detail}] = read.mistakes as [HookMistake];
      throw new Error(`KITH_WEBHOOKS[${at}].${key} ${detail}`);
    }
    if (!isObject(entry) || entry['secret'] === undefined)
      throw new Error(`KITH_WEBHOOKS[${at}].secret is missing: expected whsec_ and 24 to 64 bytes in base64`);
    return {...read.hook, id: FROM_ENVIRONMENT + hash(read.hook.url).slice(0, 16)};
  });
}

function parseList(text: string): Json[] {
  try {
    const list = JSON.parse(text) as Json;
    if (Array.isArray(list)) return list;
  } catch {
    // said below
  }
  throw new Error(
    'KITH_WEBHOOKS is not a list in JSON, such as [{"url": "https://example.org/hook", "secret": "whsec_…"}]',
  );
}

import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {folderOf, readDatabase} from './database.ts';
import {parseFeeds} from './feed-relay.ts';
import {parseDuration, type Duration} from './keep-for.ts';
import type {Front} from './proxies.ts';
import {readMailSettings, type MailSettings} from './mail/settings.ts';
import {parseWebhooks} from './outgoing/read-webhook.ts';
import type {Webhook} from './store/webhooks.ts';

export interface Environment {
  port: number;
  /** A file or a `postgres://` URL. */
  database: string;
  adminToken: string;
  /** A list for `buildOriginCheck`. */
  origins: string | undefined;
  /** Submissions a minute and client; 0 for any number. */
  rateLimit: number;
  /** Calendars of other sites, by name. */
  feeds: Map<string, URL>;
  /** Whether feeds may come from addresses that only this machine or its network reaches. */
  areFeedsPrivate: boolean;
  /** For definitions that do not say how long they keep what they take; undefined: as long as nobody deletes it. */
  keepFor: Duration | undefined;
  front: Front;
  /** Seconds for which browsers use https alone. */
  hsts: number;
  log: boolean;
  /** Whether anybody may read `/api/metrics`. */
  areMetricsOpen: boolean;
  /** How mail is sent; undefined where none is. */
  mail: MailSettings | undefined;
  /** Address of `kith.js`, for the endpoint's own pages. */
  script: string | undefined;
  webhooks: Webhook[];
  /** Whether webhooks may be of this machine and its network. */
  allowsPrivateHooks: boolean;
}

const YEAR = 31_536_000;

/** Reads the settings; makes the administrator's token where there is none yet. Throws a plain sentence where one cannot be meant. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const allowsPrivateHooks = readChoice(env, 'KITH_WEBHOOKS_TO', 'private');
  const database = readDatabase(env);
  return {
    port: readNumber(env, 'PORT', 4173, 65_535),
    database,
    adminToken: env['KITH_ADMIN_TOKEN'] || keptToken(folderOf(database)),
    origins: env['KITH_ORIGINS'],
    rateLimit: readNumber(env, 'KITH_RATE_LIMIT', 60, 1_000_000),
    feeds: parseFeeds(env['KITH_FEEDS']),
    areFeedsPrivate: readChoice(env, 'KITH_FEEDS_FROM', 'private'),
    keepFor: readKeepFor(env),
    front: {hops: readNumber(env, 'KITH_TRUST_PROXY', 0, 10), address: readAddress(env)},
    hsts: readNumber(env, 'KITH_HSTS', 0, 2 * YEAR),
    log: env['KITH_LOG'] === '1',
    areMetricsOpen: readChoice(env, 'KITH_METRICS', 'open'),
    mail: readMailSettings(env),
    script: env['KITH_SCRIPT'] || undefined,
    webhooks: parseWebhooks(env['KITH_WEBHOOKS'], allowsPrivateHooks, new Date().toISOString()),
    allowsPrivateHooks,
  };
}

function readNumber(env: NodeJS.ProcessEnv, name: string, standard: number, max: number): number {
  const value = Number(env[name] || standard);
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new Error(`${name} is "${env[name]}": expected a whole number from 0 to ${max}`);
}

/** Whether it is set to the one word that it may have. A word that is misspelt must not pass for "no". */
function readChoice(env: NodeJS.ProcessEnv, name: string, word: string): boolean {
  if (!env[name] || env[name] === word) return env[name] === word;
  throw new Error(`${name} is "${env[name]}": expected "${word}" or nothing`);
}

/** How long submissions are kept, unless their definition says so itself. */
export function readKeepFor(env: NodeJS.ProcessEnv): Duration | undefined {
  const text = env['KITH_KEEP_FOR'];
  const duration = text ? parseDuration(text) : undefined;
  if (!text || duration) return duration;
  throw new Error(`KITH_KEEP_FOR is "${text}": expected a time such as P365D (365 days) or P6M (six months)`);
}

function readAddress(env: NodeJS.ProcessEnv): string | undefined {
  const text = env['KITH_URL'];
  const url = text ? URL.parse(text) : null;
  if (!text || (url && /^https?:$/.test(url.protocol) && url.pathname === '/')) return url?.origin;
  throw new Error(`KITH_URL is "${text}": expected an address without a path, such as https://api.example.org`);
}

/** The token beside the data, made once, readable by this account alone. */
function keptToken(folder: string): string {
  const file = join(folder, 'admin-token');
  mkdirSync(folder, {recursive: true, mode: 0o700});
  try {
    writeFileSync(file, randomBytes(24).toString('base64url') + '\n', {mode: 0o600, flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

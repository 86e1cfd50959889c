import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {parseFeeds} from './feed-relay.ts';
import {readMailSettings, type MailSettings} from './mail/settings.ts';
import {parseWebhooks} from './outgoing/read-webhook.ts';
import type {Webhook} from './store/webhooks.ts';
import {isPostgres} from './store/dialect.ts';

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
  log: boolean;
  /** Origin under which the endpoint is reached; undefined for the one that a request names. */
  address: string | undefined;
  /** How mail is sent; undefined where none is. */
  mail: MailSettings | undefined;
  /** Address of `kith.js`, for the endpoint's own pages. */
  script: string | undefined;
  webhooks: Webhook[];
  /** Whether webhooks may be of this machine and its network. */
  allowsPrivateHooks: boolean;
}

const DATA = resolve(import.meta.dirname, '../data');

/** Reads the settings; makes the administrator's token where there is none yet. Throws a plain sentence where one cannot be meant. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const allowsPrivateHooks = env['KITH_WEBHOOKS_PRIVATE'] === '1';
  const database = env['KITH_DATABASE'] || join(DATA, 'kith.db');
  return {
    port: readNumber(env, 'PORT', 4173, 65_535),
    database,
    adminToken: env['KITH_ADMIN_TOKEN'] || keptToken(isPostgres(database) ? DATA : dirname(resolve(database))),
    origins: env['KITH_ORIGINS'],
    rateLimit: readNumber(env, 'KITH_RATE_LIMIT', 60, 1_000_000),
    feeds: parseFeeds(env['KITH_FEEDS']),
    log: env['KITH_LOG'] === '1',
    address: readAddress(env['KITH_ADDRESS']),
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

function readAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new Error(`KITH_ADDRESS is "${text}": expected an origin, such as https://forms.example.org`);
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

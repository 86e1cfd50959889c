import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {Refusal} from './problems.ts';
import type {Action} from './store/audit.ts';
import type {Store} from './store/store.ts';
import type {TokensTable} from './store/tables.ts';

/**
 * What a token may be good for. `publish`: definitions, and what counts. `read`: what people sent, page by page. `export`: all of
 * it at once. `metrics`: how the endpoint does. `admin`: everything, the audit trail included.
 */
export const SCOPES = ['publish', 'read', 'export', 'metrics', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whose token came with a request. */
export interface Bearer {
  /** The token's name; `root` for the one that the endpoint was started with. */
  name: string;
  scopes: readonly Scope[];
  record(action: Action, target: string): Promise<void>;
}
/** Lets only tokens of a scope pass. */
export type RequireScope = (scope: Scope | ((c: Context) => Scope)) => MiddlewareHandler;

declare module 'hono' {
  interface ContextVariableMap {
    bearer: Bearer;
    /** Whether only the owner of a token gets an answer. */
    isForOwners: true | undefined;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Names that no token may have: the audit trail has them for others. */
export const RESERVED_NAMES: readonly string[] = ['root', 'command line', 'timer'];

/** A new token, and what is kept of it. SHA-256 is enough: 256 random bits cannot be guessed, however fast the hash. */
export function makeToken(
  name: string,
  scopes: readonly Scope[],
  now: string,
): {token: string; row: Omit<TokensTable, 'revoked_at'>} {
  const id = randomBytes(6).toString('hex');
  const token = `kith_${id}_${randomBytes(32).toString('base64url')}`;
  const row = {id, name, scopes: scopes.join(' '), hash: digest(token).toString('hex'), created_at: now};
  return {token, row};
}

/** @param root the token that the endpoint was started with, good for everything */
export function buildRequireScope(root: string, store: Pick<Store, 'tokens' | 'audit'>): RequireScope {
  const expected = digest(root);
  return (scope) => async (c, next) => {
    c.header('cache-control', 'no-store');
    c.set('isForOwners', true);
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const known = await identify(given, expected, store);
    if (!known) throw refuseStranger();
    const needed = typeof scope === 'function' ? scope(c) : scope;
    if (!known.scopes.includes(needed) && !known.scopes.includes('admin')) throw refuseScope(needed);
    const record = (action: Action, target: string) => store.audit.add({who: known.name, action, target});
    c.set('bearer', {...known, record});
    await next();
  };
}

/** Digests are compared, in constant time, so that nothing is learnt from how long it takes. */
async function identify(
  given: string,
  root: Buffer,
  {tokens}: Pick<Store, 'tokens'>,
): Promise<Pick<Bearer, 'name' | 'scopes'> | undefined> {
  const offered = digest(given);
  if (timingSafeEqual(offered, root)) return {name: 'root', scopes: ['admin']};
  const [, id] = /^kith_([0-9a-f]{12})_[\w-]{43}$/.exec(given) ?? [];
  const row = id === undefined ? undefined : await tokens.find(id);
  if (!row || row.revoked_at !== null || !timingSafeEqual(offered, Buffer.from(row.hash, 'hex'))) return undefined;
  return {name: row.name, scopes: row.scopes.split(' ').filter(isScope)};
}

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

const refuseStranger = (): Refusal =>
  new Refusal(
    401,
    'Administrators only',
    {detail: "Send the administrator's token: it is printed when the endpoint starts."},
    {'www-authenticate': 'Bearer realm="Kith"'},
  );

const refuseScope = (scope: Scope): Refusal =>
  new Refusal(
    403,
    'Not with this token',
    {detail: `This takes a token with the scope “${scope}”.`},
    {'www-authenticate': `Bearer realm="Kith", error="insufficient_scope", scope="${scope}"`},
  );

/**
 * Writes into the audit trail that the token of this request did something. To be called before anything is given away, so that
 * nothing is given where it cannot be written.
 * @param target an address below the endpoint's, such as `surveys/needs`
 */
export const audit = (c: Context, action: Action, target: string): Promise<void> =>
  c.get('bearer').record(action, target);

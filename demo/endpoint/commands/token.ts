import {parseArgs} from 'node:util';
import {isScope, makeToken, RESERVED_NAMES, SCOPES, type Scope} from '../access.ts';
import type {Store} from '../store/store.ts';
import type {Call} from './index.ts';
import {withStore} from './with-store.ts';

/** Letters that cannot be taken for a control character in a list or a log. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ,._'’@+-]{0,63}$/u;

/** `token add | list | revoke`. Changes are in the audit trail; the tokens themselves are nowhere. */
export async function manageTokens({args, env, print}: Call): Promise<void> {
  const [act = '', ...rest] = args;
  const {values} = parseArgs({
    args: rest,
    options: {scope: {type: 'string', multiple: true}, name: {type: 'string'}},
  });
  await withStore(env, async (store) => {
    if (act === 'add') return print(await add(store, readScopes(values.scope), readName(values.name)));
    if (act === 'revoke') return print(await revoke(store, readName(values.name)));
    if (act === 'list') return (await list(store)).forEach(print);
    throw new Error('Say what to do: token add, token list or token revoke.');
  });
}

function readScopes(given: string[] = []): Scope[] {
  const scopes = [...new Set(given.flatMap((text) => text.split(',')))];
  const wrong = scopes.find((scope) => !isScope(scope));
  if (wrong !== undefined || !scopes.length)
    throw new Error(`Say what it is good for: --scope with one of ${SCOPES.join(', ')}.`);
  return scopes.filter(isScope);
}

function readName(name = ''): string {
  if (!NAME.test(name)) throw new Error('Say whose it is: --name with up to 64 letters, such as --name "Ana, laptop".');
  if (RESERVED_NAMES.includes(name)) throw new Error(`“${name}” stands for something else: choose another name.`);
  return name;
}

async function add(store: Store, scopes: Scope[], name: string): Promise<string> {
  const {token, row} = makeToken(name, scopes, new Date().toISOString());
  if (!(await store.tokens.add(row))) throw new Error(`There is, or was, a token “${name}”: choose another name.`);
  await store.audit.add({who: 'command line', action: 'token', target: `add ${name} (${row.scopes})`});
  return token;
}

async function revoke(store: Store, name: string): Promise<string> {
  if (!(await store.tokens.revoke(name, new Date().toISOString())))
    throw new Error(`There is no token “${name}” that is still good.`);
  await store.audit.add({who: 'command line', action: 'token', target: `revoke ${name}`});
  return `“${name}” opens nothing any more.`;
}

async function list({tokens}: Store): Promise<string[]> {
  const all = await tokens.list();
  const lines = all.map(
    ({name, scopes, created_at, revoked_at}) =>
      `${name}: ${scopes}, since ${created_at.slice(0, 10)}${revoked_at === null ? '' : `, revoked ${revoked_at.slice(0, 10)}`}`,
  );
  return lines.length ? lines : ['There is no token but the one that the endpoint was started with.'];
}

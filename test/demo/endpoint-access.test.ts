import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {SCOPES, type Scope} from '../../demo/endpoint/access.ts';
import {createApp} from '../../demo/endpoint/app.ts';
import {runCommand} from '../../demo/endpoint/commands/index.ts';
import {FeedRelay} from '../../demo/endpoint/feed-relay.ts';
import {openStore} from '../../demo/endpoint/store/store.ts';
import {ADMIN, NEEDS, newId, post, envelope, problemOf, publish, start, TOKEN, type Running} from './start.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
type Operation = {security?: {administrator: Scope[]}[]};
interface Route {
  method: string;
  path: string;
  /** One of them is enough; none where anybody may. */
  scopes: Scope[];
}

async function readRoutes(api: string): Promise<Route[]> {
  const {paths} = (await (await fetch(`${api}/openapi.json`)).json()) as {
    paths: Record<string, Partial<Record<string, Operation>>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const scopes = operation?.security?.flatMap(({administrator}) => administrator) ?? [];
      return operation ? [{method: method.toUpperCase(), path, scopes}] : [];
    }),
  );
}

const fail = (words: string) => assert.fail(words);

/** Runs a command, and gives the lines that it printed. */
async function command(database: string, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const code = await runCommand(args, {KITH_DATABASE: database}, {log: (line) => void lines.push(line), error: fail});
  assert.equal(code, 0);
  return lines;
}

function checkAccess(env: Record<string, string>): void {
  let server: Running;
  let database: string;
  const tokens = {} as Record<Scope, string>;
  const names = {} as Record<Scope, string>;
  let routes: Route[];
  before(async () => {
    server = await start(env);
    database = env['KITH_DATABASE'] ?? `${server.folder}/kith.db`;
    await publish(server.api, NEEDS);
    for (const scope of SCOPES) {
      names[scope] = `${scope} ${newId().slice(-8)}`;
      [tokens[scope]] = (await command(database, 'token', 'add', '--scope', scope, '--name', names[scope])) as [string];
    }
    routes = await readRoutes(server.api);
  });
  after(() => server.stop());

  const call = ({method, path}: Route, token?: string): Promise<Response> =>
    fetch(server.api + path.replaceAll('{id}', 'nothing-here').replaceAll(/\{\w+\}/g, 'x'), {
      method,
      headers: token === undefined ? {} : {authorization: `Bearer ${token}`},
    });

  test('without a token, every administrative route answers 401 with a problem', async () => {
    const guarded = routes.filter(({scopes}) => scopes.length);
    assert.ok(guarded.length > 30);
    for (const route of guarded)
      for (const token of [undefined, 'x', `${tokens.admin}x`, tokens.admin.slice(0, -1), 'kith_000000000000_']) {
        const response = await call(route, token);
        assert.equal(response.status, 401, `${route.method} ${route.path}`);
        assert.match(response.headers.get('www-authenticate')!, /^Bearer/);
        assert.equal((await problemOf(response)).status, 401);
      }
  });

  test('a token opens what its scope names, and for all else it gets 403 with a problem', async () => {
    // what takes one of two is looked at below
    for (const route of routes.filter(({scopes}) => scopes.length === 1))
      for (const scope of SCOPES) {
        const response = await call(route, tokens[scope]);
        const text = `${scope}: ${route.method} ${route.path} ${response.status}`;
        if (scope === 'admin' || route.scopes.includes(scope)) assert.ok(![401, 403].includes(response.status), text);
        else {
          assert.equal(response.status, 403, text);
          assert.equal((await problemOf(response)).status, 403);
        }
      }
  });

  test('taking everything away takes “export”, a page of it “read”', async () => {
    const status = async (scope: Scope, query: string) => {
      const headers = {authorization: `Bearer ${tokens[scope]}`};
      return (await fetch(`${server.api}/surveys/needs/submissions${query}`, {headers})).status;
    };
    assert.deepEqual(
      [await status('read', ''), await status('read', '?latest=5'), await status('export', '?latest=5')],
      [403, 200, 403],
    );
    assert.equal(await status('export', ''), 200);
  });

  test('a token that was revoked opens nothing, at once', async () => {
    const name = `Leaving ${newId().slice(-8)}`;
    const [token = ''] = await command(database, 'token', 'add', '--scope', 'read,export', '--name', name);
    const route = {method: 'GET', path: '/surveys', scopes: []};
    assert.equal((await call(route, token)).status, 200);
    await command(database, 'token', 'revoke', '--name', name);
    const response = await call(route, token);
    assert.equal(response.status, 401);
    assert.equal((await problemOf(response)).status, 401);
    const list = await command(database, 'token', 'list');
    assert.ok(list.some((line) => line.startsWith(`${name}: read export, since `) && line.includes(', revoked ')));
  });

  test('the audit trail says who did what to which, latest first and page by page, and never an answer', async () => {
    const of = newId();
    await publish(server.api, {...NEEDS, id: of});
    await post(server.api, envelope({who: 'Secretive'}, {of}), {}, of);
    const as = (scope: Scope) => ({headers: {authorization: `Bearer ${tokens[scope]}`}});
    await (await fetch(`${server.api}/surveys/${of}/submissions?latest=1`, as('read'))).text();
    await (await fetch(`${server.api}/surveys/${of}/submissions.csv`, as('export'))).text();
    await command(database, 'token', 'revoke', '--name', names.publish);
    type Page = {entries: {at: string; who: string; action: string; target: string}[]; before?: string};
    const entries: Page['entries'] = [];
    let before: string | undefined;
    for (let i = 0; i < 2; i++) {
      const page = await fetch(`${server.api}/audit?limit=2${before ? `&before=${before}` : ''}`, as('admin'));
      const json = (await page.json()) as Page;
      entries.push(...json.entries);
      before = json.before;
    }
    assert.deepEqual(
      entries.map(({who, action, target}) => [who, action, target]),
      [
        ['command line', 'token', `revoke ${names.publish}`],
        [names.export, 'export', `surveys/${of}/submissions.csv`],
        [names.read, 'read', `surveys/${of}/submissions`],
        ['root', 'publish', `surveys/${of}`],
      ],
    );
    assert.ok(entries.every(({at}) => Date.now() - Date.parse(at) < 60_000));
    assert.doesNotMatch(JSON.stringify(entries), /Secretive/);
    for (const limit of ['0', '501', 'x'])
      assert.equal((await fetch(`${server.api}/audit?limit=${limit}`, as('admin'))).status, 400);
  });

  test('of a token only a hash is kept', async () => {
    const store = await openStore(database);
    const kept = JSON.stringify(await store.tokens.list());
    await store.close();
    for (const token of Object.values(tokens)) assert.ok(!kept.includes(token.slice(-43)));
  });
}

describe('SQLite', () => checkAccess({}));

const postgres = process.env['KITH_TEST_POSTGRES'];
describe('PostgreSQL', {skip: postgres ? false : 'KITH_TEST_POSTGRES names no database'}, () =>
  checkAccess({KITH_DATABASE: postgres ?? ''}),
);

test('every route that there is stands in /openapi.json', async () => {
  const store = await openStore(':memory:');
  const app = createApp({store, isOriginAllowed: () => true, adminToken: TOKEN, relay: new FeedRelay(new Map())});
  const response = await app.request('/api/openapi.json', {headers: ADMIN});
  const {paths} = (await response.json()) as {paths: Record<string, object>};
  const named = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} /api${path.replaceAll(/\{\w+\}/g, '*')}`),
  );
  const served = app.routes
    // pages are for people
    .filter(({method, path}) => path.startsWith('/api') && method !== 'ALL' && method !== 'OPTIONS')
    .map(
      ({method, path}) =>
        `${method} ${path.replaceAll(/:\w+(\{.*?\\\.(\w+)\})?/g, (_, __, end?: string) => (end ? `*.${end}` : '*'))}`,
    );
  assert.deepEqual(
    [...new Set(served)].filter((route) => !named.includes(route)),
    [],
  );
  await store.close();
});

const SILENT = {log: () => undefined, error: () => undefined};
const WRONG: [string, string[]][] = [
  ['no scope', ['token', 'add', '--name', 'Ana']],
  ['an unknown scope', ['token', 'add', '--scope', 'write', '--name', 'Ana']],
  ['no name', ['token', 'add', '--scope', 'read']],
  ["the name of something else's", ['token', 'add', '--scope', 'read', '--name', 'root']],
  ['a name with a control character', ['token', 'add', '--scope', 'read', '--name', 'a\nb']],
  ['a token that is not there', ['token', 'revoke', '--name', 'Nobody']],
  ['nothing to do', ['token']],
];
for (const [name, args] of WRONG)
  test(`a command with ${name} is refused`, async () => {
    assert.equal(await runCommand(args, {KITH_DATABASE: ':memory:'}, SILENT), 1);
  });
test('an unknown command is told apart from one that failed', async () => {
  assert.equal(await runCommand(['sevre'], {}, SILENT), 2);
  assert.equal(await runCommand(['__proto__'], {}, SILENT), 2);
});

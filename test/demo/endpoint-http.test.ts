import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {buildOriginCheck} from '../../demo/endpoint/origins.ts';
import {ADMIN, envelope, NEEDS, post, publish, start, stored, type Running} from './start.ts';

let server: Running;
before(async () => {
  server = await start({KITH_ORIGINS: 'https://library.example, https://www.library.example'});
  await publish(server.api, NEEDS);
});
after(() => server.stop());

const GOOD = 'https://library.example';
const EVIL = 'https://elsewhere.example';

describe('origins', () => {
  const OWN = 'kith.example';
  const CASES: [string | undefined, string, boolean][] = [
    [undefined, 'http://localhost:9999', true],
    [undefined, 'http://127.0.0.1', true],
    [undefined, 'http://[::1]:3000', true],
    [undefined, 'https://kith.example', true],
    [undefined, 'https://localhost.example', false],
    [undefined, 'https://kith.example.org', false],
    [undefined, 'null', false],
    [GOOD, GOOD, true],
    [`${GOOD}/`, GOOD, true],
    [GOOD, 'https://kith.example', true],
    [GOOD, 'http://library.example', false],
    [GOOD, 'https://library.example.org', false],
    [GOOD, 'http://localhost:1', false],
    ['*', 'null', true],
    [`null ${GOOD}`, 'null', true],
  ];
  for (const [list, origin, allowed] of CASES)
    test(`with ${list ?? 'nothing'} set, ${origin} is ${allowed ? '' : 'not '}answered`, () =>
      assert.equal(buildOriginCheck(list)(origin, OWN), allowed));

  test('a page of an allowed site may read the definition, without credentials', async () => {
    const {headers} = await fetch(`${server.api}/surveys/needs`, {headers: {origin: GOOD}});
    assert.equal(headers.get('access-control-allow-origin'), GOOD);
    assert.equal(headers.get('vary'), 'Origin, Accept');
    assert.equal(headers.get('access-control-allow-credentials'), null);
  });

  test('a refusal can be read as well', async () => {
    const response = await post(server.api, envelope({}), {origin: GOOD});
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('access-control-allow-origin'), GOOD);
  });

  test('F11 whether a page may read replies can be asked without sending anything', async () => {
    const response = await fetch(`${server.api}/surveys/needs/submissions`, {headers: {origin: GOOD}});
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('access-control-allow-origin'), GOOD);
  });

  test('a page of another site is not answered, and leaves nothing', async () => {
    const count = (await stored(server.api)).length;
    const response = await post(server.api, envelope(), {origin: EVIL, 'content-type': 'text/plain'});
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.match(response.headers.get('vary') ?? '', /Origin/);
    assert.equal((await stored(server.api)).length, count);
  });

  test('the browser may ask before it sends JSON, and remembers', async () => {
    const url = `${server.api}/surveys/needs/submissions`;
    const headers = {
      origin: GOOD,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const response = await fetch(url, {method: 'OPTIONS', headers});
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
    assert.ok(Number(response.headers.get('access-control-max-age')) >= 600);
    assert.equal((await fetch(url, {method: 'OPTIONS', headers: {...headers, origin: EVIL}})).status, 403);
  });

  for (const path of ['/surveys', '/surveys/needs/submissions', '/surveys/needs/submissions.csv'])
    test(`no page of another site can read ${path}, even with the token`, async () => {
      const response = await fetch(server.api + path, {headers: {...ADMIN, origin: GOOD}});
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });
});

describe('about itself', () => {
  test('/health says that the endpoint is alive, /ready that its database is as well', async () => {
    for (const path of ['health', 'ready'])
      assert.deepEqual(await (await fetch(`${server.api}/${path}`)).json(), {ok: true});
  });

  test('/openapi.json names every path, and each of its references leads somewhere', async () => {
    const response = await fetch(`${server.api}/openapi.json`);
    const text = await response.text();
    const document = JSON.parse(text) as {openapi: string; paths: object};
    assert.match(document.openapi, /^3\.1/);
    const everywhere = ['', '/{id}', '/{id}/submissions', '/{id}/submissions.csv'];
    const ofSignups = ['cancel', 'shifts', 'shifts.csv', 'results'].map((name) => `/signups/{id}/${name}`);
    const paths = ['/surveys', '/signups', '/pulses'].flatMap((plural) => everywhere.map((path) => plural + path));
    const named = Object.keys(document.paths);
    for (const path of ['/health', ...paths, ...ofSignups, '/pulses/{id}/results', '/surveys/{id}/results'])
      assert.ok(named.includes(path), path);
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    assert.ok(refs.length > 20);
    for (const path of new Set(refs)) {
      const target = path
        .split('/')
        .reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], document);
      assert.ok(target, path);
    }
  });
});

describe('log', () => {
  test('nothing by default', async () => {
    await post(server.api, envelope());
    assert.doesNotMatch(server.output(), /POST/);
  });

  test('B8 with KITH_LOG=1 one line a request, without answers, queries or tokens', async () => {
    const logging = await start({KITH_LOG: '1'});
    try {
      await publish(logging.api, NEEDS);
      await post(logging.api, envelope({who: 'Secretive'}));
      await post(logging.api, '{"who": "Secretive"');
      await fetch(`${logging.api}/surveys/needs/submissions?latest=7`, {headers: {authorization: 'Bearer guessed'}});
      await logging.said('"status":401');
      const lines = logging
        .output()
        .split('\n')
        .filter((line) => line.includes('/surveys/'))
        .map((line) => JSON.parse(line) as {method: string; path: string; status: number});
      assert.deepEqual(
        lines.map(({method, path, status}) => `${method} ${path} ${status}`),
        [
          'PUT /api/surveys/needs 201',
          'POST /api/surveys/needs/submissions 201',
          'POST /api/surveys/needs/submissions 400',
          'GET /api/surveys/needs/submissions 401',
        ],
      );
      assert.doesNotMatch(logging.output(), /Secretive|guessed|latest/);
    } finally {
      await logging.stop();
    }
  });
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {ADMIN, NEEDS, start, type Running} from '../start.ts';

const GOOD = 'https://builder.example';
let server: Running;
before(async () => {
  server = await start({KITH_ORIGINS: GOOD});
});
after(() => server.stop());

const put = (origin: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${server.api}/surveys/needs`, {
    method: 'PUT',
    headers: {...headers, origin, 'content-type': 'application/json'},
    body: JSON.stringify(NEEDS),
  });

test('a builder on a site that is let in publishes with the token, and is told why where it may not', async () => {
  const asked = await fetch(`${server.api}/surveys/needs`, {
    method: 'OPTIONS',
    headers: {origin: GOOD, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization'},
  });
  assert.equal(asked.status, 204);
  assert.match(asked.headers.get('access-control-allow-methods')!, /PUT/);
  assert.match(asked.headers.get('access-control-allow-headers')!, /authorization/);
  const refused = await put(GOOD, {});
  assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [401, GOOD]);
  assert.equal((await put(GOOD, ADMIN)).status, 201);
  assert.equal((await put('https://other.example', ADMIN)).status, 403);
});

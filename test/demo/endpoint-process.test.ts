import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {readEnvironment} from '../../demo/endpoint/environment.ts';
import {envelope, NEEDS, post, publish, start, stored, type Running} from './start.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-process-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Posts from four sides until the server is gone; the ids that were acknowledged. */
async function postUntilGone(server: Running, acknowledged: string[]): Promise<void> {
  const sender = async () => {
    for (;;) {
      const body = envelope({who: 'x'.repeat(200)});
      try {
        if ((await post(server.api, body)).status !== 201) return;
      } catch {
        return;
      }
      acknowledged.push(body.id);
    }
  };
  await Promise.all(Array.from({length: 4}, sender));
}

test('what was acknowledged survives three kills in the middle of work', {timeout: 60_000}, () =>
  inFolder(async (folder) => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const server = await start({}, {folder});
      await publish(server.api, NEEDS);
      const work = postUntilGone(server, acknowledged);
      while (acknowledged.length < 20 * (round + 1)) await new Promise((done) => setTimeout(done, 20));
      await server.stop('SIGKILL');
      await work;
    }
    const server = await start({}, {folder});
    const kept = new Set((await stored(server.api)).map(({id}) => id));
    await server.stop();
    assert.ok(acknowledged.length >= 60, `only ${acknowledged.length} acknowledged`);
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id)),
      [],
    );
  }),
);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`on ${signal} a request in flight is finished and kept, then the process ends well`, () =>
    inFolder(async (folder) => {
      const server = await start({}, {folder});
      await publish(server.api, NEEDS);
      const body = JSON.stringify(envelope());
      const sending = request(`${server.api}/surveys/needs/submissions`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)},
      });
      const replied = once(sending, 'response') as Promise<[{statusCode: number; resume: () => void}]>;
      sending.write(body.slice(0, 40));
      await new Promise((done) => setTimeout(done, 150));
      server.process.kill(signal);
      // until it takes no new request; the runner's own limit ends this
      while (await fetch(`${server.api}/health`).catch(() => undefined))
        await new Promise((done) => setTimeout(done, 50));
      const gone = once(server.process, 'exit');
      sending.end(body.slice(40));
      const [response] = await replied;
      response.resume();
      assert.equal(response.statusCode, 201);
      assert.deepEqual(await gone, [0, null]);
      const db = new DatabaseSync(join(folder, 'kith.db'), {readOnly: true});
      assert.equal(db.prepare('select count(*) as n from submissions').get()?.['n'], 1);
      db.close();
    }));

test('two servers on one file keep one record of one id', () =>
  inFolder(async (folder) => {
    const [a, b] = [await start({}, {folder}), await start({}, {folder})];
    await publish(a.api, NEEDS);
    const bodies = Array.from({length: 20}, () => envelope());
    const replies = await Promise.all(bodies.flatMap((body) => [post(a.api, body), post(b.api, body)]));
    const statuses = replies.map(({status}) => status);
    assert.deepEqual([...new Set(statuses)].sort(), [200, 201]);
    assert.equal(statuses.filter((status) => status === 201).length, 20);
    assert.equal((await stored(b.api)).length, 20);
    await Promise.all([a.stop(), b.stop()]);
  }));

test('the token is made once, kept beside the data, and for this account alone', () =>
  inFolder(async (folder) => {
    const env = {KITH_DATABASE: join(folder, 'data', 'kith.db')};
    const {adminToken} = readEnvironment(env);
    assert.match(adminToken, /^[\w-]{32}$/);
    assert.equal(readEnvironment(env).adminToken, adminToken);
    const file = join(folder, 'data', 'admin-token');
    assert.equal((await readFile(file, 'utf8')).trim(), adminToken);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal(readEnvironment({...env, KITH_ADMIN_TOKEN: 'given'}).adminToken, 'given');
  }));

test('the database is for this account alone', async () => {
  const server = await start();
  assert.equal((await stat(join(server.folder, 'kith.db'))).mode & 0o077, 0);
  await server.stop();
});

const WRONG: [string, Record<string, string>, RegExp][] = [
  ['a port that is none', {PORT: 'http'}, /PORT is "http": expected a whole number/],
  ['a limit that is none', {KITH_RATE_LIMIT: '-1'}, /KITH_RATE_LIMIT is "-1"/],
];
for (const [name, env, words] of WRONG)
  test(`${name} is said in a sentence`, () =>
    assert.throws(() => readEnvironment({KITH_ADMIN_TOKEN: 'x', ...env}), words));

test('a port that is taken is said in a sentence', async () => {
  const first = await start();
  const taken = new URL(first.api).port;
  await assert.rejects(start({PORT: taken}), /^Error: The endpoint cannot start: .*EADDRINUSE/);
  await first.stop();
});

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {request} from 'node:http';
import {envelope, NEEDS, publish, start, stored} from './start.ts';

const execute = promisify(execFile);
const DEPLOY = resolve('demo/endpoint/deploy');
const read = (name: string) => readFile(join(DEPLOY, name), 'utf8');

/** Every setting that the code reads, wherever in the endpoint. */
async function readSettings(): Promise<string[]> {
  const {stdout} = await execute('grep', ['-rhoE', "\\benv(, |\\[)'[A-Z_]+'", 'demo/endpoint', '--include=*.ts']);
  return [...new Set([...stdout.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => name!))].sort();
}

test('every setting stands in the documentation, and no other', async () => {
  const text = await readFile('docs/endpoint.md', 'utf8');
  const named = [...text.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name!);
  assert.deepEqual(named.toSorted(), await readSettings());
});

interface Instruction {
  name: string;
  words: string[];
}
const parseDockerfile = (text: string): Instruction[] =>
  text
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/))
    .map(([name = '', ...words]) => ({name, words}));

// No engine is here to build it: these are the rules that can be read off it, and what it copies is started.
test('the container is built in two stages, runs as nobody special, and says how it is', async () => {
  const lines = parseDockerfile(await read('Dockerfile'));
  const of = (wanted: string) => lines.filter(({name}) => name === wanted).map(({words}) => words.join(' '));
  assert.equal(of('FROM').length, 2);
  for (const image of of('FROM')) assert.match(image, /^node:24-slim\b/);
  assert.ok(of('RUN').some((run) => run.startsWith('npm ci --omit=dev')));
  const [user] = of('USER');
  assert.equal(user, 'node');
  const last = lines.findLastIndex(({name}) => name === 'COPY' || name === 'RUN');
  assert.ok(lines.findIndex(({name}) => name === 'USER') > last, 'nothing is written by root after that');
  assert.equal(of('HEALTHCHECK').length, 1);
  assert.match(of('HEALTHCHECK')[0]!, /\/api\/health/);
  for (const start of [...of('ENTRYPOINT'), ...of('CMD')])
    assert.doesNotThrow(() => JSON.parse(start), 'no shell in between');
  assert.doesNotMatch(lines.map(({words}) => words.join(' ')).join('\n'), /TOKEN|PASSWORD|:latest|ADD /);
});

test('what the container copies is all that the endpoint needs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-container-'));
  try {
    const lines = parseDockerfile(await read('Dockerfile'));
    const second = lines.slice(lines.findLastIndex(({name}) => name === 'FROM'));
    for (const {name, words} of second) {
      if (name !== 'COPY' || words[0]!.startsWith('--from')) continue;
      const [from = '', to = ''] = words;
      const target = join(folder, to === './' ? from : to);
      await mkdir(dirname(target), {recursive: true});
      await cp(from, target, {recursive: true, filter: (path) => !path.includes('node_modules')});
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    const script = join(folder, 'demo/endpoint/server.ts');
    const server = await start({}, {script, folder});
    assert.equal((await fetch(`${server.api}/ready`)).status, 200);
    assert.equal((await fetch(`${server.base}/admin/`)).status, 200);
    const loader = await fetch(`${server.base}/kith/kith.js`);
    assert.match(loader.headers.get('content-type')!, /^text\/javascript/);
    assert.equal(await server.stop(), 0);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});

test('however it is started, Node is told to tidy up early', async () => {
  const {scripts} = JSON.parse(await readFile('package.json', 'utf8')) as {scripts: Record<string, string>};
  const starts = {
    command: await readFile('demo/endpoint/bin/kith-endpoint.js', 'utf8'),
    unit: await read('kith-endpoint.service'),
    container: await read('Dockerfile'),
    npm: scripts['endpoint']!,
  };
  for (const [name, text] of Object.entries(starts)) assert.match(text, /node"?,? "?--max-semi-space-size=4\b/, name);
});

test('what Node compiled is there for the next process, for this account alone, also after a kill', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-compiled-'));
  try {
    const server = await start({NODE_COMPILE_CACHE: ''}, {folder});
    const compiled = join(folder, 'compiled');
    const count = async () => (await readdir(compiled, {recursive: true}).catch(() => [])).length;
    const signal = AbortSignal.timeout(20_000);
    while ((await count()) < 100) {
      signal.throwIfAborted();
      await new Promise((done) => setTimeout(done, 30));
    }
    assert.equal((await stat(compiled)).mode & 0o077, 0);
    await server.stop('SIGKILL');
    const next = await start({NODE_COMPILE_CACHE: ''}, {folder});
    assert.equal((await fetch(`${next.api}/ready`)).status, 200);
    assert.equal(await next.stop(), 0);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});

test('systemd takes the unit', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-unit-'));
  try {
    const unit = join(folder, 'kith-endpoint.service');
    // the program has to be there for the check
    await writeFile(unit, (await read('kith-endpoint.service')).replace('/usr/bin/node', process.execPath));
    await execute('systemd-analyze', ['verify', '--man=no', unit]).catch(
      (error: NodeJS.ErrnoException & {stderr?: string}) => {
        if (error.code === 'ENOENT') return t.diagnostic('systemd is not here');
        assert.doesNotMatch(error.stderr ?? '', /kith-endpoint\.service/);
      },
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});

/** Sends over a new connection until there is an answer: what a proxy or an outbox does. */
async function sendUntilAnswered(port: string, body: string): Promise<number> {
  const signal = AbortSignal.timeout(30_000);
  for (;;) {
    signal.throwIfAborted();
    const status = await new Promise<number>((done) => {
      const headers = {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)};
      const sending = request(
        {port, host: 'localhost', method: 'POST', path: '/api/surveys/needs/submissions', headers, agent: false},
        (response) => {
          response.resume();
          done(response.statusCode!);
        },
      );
      sending.on('error', () => done(0));
      sending.end(body);
    });
    if (status) return status;
    await new Promise((done) => setTimeout(done, 30));
  }
}

test('a restart under load loses nothing, keeps nothing twice, and refuses nobody', {timeout: 60_000}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-restart-'));
  try {
    const first = await start({}, {folder});
    await publish(first.api, NEEDS);
    const {port} = new URL(first.api);
    let answered = 0;
    const ids: string[] = [];
    const statuses: number[] = [];
    const person = async () => {
      for (let i = 0; i < 15; i++) {
        const body = envelope();
        ids.push(body.id);
        statuses.push(await sendUntilAnswered(port, JSON.stringify(body)));
        answered++;
      }
    };
    const everybody = Promise.all(Array.from({length: 20}, person));
    while (answered < 60) await new Promise((done) => setTimeout(done, 5));
    assert.equal(await first.stop(), 0, 'it ends well');
    const second = await start({PORT: port}, {folder});
    await everybody;
    const kept = (await stored(second.api)).map(({id}) => id);
    await second.stop();
    assert.deepEqual(kept.toSorted(), ids.toSorted());
    assert.deepEqual(
      [...new Set(statuses)].filter((status) => ![200, 201].includes(status)),
      [],
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});

import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, symlink, utimes, writeFile} from 'node:fs/promises';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {Hono} from 'hono';
import {publishMissing} from '../../demo/definitions.ts';
import {openStore} from '../../demo/endpoint/store/store.ts';
import {BUILDERS_POLICY, serveFolder} from '../../demo/endpoint/static.ts';
import {NEEDS, start, TOKEN, type Running} from './start.ts';

let folder: string;
let app: Hono;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-site-'));
  const files: Record<string, string | Buffer> = {
    'site/index.html': '<h1>Home</h1>',
    'site/about/index.html': '<h1>About</h1>',
    'site/sites/a.html': '<h1>A site</h1>',
    'site/events.ics': 'BEGIN:VCALENDAR',
    'site/.env': 'hidden',
    'cdn/kith.js': 'export {}',
    'cdn/kith.js.br': brotliCompressSync('export {}'),
    'cdn/kith-calendar.js': 'export {}',
    'cdn/survey-B1x_9fQa.js': 'export {}',
    'secret.txt': 'secret',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), {recursive: true});
    await writeFile(join(folder, name), content);
  }
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  app = new Hono();
  app.use(serveFolder('/kith/', join(folder, 'cdn'), {isPublic: true}));
  app.use(serveFolder('/sites/', join(folder, 'site/sites'), {policy: BUILDERS_POLICY}));
  app.use(serveFolder('/', join(folder, 'site')));
});
after(() => rm(folder, {recursive: true, force: true}));

const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, {headers});

describe('static files', () => {
  const TYPES: [string, RegExp][] = [
    ['/', /^text\/html; charset=utf-8$/],
    ['/about/', /^text\/html/],
    ['/events.ics', /^text\/calendar/],
    ['/kith/kith.js', /^text\/javascript/],
  ];
  for (const [path, type] of TYPES)
    test(`${path} has its content type`, async () =>
      assert.match((await get(path)).headers.get('content-type')!, type));

  test('H3 H4 pages have the strict policy, other files have none', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!;
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types kith',
    ])
      assert.ok(policy.includes(part), part);
    assert.equal((await get('/kith/kith.js')).headers.get('content-security-policy'), null);
    // pages of site builders have styles and scripts in them, and nothing from elsewhere
    const built = (await get('/sites/a.html')).headers.get('content-security-policy')!;
    assert.match(built, /^default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; /);
    assert.doesNotMatch(built, /http|\*/);
  });

  const CACHING: [string, string][] = [
    ['/', 'no-cache'],
    ['/kith/kith.js', 'no-cache'],
    ['/kith/kith-calendar.js', 'no-cache'],
    ['/kith/survey-B1x_9fQa.js', 'public, max-age=31536000, immutable'],
  ];
  for (const [path, control] of CACHING)
    test(`${path} is kept by browsers as ${control}`, async () =>
      assert.equal((await get(path)).headers.get('cache-control'), control));

  test('what did not change is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag')!;
    const again = await get('/', {'if-none-match': etag});
    assert.deepEqual([again.status, await again.text()], [304, '']);
  });

  test('any site may load the script, none the pages', async () => {
    const {headers} = await get('/kith/kith.js', {origin: 'https://a.example'});
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal((await get('/')).headers.get('access-control-allow-origin'), null);
  });

  test('browsers that take brotli get the compressed copy', async () => {
    const small = await get('/kith/kith.js', {'accept-encoding': 'gzip, br'});
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.equal(small.headers.get('vary'), 'Accept-Encoding');
    assert.match(small.headers.get('content-type')!, /^text\/javascript/);
    assert.deepEqual(Buffer.from(await small.arrayBuffer()), brotliCompressSync('export {}'));
    for (const encoding of ['gzip', 'br;q=0', 'brotli'])
      assert.equal(
        (await get('/kith/kith.js', {'accept-encoding': encoding})).headers.get('content-encoding'),
        null,
        encoding,
      );
  });

  test('a compressed copy older than its file is not sent', async () => {
    await utimes(join(folder, 'cdn/kith.js.br'), 1, 1);
    assert.equal((await get('/kith/kith.js', {'accept-encoding': 'br'})).headers.get('content-encoding'), null);
  });

  test('a folder without its slash leads to the folder', async () => {
    const response = await get('/about');
    assert.deepEqual([response.status, response.headers.get('location')], [301, '/about/']);
  });

  const OUTSIDE = [
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/about/..%5c..%5csecret.txt',
    '/%00',
    '/%',
    '/.env',
    '/link.txt',
  ];
  OUTSIDE.push('/kith/..%2f..%2fsecret.txt', '//about', '/nothing', '/kith/', '/about/index.html/x');
  for (const path of OUTSIDE)
    test(`${path} is not there`, async () => {
      const response = await app.request(new Request(`http://localhost${path}`));
      assert.equal(response.status, 404);
      assert.doesNotMatch(await response.text(), /secret|hidden/);
    });
});

test('definitions of the demo are published once, later changes stay', async () => {
  const definitions = await mkdtemp(join(tmpdir(), 'kith-definitions-'));
  const store = await openStore(':memory:');
  const write = (name: string, content: unknown) => writeFile(join(definitions, name), JSON.stringify(content));
  await write('survey.needs.json', NEEDS);
  await write('survey.broken.json', {id: 'broken'});
  await write('recipe.soup.json', {});
  const problems = await publishMissing(store, definitions);
  assert.deepEqual(problems, [
    'recipe.soup.json: not published, there is no such kind of definition here',
    'survey.broken.json: pages is missing: expected a list of pages, or of questions',
  ]);
  await write('survey.needs.json', {...NEEDS, version: '2'});
  await publishMissing(store, definitions);
  assert.equal((await store.definitions.find('survey', 'needs'))?.version, '1');
  await store.close();
  await rm(definitions, {recursive: true});
});

describe('the demo server', () => {
  let server: Running;
  before(async () => {
    server = await start({}, {script: 'demo/server.ts'});
  });
  after(() => server.stop());

  test('prints the addresses and the token', () => {
    for (const words of ['/kith/kith.js', '/api', '/admin/', TOKEN]) assert.ok(server.output().includes(words), words);
  });

  test('serves the endpoint and the page of the administrator', async () => {
    assert.equal((await fetch(`${server.api}/health`)).status, 200);
    const page = await fetch(`${server.base}/admin`);
    assert.equal(page.url, `${server.base}/admin/`);
    assert.match(page.headers.get('content-security-policy')!, /^default-src 'none'/);
    const html = await page.text();
    assert.doesNotMatch(html, /<style|style=|<script(?![^>]*src=)|\son\w+=/);
    for (const [, file] of html.matchAll(/(?:src|href)="([\w.-]+\.(?:js|css))"/g))
      assert.equal((await fetch(`${server.base}/admin/${file}`)).status, 200, file);
  });

  test('H3 the administrator has the same pages at the endpoint alone, under a strict policy and in nobody’s frame', async () => {
    const alone = await start();
    for (const {base} of [server, alone]) {
      const page = await fetch(`${base}/admin/`);
      assert.equal(page.status, 200);
      const policy = page.headers.get('content-security-policy')!;
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'"])
        assert.ok(policy.includes(part), part);
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      for (const path of ['/admin/nothing.js', '/admin/..%2fpackage.json', '/admin/constructor'])
        assert.equal((await fetch(base + path)).status, 404, path);
    }
    await alone.stop();
  });

  test('a raw path with dots leads nowhere', async () => {
    const reply = await rawGet(Number(new URL(server.base).port), '/admin/../../package.json');
    assert.match(reply, /^HTTP\/1\.1 (404|400)/);
    assert.doesNotMatch(reply, /"workspaces"/);
  });

  test('an unknown page is not found', async () => assert.equal((await fetch(`${server.base}/nothing`)).status, 404));
});

/** Sends a path as it is; `fetch` would tidy it first. */
const rawGet = (port: number, path: string): Promise<string> =>
  new Promise((done, failed) => {
    let reply = '';
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (data) => (reply += String(data)));
    socket.on('error', failed);
    socket.on('end', () => done(reply));
  });

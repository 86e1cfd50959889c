import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {Hono} from 'hono';
import {serveFolder} from '../../../demo/endpoint/static.ts';

test('H3 pages of a folder with a policy of its own have that one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-builder-'));
  await writeFile(join(folder, 'index.html'), '<h1>Builder</h1>');
  const app = new Hono();
  app.use(serveFolder('/builder/', folder, {policy: "default-src 'none'"}));
  const page = await app.request('/builder/');
  assert.equal(page.headers.get('content-security-policy'), "default-src 'none'");
  assert.equal(page.headers.get('x-frame-options'), 'SAMEORIGIN');
  await rm(folder, {recursive: true});
});

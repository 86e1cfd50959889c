import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'vite';
import {browsers, openPage, sendFile, startSite, waitFor, type Site} from '../support/e2e.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'build/frameworks');
const [engine] = browsers();
let site: Site;

before(async () => {
  await build({configFile: join(ROOT, 'demo/frameworks/vite.config.ts'), logLevel: 'error'});
  site = await startSite();
  for (const file of readdirSync(BUILT, {recursive: true, encoding: 'utf8'}).filter((name) => /\.\w+$/.test(name)))
    site.pages.set(
      `/${file}`,
      file.endsWith('.html') ? {html: readFileSync(join(BUILT, file), 'utf8')} : sendFile(join(BUILT, file)),
    );
});
after(async () => {
  site.stop();
  await engine!.close();
});

for (const name of ['react', 'vue', 'svelte'])
  test(`an app made with ${name} gives the survey its definition as a property and hears that it is sent`, async () => {
    site.pages.set('/api/surveys/street/submissions', (response) => void response.writeHead(201).end('{}'));
    const {page, errors} = await openPage(await engine!.launch());
    await page.goto(`${site.base}/${name}/index.html`);
    await waitFor(page);
    await page.type('kith-survey >>> #q-wish', 'Trees');
    await page.click('kith-survey >>> [part~=button]');
    await page.waitForSelector('output', {timeout: 5000});
    assert.match(await page.$eval('output', ({textContent}) => textContent), /^Sent: [0-9a-f-]{36}$/);
    const seen = await page.$eval('kith-survey', (survey) => {
      const {headingLevel, action, state} = survey as unknown as Record<string, unknown>;
      return {headingLevel, action, state};
    });
    assert.deepEqual(seen, {headingLevel: 2, action: '/api/surveys/street/submissions', state: 'sent'});
    assert.deepEqual(errors, []);
    await page.browserContext().close();
  });

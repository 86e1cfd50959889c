import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {
  browsers,
  CDN,
  openPage,
  sendFile,
  startDemo,
  startSite,
  waitFor,
  type Demo,
  type Site,
  type Watched,
} from '../support/e2e.ts';

const engines = browsers();
const [chromium] = engines;
let demo: Demo;
let site: Site;
before(async () => {
  [demo, site] = await Promise.all([startDemo(), startSite()]);
  await demo.publish('surveys/one', {
    id: 'one',
    title: 'One',
    questions: [
      {id: 'name', type: 'text', label: 'Your name', required: true},
      {id: 'mood', type: 'rating', label: 'How is it?'},
    ],
  });
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const script = () => `${demo.base}/kith/kith.js`;
const alone = () => `${demo.base}/kith/alone/survey.js`;
const survey = () => `<kith-survey src="${demo.base}/api/surveys/one"><p>Write to us</p></kith-survey>`;
const inline =
  '<kith-survey><script type="application/json">{"id":"a","title":"One","questions":[{"id":"name","type":"text","label":"Your name"}]}</script></kith-survey>';
const wrap = (head: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`;

async function visit(path: string, html: string, {ready = true} = {}): Promise<Watched> {
  site.pages.set(path, {html});
  const watched = await openPage(await chromium!.launch());
  await watched.page.goto(site.base + path);
  if (ready) await waitFor(watched.page);
  return watched;
}

const isFallbackShown = (page: Page) =>
  page.evaluate(() => document.querySelector('kith-survey p, [data-kith] p')!.getBoundingClientRect().height > 0);

describe('the script on a page', () => {
  const inject = (more = '') => `<script>
    const script = Object.assign(document.createElement('script'), {src: SRC${more}});
    WHEN;
  </script>`;
  const injected = (when: string, more?: string) =>
    wrap('', survey() + inject(more).replace('SRC', JSON.stringify(script())).replace('WHEN', when));
  const add = 'document.head.append(script)';

  const WAYS: [name: string, html: () => string][] = [
    ['a module', () => wrap(`<script type="module" src="${script()}"></script>`, survey())],
    ['async', () => wrap(`<script async src="${script()}"></script>`, survey())],
    ['an async module', () => wrap(`<script type="module" async src="${script()}"></script>`, survey())],
    ['deferred', () => wrap(`<script defer src="${script()}"></script>`, survey())],
    ['classic, in the head', () => wrap(`<script src="${script()}"></script>`, survey())],
    ['classic, at the end', () => wrap('', `${survey()}<script src="${script()}"></script>`)],
    ['injected before load', () => injected(add)],
    ['injected as a module', () => injected(add, ", type: 'module'")],
    ['injected after load', () => injected(`addEventListener('load', () => setTimeout(() => ${add}, 50))`)],
    ['imported', () => wrap('', `${survey()}<script type="module">await import(${JSON.stringify(script())})</script>`)],
    ['the file for this widget', () => wrap(`<script type="module" src="${alone()}"></script>`, survey())],
    [
      'the file for this widget, deferred, with what content systems put behind addresses',
      () => wrap(`<script defer src="${alone()}?ver=6.8.3"></script>`, inline),
    ],
    [
      'the file for this widget, inside a <kith-site>',
      () =>
        wrap(
          `<script async src="${alone()}"></script>`,
          `<kith-site endpoint="${demo.base}/api"><kith-survey src="surveys/one"></kith-survey></kith-site>`,
        ),
    ],
    [
      'the single file, classic in the head',
      () => wrap(`<script src="${demo.base}/kith/single/survey.js"></script>`, survey()),
    ],
    [
      'the single file, with inline JSON',
      () => wrap(`<script src="${demo.base}/kith/single/survey.js"></script>`, inline),
    ],
    [
      'the single file, inside a <kith-site>',
      () =>
        wrap(
          `<script src="${demo.base}/kith/single/survey.js"></script>`,
          `<kith-site endpoint="${demo.base}/api"><kith-survey src="surveys/one"></kith-survey></kith-site>`,
        ),
    ],
  ];
  for (const [name, html] of WAYS) {
    test(`H2 ${name}: the survey gets ready`, async () => {
      const {page, errors, console: lines} = await visit('/way', html());
      assert.deepEqual([errors, lines], [[], []]);
      await page.close();
    });
  }

  test('H2 while the page is still coming, an element that comes before its inline JSON waits for it', async () => {
    site.pages.set('/slow', async (response) => {
      const at = inline.indexOf('{"id"');
      const [before, after] = [inline.slice(0, at), inline.slice(at + 5)];
      response.writeHead(200, {'content-type': 'text/html'});
      response.write(wrap(`<script src="${demo.base}/kith/single/survey.js"></script>`, before.slice(0, 13)));
      await new Promise((done) => setTimeout(done, 300));
      response.write(`${before.slice(13)}{"id"`);
      await new Promise((done) => setTimeout(done, 200));
      response.end(after);
    });
    const {page, errors} = await openPage(await chromium!.launch());
    await page.goto(`${site.base}/slow`);
    await waitFor(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  const version = /\d+\.\d+\.\d+/.exec(readFileSync(join(import.meta.dirname, '../../src/version.ts'), 'utf8'))![0];
  const older = (text: string) => text.replaceAll(version, '0.0.7');
  const TWICE: [name: string, second: () => string, named: string[]][] = [
    ['twice, as classic scripts', () => `<script src="${script()}?again"></script>`, [version]],
    ['and another version', () => `<script src="/older/kith.js"></script>`, [version, '0.0.7']],
    ['and a single file', () => `<script src="${demo.base}/kith/single/survey.js"></script>`, [version]],
    ['and a single file of another version', () => `<script src="/older/survey.js"></script>`, [version, '0.0.7']],
  ];
  for (const [name, second, named] of TWICE) {
    test(`H1 ${name}: the first stays, nothing is thrown, and one warning names both`, async () => {
      site.pages.set('/older/kith.js', sendFile(join(CDN, 'kith.js'), older));
      site.pages.set('/older/survey.js', sendFile(join(CDN, 'single/survey.js'), older));
      const html = wrap(`<script src="${script()}"></script>${second()}`, survey());
      const {page, errors, console: lines} = await visit('/twice', html);
      assert.deepEqual(errors, []);
      assert.equal(lines.length, 1, lines.join());
      for (const each of named) assert.ok(lines[0]!.includes(each), lines[0]);
      await page.close();
    });
  }

  test('H22 H5 the script is blocked: the fallback can be used', async () => {
    const html = wrap(`<script type="module" src="/nowhere.js"></script>`, survey());
    const {page} = await visit('/blocked', html, {ready: false});
    assert.equal(await isFallbackShown(page), true);
    await page.close();
  });

  test('H22 the widget chunk cannot be had: the fallback stays, with one line for the author', async () => {
    site.pages.set('/half', {html: wrap(`<script type="module" src="${script()}"></script>`, survey())});
    const {page, errors, console: lines} = await openPage(await chromium!.launch());
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().includes('/kith/c/') ? request.abort() : request.continue()));
    await page.goto(`${site.base}/half`, {waitUntil: 'networkidle0'});
    assert.equal(await isFallbackShown(page), true);
    assert.equal(
      lines.filter((line) => line.startsWith('Kith: <kith-survey> could not be loaded')).length,
      1,
      lines.join(),
    );
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('H5 the single file with its integrity loads; with one byte changed it is blocked, and the fallback shows', async () => {
    const file = join(CDN, 'single/survey.js');
    const integrity = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
    const published = JSON.parse(readFileSync(join(CDN, 'single/integrity.json'), 'utf8')) as Record<string, string>;
    assert.equal(published['survey.js'], integrity);
    site.pages.set(
      '/changed.js',
      sendFile(file, (text) => `${text} `),
    );
    const tag = (src: string) => `<script src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
    const good = await visit('/whole', wrap(tag(`${demo.base}/kith/single/survey.js`), survey()));
    await good.page.close();
    const bad = await visit('/changed', wrap(tag('/changed.js'), survey()), {ready: false});
    assert.equal(await isFallbackShown(bad.page), true);
    assert.equal(await bad.page.evaluate(() => Boolean(customElements.get('kith-survey'))), false);
    await bad.page.close();
  });
});

describe('the way to the first question', () => {
  test('the definition is asked for before any chunk has come, the chunks together, and four scripts are enough', async () => {
    site.pages.set('/order', {html: wrap(`<script type="module" src="${script()}"></script>`, survey())});
    const {page, requests} = await openPage(await chromium!.launch());
    const asked: [url: string, at: number][] = [];
    let firstChunk = 0;
    await page.setRequestInterception(true);
    page.on('request', async (request: HTTPRequest) => {
      const {pathname} = new URL(request.url());
      asked.push([pathname, performance.now()]);
      if (pathname.includes('/kith/c/')) {
        await new Promise((done) => setTimeout(done, 400));
        firstChunk ||= performance.now();
      }
      await request.continue();
    });
    await page.goto(`${site.base}/order`, {waitUntil: 'domcontentloaded'});
    await waitFor(page);
    const paths = asked.map(([path]) => path).filter((path) => path !== '/order' && path !== ',');
    assert.deepEqual(paths.map((path) => path.replace(/c\/.*/, 'c/…')).toSorted(), [
      '/api/surveys/one',
      '/kith/c/…',
      '/kith/c/…',
      '/kith/c/…',
      '/kith/kith.js',
    ]);
    for (const [path, at] of asked) assert.ok(at < firstChunk, `${path} waited for a chunk`);
    assert.ok(requests.length <= 7);
    await page.close();
  });

  test('H20 a normal visit meets script and endpoint, nobody else, and keeps nothing', async () => {
    const {page, requests} = await visit('/plain', wrap(`<script type="module" src="${script()}"></script>`, survey()));
    const origins = new Set(
      requests
        .map((r) => r.url())
        .filter((url) => url.startsWith('http'))
        .map((url) => new URL(url).origin),
    );
    assert.deepEqual([...origins].toSorted(), [site.base, demo.base].toSorted());
    assert.deepEqual(await page.browserContext().cookies(), []);
    await page.close();
  });

  const PAGES = 'needs volunteer join letter petition events belonging heard priorities'.split(' ');
  for (const width of [360, 1280])
    test(`H22 the demo's pages at ${width} px move nothing under a reader: layout shift at most 0.02`, async () => {
      const {page} = await openPage(await chromium!.launch(), {width, height: 740});
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(window, {shifts});
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
        }).observe({type: 'layout-shift', buffered: true});
      });
      const found: string[] = [];
      for (const name of PAGES) {
        await page.goto(`${demo.base}/${name}.html${name === 'needs' ? '#questions' : ''}`, {
          waitUntil: 'networkidle0',
        });
        const total = await page.evaluate(() =>
          (window as unknown as {shifts: number[]}).shifts.reduce((x, y) => x + y, 0),
        );
        if (total > 0.02) found.push(`${name}: ${total}`);
      }
      assert.deepEqual(found, []);
      await page.close();
    });
});

describe('pages that put a survey in later, and pages that mangle it', () => {
  /** Does something on a page whose script is there, and measures until the (last) survey is ready, in milliseconds. */
  const timeTo = (page: Page, doing: string): Promise<number> =>
    page.evaluate(
      async (code, tag) => {
        const start = performance.now();
        new Function('tag', code)(tag);
        const find = (root: ParentNode): Element | null =>
          root.querySelector('kith-survey') ??
          [...root.querySelectorAll('*')].map((e) => (e.shadowRoot ? find(e.shadowRoot) : null)).find(Boolean) ??
          null;
        while ((find(document) as {state?: string} | null)?.state !== 'ready') {
          if (performance.now() - start > 3000) throw new Error('not ready within 3 s');
          await new Promise((done) => setTimeout(done, 5));
        }
        return performance.now() - start;
      },
      doing,
      survey(),
    );

  const LATER: [name: string, code: string][] = [
    ['through innerHTML', 'document.body.innerHTML = tag'],
    ['as an element, with a property', "const s = document.createElement('kith-survey'); s.src = /src=\"([^\"]+)/.exec(tag)[1]; document.body.append(s)"],
    ['in an open shadow root', "const d = document.createElement('div'); d.attachShadow({mode: 'open'}).innerHTML = '<section>' + tag; document.body.append(d)"],
    ['in the shadow root of a custom element that is defined later', "document.body.innerHTML = '<x-late></x-late>'; setTimeout(() => customElements.define('x-late', class extends HTMLElement { constructor() { super(); this.attachShadow({mode: 'open'}).innerHTML = tag } }), 50)"],
    ['with a new body', "const b = document.createElement('body'); b.innerHTML = '<main>' + tag; document.body.replaceWith(b)"],
    ['as a template', "const t = document.createElement('template'); t.innerHTML = tag; document.body.append(t.content.cloneNode(true))"],
    ['as a div, for content systems', "document.body.innerHTML = tag.replace('<kith-survey src', '<div data-kith=survey data-kith-src').replace('</kith-survey', '</div')"],
  ]; // prettier-ignore
  for (const [name, code] of LATER) {
    test(`H7 put in a second after load ${name}: ready within 300 ms`, async () => {
      const html = wrap(`<script type="module" src="${script()}"></script>`, '');
      let best = Infinity;
      // a busy machine may be late once, a slow widget is late every time
      for (let tries = 0; tries < 3 && best > 300; tries++) {
        const {page, errors} = await visit('/empty', html, {ready: false});
        await new Promise((done) => setTimeout(done, 1000));
        best = Math.min(best, await timeTo(page, code));
        assert.deepEqual(errors, []);
        await page.close();
      }
      assert.ok(best <= 300, `${Math.round(best)} ms`);
    });
  }

  /** Roles, names and descriptions, as assistive technology gets them. */
  const tree = async (page: Page): Promise<string[]> => {
    const cdp = await page.createCDPSession();
    const {nodes} = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter((n) => !n.ignored && !['none', 'generic', 'RootWebArea', 'InlineTextBox'].includes(String(n.role?.value)))
      .map((n) => `${n.role?.value} ${n.name?.value ?? ''} ${n.description?.value ?? ''}`);
  };

  const MANGLED: [name: string, html: () => string][] = [
    ['with paragraphs and breaks put in', () => `<div data-kith="survey" data-kith-src="${demo.base}/api/surveys/one"><p><br></p>\n<p>Write to us</p><br></div>`],
    ['inside a paragraph that the editor made', () => `<p></p><div data-kith="survey" data-kith-src="${demo.base}/api/surveys/one"></div><p></p>`],
    ['with empty attributes', () => `<div class="" style="" data-kith="survey" data-kith-shared-device="" data-kith-src="${demo.base}/api/surveys/one" lang=""></div>`],
    ['with doubled escapes', () => `<div data-kith="survey" data-kith-src="${demo.base}/api/surveys/one?a=1&amp;amp;b=2"></div>`],
    ['in capitals and with blanks', () => `<DIV DATA-KITH=" Survey " DATA-KITH-SRC=" ${demo.base}/api/surveys/one "></DIV>`],
    ['inside another such div', () => `<div data-kith=""><div data-kith="survey" data-kith-src="${demo.base}/api/surveys/one"></div></div>`],
  ]; // prettier-ignore
  for (const [name, html] of MANGLED) {
    test(`H6 a div ${name}: assistive technology gets the same as from the element`, async () => {
      const head = `<script type="module" src="${script()}"></script>`;
      const element = await visit('/element', wrap(head, survey()));
      const mangled = await visit('/mangled', wrap(head, html()));
      const expected = await tree(element.page);
      const found = (await tree(mangled.page)).filter((line) => !/^paragraph\s*$/.test(line));
      assert.deepEqual(found, expected);
      assert.ok(expected.some((line) => line.startsWith('textbox Your name')));
      assert.deepEqual(mangled.errors, []);
      await Promise.all([element.page.close(), mangled.page.close()]);
    });
  }

  test('B1 a div from a text that was cleaned of handlers and styles brings none in by another name', async () => {
    const html = `<div data-kith="survey" data-kith-src="${demo.base}/api/surveys/one" data-kith-onfocusin="boom()" data-kith-onclick="boom()" data-kith-style="position:fixed"></div>`;
    const {page} = await visit('/gadget', wrap(`<script type="module" src="${script()}"></script>`, html));
    const names = await page.evaluate(() => document.querySelector('kith-survey')!.getAttributeNames());
    assert.deepEqual(names, ['src']);
    await page.close();
  });

  for (const endpoint of ['http://[', ' ', '::']) {
    test(`B2 <kith-site endpoint="${endpoint}">: the other widgets of the page still come`, async () => {
      const html = `<kith-site endpoint="${endpoint}"><kith-survey id="b" src="x"></kith-survey></kith-site>`;
      const {page, errors} = await visit(
        '/site',
        wrap(`<script type="module" src="${script()}"></script>`, survey() + html),
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

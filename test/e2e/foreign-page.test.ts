import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {
  browsers,
  openPage,
  sendFile,
  startDemo,
  startSite,
  Typist,
  waitFor,
  type Demo,
  type Site,
} from '../support/e2e.ts';

const engines = browsers();
let demo: Demo;
let site: Site;
before(async () => {
  [demo, site] = await Promise.all([startDemo(), startSite()]);
  await demo.publish('surveys/street', {
    id: 'street',
    title: {en: 'Our street', es: 'Nuestra calle'},
    pages: [
      {title: 'You', questions: [{id: 'name', type: 'text', label: 'Your name', required: true}]},
      {
        title: 'The street',
        questions: [
          {id: 'mood', type: 'rating', label: 'How is it, {{name}}?'},
          {id: 'wish', type: 'long-text', label: 'One wish', maxLength: 100},
          {id: 'ok', type: 'consent', label: 'Keep this for [a year](https://example.org/)', required: true},
        ],
      },
    ],
    endings: [{title: 'Thank you', text: 'See you on **Saturday**.'}],
  });
});
after(async () => {
  demo.stop();
  site.stop();
  for (const engine of engines) await engine.close();
});

const lit = join(dirname(createRequire(import.meta.url).resolve('lit-html')), 'lit-html.js');

/** A page of somebody else's site that shows the survey, under a policy as strict as policies get. */
function servePage(
  path: string,
  {
    own = '',
    head = '',
    policy = '',
    scripts = '',
    more = '',
  }: Partial<Record<'own' | 'head' | 'policy' | 'scripts' | 'more', string>> = {},
): void {
  const csp =
    `default-src 'none'; script-src ${demo.base} ${own}; style-src 'self'; connect-src ${demo.base}; ` +
    `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; ${policy || 'trusted-types kith'}`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Our street</title>${head}
    ${scripts || `<script type="module" src="${demo.base}/kith/kith.js"></script>`}
    <body><h1>Our street</h1><main id="own"></main>
    <kith-survey src="${demo.base}/api/surveys/street"><p>Write to us</p></kith-survey>${more}`;
  site.pages.set(path, {html, headers: {'content-security-policy': csp}});
}

const CALENDAR = `<kith-calendar><script type="application/json">{"id": "a", "timeZone": "Europe/London", "events": []}</script></kith-calendar>`;

/** In the page: what somebody who takes the shared policy gets out of it that they should not. */
function abuse(): string[] {
  type Shared = Record<string, (text: string) => {toString(): string}>;
  const {trustedTypes} = globalThis as {trustedTypes?: Record<symbol, Shared>};
  if (!trustedTypes) return [];
  const shared = trustedTypes[Symbol.for('kith')]!;
  const texts = [
    '<script src="/x.js"></script>',
    '<script type="application/javascript">alert(1)</script>',
    '<script type="application/ld+json"></script><script src="/x.js"></script>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload\n= alert(1)>',
    '<i title="a"OnClick="alert(1)">',
    '<iframe srcdoc="&lt;script>alert(1)&lt;/script>">',
    '<embed src=x>',
    '<object data=x>',
    '<base href="https://evil.example/">',
  ];
  const made = texts.map((text) => String(shared['createHTML']!(text))).filter(Boolean);
  const works = String(shared['createHTML']!('<i part="base"></i>')) === '<i part="base"></i>';
  return [...made, ...Object.keys(shared).filter((key) => key !== 'createHTML'), ...(works ? [] : ['nothing at all'])];
}

for (const {name, launch} of engines) {
  test(`H3 H4 H20 ${name}: on another origin under the strictest policies the whole journey works, 0 violations, 0 strangers, 0 cookies`, async () => {
    servePage('/strict');
    const browser = await launch();
    const {page, requests, errors, violations} = await openPage(browser);
    const earlier = demo.submissions().length;
    await page.goto(`${site.base}/strict`);
    await waitFor(page);
    const person = new Typist(page);
    await person.tabTo((c) => c.id === 'q-name', 'the name');
    await person.go('Continue'); // a mistake, so that its code is fetched under the policy too
    await person.tabTo((c) => c.id === 'q-name', 'the name');
    await page.keyboard.type('Ada');
    await person.go('Continue');
    await person.choose('mood', '4');
    await person.write('wish', 'A bench');
    await person.tabTo((c) => c.id === 'q-ok', 'the consent');
    await page.keyboard.press(' ');
    await person.tabTo((c) => c.text === 'Send my answers', 'the button');
    await page.keyboard.press('Enter');
    await waitFor(page, 'sent');

    const records = demo.submissions();
    assert.equal(records.length, earlier + 1);
    assert.deepEqual(records.at(-1)!.answers, {name: 'Ada', mood: 4, wish: 'A bench', ok: true});
    assert.equal(records.at(-1)!.page, `${site.base}/strict`);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(errors, []);
    const origins = new Set(
      requests
        .map((r) => r.url())
        .filter((url) => url.startsWith('http'))
        .map((url) => new URL(url).origin),
    );
    assert.deepEqual([...origins].toSorted(), [site.base, demo.base].toSorted());
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.equal(await page.evaluate(() => document.cookie + localStorage.length + sessionStorage.length), '00');
  });

  test(`H4 ${name}: beside a page with its own Lit, both have their own policy and work`, async () => {
    site.pages.set('/lit.js', sendFile(lit));
    site.pages.set('/own.js', (response) => {
      const js = "import {html, render} from './lit.js'; render(html`<b>Ours</b>`, document.getElementById('own'));";
      response.writeHead(200, {'content-type': 'text/javascript'}).end(js);
    });
    servePage('/with-lit', {
      own: "'self'",
      head: '<script type="module" src="/own.js"></script>',
      policy: 'trusted-types kith lit-html',
    });
    const browser = await launch();
    const {page, errors, violations} = await openPage(browser);
    await page.goto(`${site.base}/with-lit`);
    await waitFor(page);
    assert.equal(await page.evaluate(() => document.getElementById('own')!.textContent), 'Ours');
    assert.deepEqual([await violations(), errors], [[], []]);
  });

  test(`H1 H4 ${name}: two copies share the one policy that the page allows, and what is shared lets nothing run`, async () => {
    const other = `${demo.base}/kith`;
    for (const [first, second, warnings] of [
      ['/copy/kith.js', `${other}/kith.js`, 1],
      ['/copy/kith.js', `${other}/single/survey.js`, 1],
      [`${other}/single/survey.js`, '/copy/single/calendar.js', 1],
      ['/copy/alone/calendar.js', `${other}/alone/survey.js`, 1],
      // the file of one widget starts no other: who comes second does
      [`${other}/alone/survey.js`, '/copy/kith.js', 0],
      [`${other}/single/survey.js`, '/copy/kith.js', 0],
    ] as const) {
      const tags = [first, second].map((src) => `<script src="${src}"></script>`).join('');
      servePage('/twice', {own: "'self'", scripts: tags, more: CALENDAR});
      const {page, errors, violations, console: lines} = await openPage(await launch());
      await page.goto(`${site.base}/twice`);
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('kith-survey, kith-calendar')].every(
            (one) => 'state' in one && one.state === 'ready',
          ),
        {polling: 20, timeout: 10_000},
      );
      assert.deepEqual([await violations(), errors], [[], []], `${first} ${second}`);
      assert.equal(lines.filter((line) => line.includes('the first one stays')).length, warnings, lines.join('\n'));
      assert.deepEqual(await page.evaluate(abuse), [], `${first} ${second}`);
      await page.browserContext().close();
    }
  });

  test(`H4 ${name}: where the page allows no policy at all, the fallback stays and nothing is thrown`, async () => {
    servePage('/none', {policy: "trusted-types 'none'"});
    const browser = await launch();
    const {page, errors} = await openPage(browser);
    await page.goto(`${site.base}/none`, {waitUntil: 'networkidle0'});
    const height = await page.evaluate(() => document.querySelector('kith-survey p')!.getBoundingClientRect().height);
    assert.ok(height > 0);
    assert.deepEqual(errors, []);
  });
}

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {actionNetwork} from '../recipes/action-network.ts';
import {startAppsScript} from '../receivers/apps-script.ts';
import {basin} from '../recipes/basin.ts';
import {civicrm} from '../recipes/civicrm.ts';
import {formspree} from '../recipes/formspree.ts';
import {mailchimp} from '../recipes/mailchimp.ts';
import {NetlifySite} from '../recipes/netlify.ts';
import {hasPhp, startPhp} from '../receivers/php.ts';
import {startService, UNWELCOME, type Service} from '../recipes/service.ts';
import {snippetOf} from '../recipes/snippets.ts';
import {zapier} from '../recipes/zapier.ts';
import {browsers, openPage, startSite, Typist, waitFor, type Site} from '../support/e2e.ts';

const [chromium] = browsers();
const folder = mkdtempSync(join(tmpdir(), 'kith-recipes-'));
/** The script and the page are on two sites, and the service is a third. */
let cdn: Site;
let site: Site;
before(async () => {
  cdn = await startSite();
  site = await startSite();
});
after(async () => {
  cdn.stop();
  site.stop();
  rmSync(folder, {recursive: true, force: true});
  await chromium!.close();
});

interface Recipe {
  /** The heading in docs/i-use.md. */
  name: string;
  start: () => Promise<Service>;
  /** What the snippet says in the place of the service. */
  address: string;
  /** What a person writes, by the control's id. */
  write: [id: string, words: string][];
  /** Boxes to tick. */
  tick?: string[];
  file?: string;
  /** What the service keeps. */
  kept: unknown;
  /** What the person reads then. Default: thanks and a receipt. */
  words?: RegExp;
  /** What the person reads where the service says no; where nobody can see that, the same as for a yes. */
  refused?: RegExp;
}

const RECEIPT = /Your receipt: [0-9A-Z]{4}-[0-9A-Z]{4}/;
const UNSEEN = /have been sent\. This page cannot see whether they arrived/;
const MAIL = 'ada@example.org';
const QUOTED = 'I said "hello",\nthen left\\';

const RECIPES: Recipe[] = [
  {
    name: 'Mailchimp',
    start: () => startService(mailchimp),
    address: 'https://example.us1.list-manage.com',
    write: [
      ['EMAIL', MAIL],
      ['FNAME', 'Ada'],
    ],
    kept: {EMAIL: MAIL, FNAME: 'Ada', 'b_YOUR-U_YOUR-ID': '', subscribe: 'Subscribe'},
    words: UNSEEN,
    refused: UNSEEN,
  },
  {
    name: 'Formspree',
    start: () => startService(formspree),
    address: 'https://formspree.io',
    write: [
      ['firstName', 'Ada'],
      ['email', MAIL],
    ],
    tick: ['consent'],
    kept: {firstName: 'Ada', email: MAIL, consent: 'yes'},
    refused: /E-mail.*should be an email that we like/,
  },
  {
    name: 'Netlify Forms',
    start: async () => {
      const page = new NetlifySite(toPage(snippetOf('Netlify Forms')));
      return startService(page.behave);
    },
    address: '',
    write: [
      ['name', 'Ada'],
      ['email', MAIL],
      ['message', 'Hello'],
    ],
    kept: {'form-name': 'contact', 'bot-field': '', name: 'Ada', email: MAIL, message: 'Hello'},
    refused: /not accepted/,
  },
  {
    name: 'Basin',
    start: () => startService(basin),
    address: 'https://usebasin.com',
    write: [
      ['name', 'Ada'],
      ['email', MAIL],
    ],
    file: 'photo.png',
    kept: {name: 'Ada', email: MAIL, photo: 'photo.png: a picture', _gotcha: ''},
    refused: /not accepted: This address is blocked here/,
  },
  {
    name: 'Google Sheets',
    start: async () => {
      const script = await startAppsScript();
      const row = () =>
        Object.fromEntries((script.rows[0] ?? []).map((name, i) => [String(name), script.rows[1]?.[i]]));
      const {base, stop} = script;
      return {
        base,
        stop,
        get kept() {
          return script.rows.length > 1 ? [withoutCircumstances(row())] : [];
        },
      };
    },
    address: 'https://script.google.com',
    write: [
      ['firstName', '=1+1'],
      ['email', MAIL],
      ['phone', '0555'],
    ],
    tick: ['consent'],
    kept: {
      firstName: '=1+1',
      email: MAIL,
      phone: '0555',
      consent: 'true',
      words: 'I agree that my details are kept to plan volunteering and to contact me about it.',
    },
  },
  {
    name: 'Zapier',
    start: () => startService(zapier),
    address: 'https://hooks.zapier.com',
    write: [
      ['firstName', 'Ada'],
      ['lastName', 'Byron'],
      ['email', MAIL],
      ['phone', '555 0100'],
      ['postalCode', 'T1'],
    ],
    tick: ['consent'],
    kept: {firstName: 'Ada', lastName: 'Byron', email: MAIL, phone: '555 0100', postalCode: 'T1', consent: 'yes'},
  },
  {
    name: 'Action Network',
    start: () => startService(actionNetwork),
    address: 'https://actionnetwork.org',
    write: [
      ['firstName', 'Ada'],
      ['lastName', 'Byron'],
      ['email', MAIL],
      ['postalCode', 'T1'],
      ['message', QUOTED],
    ],
    tick: ['consent'],
    kept: {
      given_name: 'Ada',
      family_name: 'Byron',
      email_addresses: [{address: MAIL, primary: true}],
      postal_addresses: [{postal_code: 'T1', primary: true}],
      custom_fields: {message: QUOTED, consent: 'true'},
      isThanked: true,
    },
    refused: /not accepted: The email address is not valid/,
  },
  {
    name: 'CiviCRM',
    start: () => startService(civicrm(() => site.base)),
    address: 'https://crm.example.org',
    write: [
      ['first', 'Ada'],
      ['email', MAIL],
      ['note', QUOTED],
    ],
    kept: {profile_id: '5', first_name: 'Ada', 'email-Primary': MAIL, note: QUOTED},
    refused: /not accepted: You are already in the database/,
  },
  {
    name: 'My own PHP',
    start: async () => {
      const php = await startPhp();
      return {
        base: php.base,
        stop: php.stop,
        get kept() {
          return (php.kept() as Record<string, unknown>[]).map(({answers, kind}) => ({answers, kind}));
        },
      };
    },
    address: 'https://example.org',
    write: [
      ['firstName', 'Ada'],
      ['lastName', 'Byron'],
      ['email', MAIL],
    ],
    tick: ['consent'],
    kept: {kind: 'signup', answers: {firstName: 'Ada', lastName: 'Byron', email: MAIL, consent: true}},
  },
];

const toPage = (snippet: string): string =>
  `<!doctype html><html lang="en"><title>Join</title><script type="module" src="${cdn.base}/copy/kith.js"></script>${snippet}`;

/** A row of the sheet: the answers, and the words that were agreed to. */
function withoutCircumstances({id: _i, hash: _h, received: _r, submission, ...answers}: Record<string, unknown>) {
  const {consents} = JSON.parse(String(submission)) as {consents: {text: string}[]};
  return {...answers, words: consents[0]!.text};
}

const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector('.kith')!.textContent.replace(/\s+/g, ' '),
  );

async function fillAndSend(page: Page, {write, tick = [], file}: Recipe): Promise<void> {
  const person = new Typist(page);
  for (const [id, words] of write) await person.write(id, words);
  if (file) {
    writeFileSync(join(folder, file), 'a picture');
    const picker = await page.waitForSelector('kith-signup >>> input[type=file]');
    await (picker as unknown as {uploadFile(path: string): Promise<void>}).uploadFile(join(folder, file));
  }
  for (const id of tick) {
    await person.tabTo((c) => c.id === `q-${id}`, id);
    await page.keyboard.press(' ');
  }
  // the button that sends stands last
  await page.evaluate(() => {
    const buttons = document
      .querySelector('kith-signup')!
      .shadowRoot!.querySelectorAll<HTMLElement>('button[type=submit]');
    [...buttons].at(-1)!.click();
  });
}

async function open(recipe: Recipe, service: Service): Promise<Page> {
  const {page} = await openPage(await chromium!.launch());
  const path = `/${encodeURIComponent(recipe.name)}`;
  site.pages.set(path, {html: toPage(snippetOf(recipe.name).replace(recipe.address || '\0', service.base))});
  await page.goto(recipe.address ? site.base + path : service.base);
  await waitFor(page);
  return page;
}

for (const recipe of RECIPES) {
  const {name, kept, words = RECEIPT, refused} = recipe;
  // a machine without PHP installs it before the tests, or says that it is missing
  const skip = name === 'My own PHP' && !hasPhp() ? 'php is not installed' : false;
  test(
    `${name}: what the docs say to paste sends exactly the documented fields, and says what is true`,
    {skip},
    async () => {
      const service = await recipe.start();
      try {
        const page = await open(recipe, service);
        await fillAndSend(page, recipe);
        await waitFor(page, 'sent');
        assert.match(await shown(page), words);
        if (words === UNSEEN) assert.doesNotMatch(await shown(page), /have arrived|saved/i);
        assert.deepEqual(service.kept, [kept]);
      } finally {
        await service.stop();
      }
    },
  );
  if (!refused) continue;
  test(`${name}: where the service says no, the person reads it, or at least nothing untrue`, async () => {
    const service = await recipe.start();
    try {
      const page = await open(recipe, service);
      const write = recipe.write.map(([id, text]): [string, string] => [id, text === MAIL ? UNWELCOME : text]);
      await fillAndSend(page, {...recipe, write});
      await page.waitForFunction(
        (source) =>
          new RegExp(source).test(document.querySelector('kith-signup')!.shadowRoot!.textContent.replace(/\s+/g, ' ')),
        {timeout: 5000, polling: 50},
        refused.source,
      );
      assert.doesNotMatch(await shown(page), /have arrived/);
      assert.deepEqual(service.kept, []);
    } finally {
      await service.stop();
    }
  });
}

test('a page that Netlify has deployed posts the same without script', async () => {
  const netlify = new NetlifySite(toPage(snippetOf('Netlify Forms')));
  const service = await startService(netlify.behave);
  const {page} = await openPage(await chromium!.launch());
  await page.setJavaScriptEnabled(false);
  await page.goto(service.base);
  await page.type('[name=name]', 'Ada');
  await page.type('[name=email]', MAIL);
  // without script nobody makes an id
  await page.$eval('[name=kith-id]', (input) => ((input as HTMLInputElement).value = '0'.repeat(36)));
  await Promise.all([page.waitForNavigation(), page.click('form button')]);
  assert.match(await page.content(), /Thank you!/);
  assert.deepEqual(service.kept, [{'form-name': 'contact', 'bot-field': '', name: 'Ada', email: MAIL, message: ''}]);
  await service.stop();
});

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {browsers, openPage, startDemo, startSite, Typist, waitFor, type Demo, type Site} from '../support/e2e.ts';

const [chromium] = browsers();
let demo: Demo;
let site: Site;
before(async () => {
  demo = await startDemo();
  site = await startSite();
});
after(async () => {
  demo.stop();
  site.stop();
  await chromium!.close();
});

interface Filled {
  id: string;
  autofillType: string;
  fillingStrategy: string;
}

const ADDRESS = {
  NAME_FIRST: 'Ada',
  NAME_LAST: 'Lovelace',
  NAME_FULL: 'Ada Lovelace',
  EMAIL_ADDRESS: 'ada@example.org',
  PHONE_HOME_WHOLE_NUMBER: '+12025550143',
  ADDRESS_HOME_ZIP: '90210',
  ADDRESS_HOME_COUNTRY: 'US',
};

test('B10 P9 Chromium’s own autofill fills the membership form in its shadow root, by its tokens, and all of it arrives', async () => {
  await demo.publish('signups/members', {id: 'members', preset: 'membership'});
  site.pages.set('/join', {
    html: `<!doctype html><html lang="en"><title>J</title><script type="module" src="${demo.base}/kith/kith.js"></script><kith-signup src="${demo.base}/api/signups/members"></kith-signup>`,
  });
  const {page} = await openPage(await chromium!.launch());
  await page.goto(`${site.base}/join`);
  await waitFor(page);
  const cdp = await page.createCDPSession();
  await cdp.send('Autofill.enable');
  const report = new Promise<Filled[]>((done) =>
    cdp.on('Autofill.addressFormFilled', ({filledFields}) => done(filledFields)),
  );
  const input = await page.evaluateHandle(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector<HTMLInputElement>('#q-firstName')!,
  );
  await input.click();
  // as if the person had chosen this address from what Chromium offers them
  const fields = Object.entries(ADDRESS).map(([name, value]) => ({name, value}));
  const choice = {fieldId: await input.backendNodeId(), address: {fields}};
  await cdp.send('Autofill.trigger', choice as Parameters<typeof cdp.send<'Autofill.trigger'>>[1]);
  const filled = await report;
  assert.deepEqual(
    filled.map(({id, autofillType}) => [id, autofillType]),
    [
      ['q-firstName', 'First name'],
      ['q-lastName', 'Last name'],
      ['q-email', 'Email address'],
      ['q-phone', 'Phone number'],
      ['q-postalCode', 'ZIP code'],
    ],
  );
  assert.ok(filled.every(({fillingStrategy}) => fillingStrategy === 'autocompleteAttribute'));

  await page.evaluate(() =>
    document.querySelector('kith-signup')!.shadowRoot!.querySelector<HTMLInputElement>('#q-consent')!.click(),
  );
  await new Typist(page).go('Become a member');
  await waitFor(page, 'sent');
  assert.deepEqual(await demo.held('signups/members'), []);
  assert.deepEqual(demo.submissions().at(-1)!.answers, {
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.org',
    phone: '12025550143',
    postalCode: '90210',
    consent: true,
  });
});

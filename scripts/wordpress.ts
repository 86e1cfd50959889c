// `npm run wordpress`: the plugin of demo/wordpress in a real WordPress, from its activation to its end. Debian and Ubuntu
// have all it needs: `apt-get install wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree
// mariadb-server php-mysql`. Elsewhere it says what is missing. KITH_PICTURES names a folder for pictures.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {browsers, openPage, startDemo, Typist, waitFor, type Demo} from '../test/support/e2e.ts';
import {PASSWORD, startWordPress, whyNoWordPress, type WordPress} from './wordpress-site.ts';

const SURVEY = {
  id: 'street',
  title: 'Our street',
  questions: [
    {id: 'name', type: 'text', label: 'Your name', required: true},
    {id: 'wish', type: 'long-text', label: 'One wish'},
  ],
};
const SHORTCODE = '[kith type="survey" src="surveys/street" heading-level="3"]Write to us.[/kith]';
const THEMES = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree', 'twentytwentyone'];
const WIDTHS = [360, 1280];
const ROLES = ['administrator', 'editor', 'author', 'contributor'];
/** WordPress lets these write any HTML. */
const TRUSTED = ['administrator', 'editor'];
const PICTURES = process.env['KITH_PICTURES'];

const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
const say = (words: string): void => console.log(`✓ ${words}`);

interface Stage {
  demo: Demo;
  site: WordPress;
  browser: Browser;
}

const reason = await whyNoWordPress();
if (reason) console.log(`Not tried: ${reason}.`);
else await tryAll();

async function tryAll(): Promise<void> {
  const engine = browsers()[0]!;
  const [demo, site, browser] = await Promise.all([startDemo(), startWordPress(), engine.launch()]);
  try {
    const stage = {demo, site, browser};
    await demo.publish('surveys/street', SURVEY);
    const version = await site.php("echo get_bloginfo('version');");
    const {page} = await openPage(browser);
    await logIn(page, site);
    await activate(page, stage);
    const block = await writeBlock(page, stage);
    await tryRoles(stage);
    await tryClassicEditor(stage);
    await tryThemes(stage);
    await end(stage, block);
    console.log(`WordPress ${version}: all of it holds.`);
  } finally {
    site.stop();
    demo.stop();
    await engine.close();
  }
}

async function logIn(page: Page, {base}: WordPress): Promise<void> {
  await page.goto(`${base}/wp-login.php`);
  // its page takes the focus back while somebody types
  const enter = (password: string): void => {
    document.querySelector<HTMLInputElement>('#user_login')!.value = 'administrator';
    document.querySelector<HTMLInputElement>('#user_pass')!.value = password;
    document.querySelector<HTMLElement>('#wp-submit')!.click();
  };
  await Promise.all([page.waitForNavigation(), page.evaluate(enter, PASSWORD)]);
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, {recursive: true});
  await page.screenshot({path: join(PICTURES, `${name}.png`), fullPage: true});
}

async function activate(page: Page, {demo, site}: Stage): Promise<void> {
  await page.goto(`${site.base}/wp-admin/plugins.php`);
  await Promise.all([page.waitForNavigation(), page.click('tr[data-plugin="kith/kith.php"] .activate a')]);
  await Promise.all([page.waitForNavigation(), page.click('tr[data-plugin="kith/kith.php"] a[href*="page=kith"]')]);
  await page.type('#kith_script_url', `${demo.base}/kith/kith.js`);
  await page.type('#kith_endpoint', `${demo.base}/api`);
  await takePicture(page, 'settings');
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  assert.equal(await page.$eval('#kith_endpoint', (field) => (field as HTMLInputElement).value), `${demo.base}/api`);
  const kept = await site.php(
    "$is = kith_endpoint(); update_option('kith_endpoint', 'javascript:alert(1)'); echo kith_endpoint(); update_option('kith_endpoint', $is);",
  );
  assert.equal(kept, '');
  say('is activated, and its settings are kept, but for addresses that are none of the web');
}

/** What of `window.wp` is used here. */
interface Editor {
  blocks: {createBlock(name: string, attributes: object): object};
  data: {
    dispatch(store: 'core/block-editor'): {insertBlocks(blocks: object): void};
    dispatch(store: 'core/editor'): {editPost(edits: object): void; savePost(): Promise<void>};
    select(store: string): {
      getBlocks(): {name: string; isValid: boolean; innerBlocks: object[]}[];
      getPermalink(): string;
    };
  };
}

/** Writes a page with the block in WordPress' own editor. @returns its address */
async function writeBlock(page: Page, {site, demo, browser}: Stage): Promise<string> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${site.base}/wp-admin/post-new.php?post_type=page`);
  await page.waitForFunction(() => (window as unknown as {wp?: Partial<Editor>}).wp?.blocks, {polling: 100});
  await page.waitForSelector('.block-editor-block-list__layout, iframe[name="editor-canvas"]');
  await page.evaluate(() => {
    const {wp} = window as unknown as {wp: Editor};
    const attributes = {type: 'signup', src: 'signups/newsletter', preset: 'newsletter'};
    wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('kith/widget', attributes));
    wp.data.dispatch('core/editor').editPost({title: 'The letter', status: 'publish'});
  });
  await page.waitForFunction(
    () =>
      (window as unknown as {wp: Editor}).wp.data.select('core/block-editor').getBlocks()[0]?.innerBlocks.length === 1,
    {polling: 100},
  );
  await page.keyboard.press('Escape');
  await takePicture(page, 'editor');
  const address = await page.evaluate(async () => {
    const {wp} = window as unknown as {wp: Editor};
    await wp.data.dispatch('core/editor').savePost();
    return wp.data.select('core/editor').getPermalink();
  });
  // opened again, the editor finds what it wrote
  await page.reload();
  await page.waitForFunction(
    () => (window as unknown as {wp?: Editor}).wp?.data.select('core/block-editor')?.getBlocks()[0]?.isValid,
    {polling: 100},
  );
  assert.deepEqual(errors, []);
  await signUp(browser, demo, address);
  say('the block is written, opened again and sends');
  return address;
}

async function signUp(browser: Browser, demo: Demo, address: string): Promise<void> {
  const before = demo.submissions().length;
  const {page, errors} = await openPage(browser, {width: 360});
  await page.goto(address);
  await waitFor(page);
  const person = new Typist(page);
  await person.write('firstName', 'Ada');
  await person.write('email', 'ada@example.org');
  await person.tabTo(({id}) => id === 'q-consent', 'the consent');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await waitFor(page, 'sent');
  assert.deepEqual(
    demo
      .submissions()
      .slice(before)
      .map(({answers}) => answers['email']),
    ['ada@example.org'],
  );
  assert.deepEqual(errors, []);
  await takePicture(page, 'block-360');
  await page.browserContext().close();
}

/** Posts something as the person of a role, lets it be published, and gives its address. */
function post(site: WordPress, role: string, content: string): Promise<string> {
  const fields = `['post_title' => 'A page', 'post_content' => ${quote(content)}, 'post_status' => 'pending']`;
  return site.php(`$id = wp_insert_post(wp_slash(${fields})); wp_publish_post($id); echo get_permalink($id);`, role);
}

async function open(browser: Browser, address: string): Promise<{page: Page; errors: string[]}> {
  const opened = await openPage(browser);
  await opened.page.goto(address);
  return opened;
}

async function tryRoles({site, browser, demo}: Stage): Promise<void> {
  const src = `${demo.base}/api/surveys/street`;
  const ways: [what: string, content: string, roles: string[]][] = [
    ['the shortcode', `<!-- wp:shortcode -->${SHORTCODE}<!-- /wp:shortcode -->`, ROLES],
    ['the shortcode in a paragraph', `<!-- wp:paragraph --><p>${SHORTCODE}</p><!-- /wp:paragraph -->`, ROLES],
    ['the block', '<!-- wp:kith/widget {"src":"surveys/street"} --><p>Write to us.</p><!-- /wp:kith/widget -->', ROLES],
    ['the div', `<!-- wp:html --><div data-kith="survey" data-kith-src="${src}"><p>Write to us.</p></div><!-- /wp:html -->`, ROLES],
    ['the element', `<!-- wp:html --><kith-survey src="${src}"><p>Write to us.</p></kith-survey><!-- /wp:html -->`, TRUSTED],
  ]; // prettier-ignore
  for (const [what, content, roles] of ways) {
    for (const role of ROLES) {
      const {page, errors} = await open(browser, await post(site, role, content));
      if (roles.includes(role)) await waitFor(page);
      else assert.match(await page.$eval('body', (body) => body.innerText), /Write to us\./, `${what}, ${role}`);
      assert.equal(await page.$$eval('kith-survey', (found) => found.length), roles.includes(role) ? 1 : 0);
      assert.deepEqual(errors, [], `${what}, ${role}`);
      await page.browserContext().close();
    }
    say(`${what}: works for ${roles.join(', ')}${roles === ROLES ? '' : '; others keep its words'}`);
  }
}

/** Without blocks WordPress makes paragraphs of lines. What stays of the words is what the docs say. */
async function tryClassicEditor({site, browser, demo}: Stage): Promise<void> {
  const src = `${demo.base}/api/surveys/street`;
  const words = '\n\nWrite to us.\n\nOr come by.\n\n';
  const ways: [what: string, content: string, doWordsStay: boolean][] = [
    ['the shortcode', SHORTCODE.replace('Write to us.', words), false],
    ['the div', `<div data-kith="survey" data-kith-src="${src}">${words}</div>`, false],
    ['the tag', `<kith-survey src="${src}">${words}</kith-survey>`, true],
  ];
  for (const [what, content, doWordsStay] of ways) {
    const {page, errors} = await open(browser, await post(site, 'editor', `Hello.\n\n${content}\n\nBye.`));
    await waitFor(page);
    const isRead = (await page.$eval('body', (body) => body.innerText)).includes('Or come by.');
    assert.deepEqual([isRead, errors], [doWordsStay, []], what);
    await page.browserContext().close();
  }
  say('the old editor: the shortcode and the div bear it, the words inside the tag stay in the page');
}

async function tryThemes({site, browser, demo}: Stage): Promise<void> {
  const address = await post(site, 'editor', `<!-- wp:shortcode -->${SHORTCODE}<!-- /wp:shortcode -->`);
  const installed = JSON.parse(await site.php('echo json_encode(array_keys(wp_get_themes()));')) as string[];
  for (const theme of THEMES.filter((name) => installed.includes(name))) {
    await site.php(`switch_theme('${theme}');`);
    for (const width of WIDTHS) {
      const before = demo.submissions().length;
      const {page, errors} = await openPage(browser, {width});
      await page.goto(address);
      await waitFor(page);
      await takePicture(page, `${theme}-${width}`);
      const person = new Typist(page);
      await person.write('name', 'Ada');
      await person.write('wish', '<b>A bench</b> & "trees"');
      await page.evaluate(() =>
        document.querySelector('kith-survey')!.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click(),
      );
      await waitFor(page, 'sent');
      const kept = demo
        .submissions()
        .slice(before)
        .map(({answers}) => answers);
      assert.deepEqual(kept, [{name: 'Ada', wish: '<b>A bench</b> & "trees"'}]);
      assert.deepEqual(errors, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
      const scripts = await page.$$eval('script[src*="kith.js"]', (all) => all.map((one) => one.outerHTML));
      assert.equal(scripts.length, 1);
      assert.match(scripts[0]!, /type="module"/);
      assert.doesNotMatch(scripts[0]!, /ver=/);
      await page.browserContext().close();
    }
    say(`${theme}: answered and stored once at ${WIDTHS.join(' and ')} px`);
  }
  const {page} = await open(browser, await post(site, 'editor', '<p>No widget here.</p>'));
  assert.equal(await page.$('script[src*="kith.js"]'), null);
  await page.browserContext().close();
  say('pages without a widget load no script');
}

async function end({site, browser}: Stage, block: string): Promise<void> {
  await site.php("require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('kith/kith.php');");
  const {page} = await open(browser, block);
  assert.match(await page.$eval('body', (body) => body.innerText), /The form opens here/);
  await page.browserContext().close();
  const left = await site.php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin('kith/kith.php');
     echo json_encode([get_option('kith_script_url'), get_option('kith_endpoint')]);`,
  );
  assert.deepEqual(JSON.parse(left), [false, false]);
  const log = await site.php("echo @file_get_contents(ABSPATH . 'debug.log');");
  assert.doesNotMatch(log, /plugins.kith/);
  say('it goes without a trace: words stay, settings go, no warning was written');
}

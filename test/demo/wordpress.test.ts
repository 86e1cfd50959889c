// The plugin of demo/wordpress: its PHP, with stand-ins for WordPress' functions. `npm run wordpress` tries it in a real one.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {hasPhp} from '../receivers/php.ts';
import {snippetOf} from '../recipes/snippets.ts';
import {XSS} from '../support/xss.ts';

const ROOT = join(import.meta.dirname, '../..');
const PLUGIN = join(ROOT, 'demo/wordpress/kith');
const SETTINGS = {kith_script_url: 'https://example.org/kith/kith.js', kith_endpoint: 'https://example.org/api'};

interface Told {
  options?: Record<string, unknown>;
  /** The content of the page that is shown. */
  singular?: string;
  /** Whether this WordPress knows script modules (6.5 and later). Default: true. */
  hasModules?: boolean;
  /** Whether whoever looks may edit posts. Default: false. */
  mayEdit?: boolean;
  calls: unknown[][];
}
interface Heard {
  results: string[];
  enqueued: unknown[][];
  options: Record<string, unknown>;
}

function ask({options = SETTINGS, ...told}: Told): Heard {
  const input = JSON.stringify({options, ...told});
  const {stdout, stderr} = spawnSync('php', ['-d', 'display_errors=stderr', join(ROOT, 'test/wordpress/stand-ins.php')], {input}); // prettier-ignore
  assert.equal(stderr.toString(), '');
  return JSON.parse(stdout.toString()) as Heard;
}
const render = (attributes: unknown, content = '<p>Words</p>', told: Partial<Told> = {}): string =>
  ask({...told, calls: [['kith_render_shortcode', attributes, content]]}).results[0]!;

const squeeze = (html: string): string => html.replace(/\s+/g, ' ').replace(/> | </g, (edge) => edge.trim());
const emitted = (page: string): string =>
  squeeze(/<!-- emitted -->([^]*?)<!-- \/emitted -->/.exec(readFileSync(join(ROOT, `demo/site/sites/${page}.html`), 'utf8'))![1]!); // prettier-ignore

describe('the WordPress plugin', {skip: hasPhp() ? false : 'php is not installed'}, () => {
  for (const file of globSync('**/*.php', {cwd: PLUGIN}))
    test(`${file} is PHP`, () => {
      assert.equal(spawnSync('php', ['-l', join(PLUGIN, file)]).status, 0);
    });

  test('what the docs say to write gives what stands in the demo’s page of a classic theme', () => {
    const [, written, content] = /^\[kith ([^\]]*)\]([^]*)\[\/kith\]$/.exec(snippetOf('WordPress', 'site-builders', 'text').trim())!;
    const attributes = Object.fromEntries([...written!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const words = emitted('wordpress-classic').match(/<p>.*<\/p>/)![0];
    const html = render(attributes, words, {options: {...SETTINGS, kith_endpoint: '/api'}});
    assert.equal(squeeze(html), emitted('wordpress-classic'));
    assert.ok(content!.length > 20);
  }); // prettier-ignore

  test('the block gives what stands in the demo’s page of a block theme', () => {
    const attributes = {type: 'signup', src: 'signups/newsletter', preset: 'newsletter', action: '', headingLevel: 2};
    const words = emitted('wordpress-blocks').match(/<p>.*<\/p>/)![0];
    const calls = [['kith_render_block', attributes, words]];
    assert.equal(squeeze(ask({options: {...SETTINGS, kith_endpoint: '/api'}, calls}).results[0]!), emitted('wordpress-blocks')); // prettier-ignore
  });

  const ADDRESSES: [written: string, read: string | undefined][] = [
    ['surveys/needs', 'https://example.org/api/surveys/needs'],
    ['https://other.example/a.json?b=1&c=2', 'https://other.example/a.json?b=1&amp;c=2'],
    ['/files/a.json', '/files/a.json'],
    ['//cdn.example/a.json', '//cdn.example/a.json'],
    ['calendars/hall.ics?from={from}&to={to}', 'https://example.org/api/calendars/hall.ics?from={from}&amp;to={to}'],
    ['a.ics https://b.example/b.ics', 'https://example.org/api/a.ics https://b.example/b.ics'],
    ['javascript:alert(1)', undefined],
    ['JavaScript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['java\tscript:alert(1)', 'https://example.org/api/java'],
    ['', undefined],
  ];
  test('B2 addresses become those of the endpoint, and others than the web’s are left out', () => {
    for (const [src, read] of ADDRESSES)
      assert.equal(/ data-kith-src="([^"]*)"/.exec(render({type: 'survey', src}))?.[1], read, src);
  });

  test('B1 nothing that is written as a value becomes markup', () => {
    const calls = XSS.flatMap((value) =>
      ['type', 'src', 'lang', 'heading-level', 'label'].map((name) => [
        'kith_render_shortcode',
        {type: 'survey', [name]: value},
        '',
      ]),
    );
    for (const html of ask({calls, mayEdit: true}).results)
      assert.match(html, /^(<div class="kith-widget"( data-kith[a-z-]*="[^"<>]*")+><p>[^<>]*<\/p><\/div>|<p class="kith-note">[^<>]*<\/p>)$/); // prettier-ignore
  });

  test('attributes that Kith does not know, handlers and styles are left out; those without a value stay', () => {
    const html = render({type: ' Survey ', onclick: 'x', style: 'x', class: 'x', 0: 'shared-device', theme: 'dark'});
    assert.equal(html, '<div class="kith-widget" data-kith="survey" data-kith-theme="dark" data-kith-shared-device=""><p>Words</p></div>'); // prettier-ignore
  });

  test('a type that there is not shows nothing to readers, and a sentence to those who write', () => {
    assert.equal(render({type: 'map'}), '');
    assert.match(render('', '', {mayEdit: true}), /no type that Kith knows/);
    assert.deepEqual(ask({calls: [['kith_render_shortcode', {type: 'map'}, '']]}).enqueued, []);
  });

  const {kith_script_url: url} = SETTINGS;
  const calls = [['kith_render_shortcode', {type: 'survey'}, '']];
  const MARKUP = [['kith_enqueue_for_markup']];
  const ENQUEUED: [what: string, told: Told, enqueued: unknown[][]][] = [
    ['WordPress 6.5 and later', {calls}, [['module', 'kith', url, [], null]]],
    ['WordPress before 6.5', {calls, hasModules: false}, [['classic', 'kith', url, [], null, true]]],
    ['no address of the script', {calls, options: {}}, []],
    ['an address that is none of the web', {calls, options: {kith_script_url: 'javascript:x'}}, []],
    ['a div by hand', {calls: MARKUP, singular: '<div data-kith="survey">'}, [['module', 'kith', url, [], null]]],
    ['an element by hand', {calls: MARKUP, singular: '<kith-survey>'}, [['module', 'kith', url, [], null]]],
    ['a page without a widget', {calls: MARKUP, singular: '<p>kith</p>'}, []],
    ['a list of posts', {calls: MARKUP}, []],
  ];
  test('the script is loaded as a module, without a version, where there is a widget and nowhere else', () => {
    for (const [what, told, enqueued] of ENQUEUED) assert.deepEqual(ask(told).enqueued, enqueued, what);
  });

  test('before WordPress 6.5 its tag, and no other, is made one of a module', () => {
    const {results} = ask({
      calls: [
        ['kith_load_as_module', '<script src="x">', 'kith', url],
        ['kith_load_as_module', '<script src="x">', 'jquery', 'x'],
      ],
    });
    assert.deepEqual(results, [`<script type="module" src="${url}" id="kith-js"></script>\n`, '<script src="x">']);
  });

  test('uninstalled, it leaves none of its settings', () => {
    assert.deepEqual(ask({options: {...SETTINGS, other: 1}, calls: [['uninstall']]}).options, {other: 1});
  });
});

test('the plugin’s readme has the headers that WordPress reads, and the version of its files', () => {
  const readme = readFileSync(join(PLUGIN, 'readme.txt'), 'utf8');
  const main = readFileSync(join(PLUGIN, 'kith.php'), 'utf8');
  const header = (text: string, name: string) => new RegExp(`^[ *]*${name}:\\s*(.+)$`, 'm').exec(text)?.[1];
  assert.match(readme, /^=== Kith ===\n/);
  for (const name of ['Requires at least', 'Requires PHP', 'License'])
    assert.equal(header(readme, name), header(main, name), name);
  assert.equal(header(readme, 'Stable tag'), header(main, 'Version'));
  // a sentence below the headers, of no more than 150 characters, is what directories show
  assert.ok(/\n\n(.{1,150})\n\n== Description ==/.test(readme));
  const block = JSON.parse(readFileSync(join(PLUGIN, 'block/block.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(block['textdomain'], header(main, 'Text Domain'));
});

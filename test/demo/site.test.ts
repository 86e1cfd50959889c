import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, test} from 'node:test';

const SITE = fileURLToPath(new URL('../../demo/site/', import.meta.url));
const pages = globSync('**/*.html', {cwd: SITE});
const drawings = globSync('img/*.svg', {cwd: SITE});
const read = (file: string) => readFileSync(SITE + file, 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/** What `default-src 'none'; script-src 'self'; style-src 'self'` would block. */
const BLOCKED = /<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\s(?:src=|type="application\/json"))/gi;
const EXTERNAL = /(?:\ssrc|\ssrcset|<link[^>]*href)="(?:https?:)?\/\/[^"]*/gi;

/** The file that a link from the site's root leads to. */
const toFile = (href: string) => href.replace(/[#?].*$/, '').replace(/\/$/, '/index.html');

const HOSTILE =
  'clean reset important inherited names small-root large-root boxes traps overlay keys focus old-library'.split(' ');

const BUILDERS =
  'wordpress-blocks wordpress-classic drupal wix-element wix-embed wix-frame squarespace squarespace-more webflow plain ' +
  'turbo turbo-more htmx htmx-more htmx-part astro astro-more';
/** Site builders write styles and scripts into their pages. */
const isBuilt = (file: string) => file.startsWith('sites/');

test('the demo site has all its pages', () => {
  const names = [
    'index',
    'needs',
    'es/necesidades',
    'volunteer',
    'join',
    'letter',
    'petition',
    'events',
    'belonging',
    'heard',
    'priorities',
    'privacy',
    'hostile',
    'doctor',
    ...HOSTILE.map((name) => `hostile/${name}`),
    'sites',
    ...BUILDERS.split(' ').map((name) => `sites/${name}`),
  ];
  assert.deepEqual(pages.toSorted(), names.map((name) => `${name}.html`).toSorted());
});

for (const file of [...pages.filter((page) => !isBuilt(page)), ...drawings]) {
  test(`H3 ${file} needs nothing that a strict policy forbids`, () => {
    assert.deepEqual(all(read(file), BLOCKED), []);
  });
}

test('H3 what a strict policy forbids is noticed', () => {
  const bad = '<p style="x"><b onclick="x"><style><script>x</script><script type="module">';
  assert.equal(all(bad, BLOCKED).length, 5);
  assert.deepEqual(all('<script type="application/json">{}</script><script src="/a.js"></script>', BLOCKED), []);
});

for (const file of pages) {
  describe(file, () => {
    const html = read(file);

    test('H20 loads nothing from elsewhere', () => {
      assert.deepEqual(all(html, EXTERNAL), []);
      assert.doesNotMatch(read('site.css'), /url\(|@import/);
    });

    test('every link and picture inside the site leads somewhere', () => {
      const links = all(html, /\s(?:href|src|srcset)="(\/[^"]*)"/g).filter(
        (href) => !/^\/(api|builder|docs|kith|lib)\//.test(href),
      );
      assert.deepEqual(
        links.filter((href) => !existsSync(SITE + toFile(href))),
        [],
      );
      const anchors = all(html, /href="#([^"]+)"/g);
      assert.deepEqual(
        anchors.filter((id) => !html.includes(`id="${id}"`)),
        [],
      );
    });

    test('H22 every widget has words inside for when the script does not load', () => {
      const inside = all(html, /<kith-[a-z]+[^>]*>([\s\S]*?)<\/kith-/g);
      assert.equal(inside.length, html.match(/<kith-/g)?.length ?? 0);
      assert.ok(inside.every((words) => words.replace(/<[^>]*>/g, '').trim().length > 80));
    });
  });
}

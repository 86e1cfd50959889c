// What docs/site-builders.md says to paste stands literally in the demo's page of that system, which browsers try.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {snippetOf} from '../recipes/snippets.ts';

const SITES = join(import.meta.dirname, '../../demo/site/sites');
const PAGES: [heading: string, page: string, language?: string][] = [
  ['Drupal', 'drupal'],
  ['Wix', 'wix-frame'],
  ['Squarespace', 'squarespace'],
  ['Webflow', 'webflow'],
  ['Turbo', 'turbo'],
  ['htmx', 'htmx-part'],
  ['Astro', 'astro', 'astro'],
  ['HTML by hand', 'plain'],
];
const squeeze = (html: string): string => html.trim().replaceAll(/\s+/g, ' ').replaceAll(' >', '>');

for (const [heading, page, language] of PAGES)
  test(`${heading}: what is to be pasted stands in the page that is tried`, () => {
    const html = readFileSync(join(SITES, `${page}.html`), 'utf8');
    const pasted = /<!-- pasted: [\w-]+ -->([^]*?)<!-- \/pasted -->/.exec(html)![1]!;
    const told = snippetOf(heading, 'site-builders', language)
      .replaceAll('https://example.org/', '/')
      // as its compiler writes it
      .replace('transition:persist', 'data-astro-transition-persist');
    assert.equal(squeeze(pasted), squeeze(told));
  });

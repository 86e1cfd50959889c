import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import {toRelative} from './links.ts';
import type {Heading} from './markdown.ts';

/** What the navigation shows of a page. */
export interface Entry {
  path: string;
  label: string;
}
export interface Group {
  title: string;
  about: string;
  pages: Entry[];
}

export interface PageContent {
  path: string;
  title: string;
  /** For search engines and links. */
  description: string;
  html: string;
  headings: readonly Heading[];
  /** Whether widgets run on it. */
  isLive?: boolean;
  /** Whether it takes the whole width, without contents and neighbours. */
  isWide?: boolean;
}

/** The same as the server sends, for wherever the folder lies: nothing inline, nothing from elsewhere, Trusted Types. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types kith";

/** A whole page around its content. */
export function renderPage(page: PageContent, groups: readonly Group[]): string {
  const to = (path: string) => escapeMarkup(toRelative(page.path, path));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="content-security-policy" content="${POLICY}">
    <title>${escapeMarkup(page.path === 'index.html' ? 'Kith: the guide' : `${page.title} · Kith`)}</title>
    <meta name="description" content="${escapeMarkup(page.description)}">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#fbf6ec" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#161d1a" media="(prefers-color-scheme: dark)">
    <link rel="icon" href="${to('mark.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${to('base.css')}">
    <link rel="stylesheet" href="${to('docs.css')}">${page.isWide ? `\n    <link rel="stylesheet" href="${to('home.css')}">` : ''}
    <link rel="stylesheet" href="${to('article.css')}">
    <script type="module" src="${to('docs.js')}"></script>${
      page.isLive ? `\n    <script type="module" src="${to('kith/kith.js')}"></script>` : ''
    }
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <a class="home" href="${to('index.html')}"${page.path === 'index.html' ? ' aria-current="page"' : ''}><img src="${to('mark.svg')}" alt="" width="36" height="36">Kith<span> guide</span></a>
      <form role="search" action="${to('search.html')}">
        <label class="unseen" for="q">Search the guide</label>
        <input id="q" name="q" type="search" placeholder="Search" autocomplete="off" spellcheck="false">
        <button>Search</button>
      </form>
    </header>
    <div class="frame${page.isWide ? ' is-wide' : ''}">
${renderMenu(page, groups)}
      <main id="main" tabindex="-1">${page.isWide ? page.html : renderArticle(page, groups)}</main>
    </div>
    <footer class="foot">
      <p>Kith: web components that bring community engagement to any website. MIT licence.</p>
      <p><a href="${to('search.html')}">All pages</a> · <a href="${to('accessibility.html')}">Accessibility</a> · <a href="${to('changelog.html')}">What changed</a></p>
    </footer>
  </body>
</html>
`;
}

function renderMenu(page: PageContent, groups: readonly Group[]): string {
  const link = ({path, label}: Entry) =>
    `<li><a href="${escapeMarkup(toRelative(page.path, path))}"${path === page.path ? ' aria-current="page"' : ''}>${escapeMarkup(label)}</a></li>`;
  const parts = groups.map(({title, pages}) => {
    const isHere = pages.some(({path}) => path === page.path);
    return `<details${isHere ? ' open' : ''}><summary>${escapeMarkup(title)}</summary><ul>${pages.map(link).join('')}</ul></details>`;
  });
  return `      <details class="menu"><summary>Menu</summary><nav aria-label="Pages">${parts.join('\n')}</nav></details>`;
}

function renderArticle(page: PageContent, groups: readonly Group[]): string {
  const group = groups.find(({pages}) => pages.some(({path}) => path === page.path));
  return `
        <article>
          ${group ? `<p class="where">${escapeMarkup(group.title)}</p>` : ''}
          <h1>${escapeMarkup(page.title)}</h1>
          ${renderContents(page.headings)}
          ${page.html}
        </article>
        ${renderNeighbours(page, groups)}
      `;
}

/** Sections, with their parts where there are few enough to be an overview. */
function renderContents(headings: readonly Heading[]): string {
  const shown = headings.filter(({level}) => level <= (headings.length > 16 ? 2 : 3));
  if (shown.length < 2) return '';
  const items = shown.map(
    ({level, text, id}) =>
      `<li${level > 2 ? ' class="inner"' : ''}><a href="#${escapeMarkup(id)}">${escapeMarkup(text)}</a></li>`,
  );
  return `<details class="contents"><summary>On this page</summary><nav aria-label="On this page"><ul>${items.join('')}</ul></nav></details>`;
}

function renderNeighbours(page: PageContent, groups: readonly Group[]): string {
  const all = groups.flatMap(({pages}) => pages);
  const at = all.findIndex(({path}) => path === page.path);
  if (at < 0) return '';
  const link = (name: string, entry: Entry | undefined) =>
    entry
      ? `<a class="${name.toLowerCase()}" href="${escapeMarkup(toRelative(page.path, entry.path))}" rel="${name === 'Next' ? 'next' : 'prev'}"><span>${name}</span> ${escapeMarkup(entry.label)}</a>`
      : '';
  return `<nav class="neighbours" aria-label="Previous and next page">${link('Previous', all[at - 1])}${link('Next', all[at + 1])}</nav>`;
}

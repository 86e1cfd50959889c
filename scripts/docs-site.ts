// Writes dist/docs: the guide as a folder of files that works from any path, made of docs/, the manifest and the contract.
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {componentSchemas} from '../src/contract/json-schema.ts';
import {readComments} from './docs-site/contract-comments.ts';
import {renderContract, type Named, type Schema} from './docs-site/contract-reference.ts';
import {renderHome} from './docs-site/home.ts';
import {renderPage, type Group, type PageContent} from './docs-site/layout.ts';
import {resolveLink, toFilePlace, type Places} from './docs-site/links.ts';
import {readElements, readServes, type ElementFacts} from './docs-site/manifest.ts';
import {buildArticle, renderExample} from './docs-site/markdown.ts';
import {buildGroups, type PageEntry} from './docs-site/pages.ts';
import {buildSearchIndex} from './docs-site/search-index.ts';
import {formatSentence} from './docs-site/sentence.ts';
import {renderSiteMap} from './docs-site/site-map.ts';
import {renderWidgetReference} from './docs-site/widget-reference.ts';
import {ROOTS} from '../src/contract/roots.ts';
import {ROOT} from './source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The sources of the guide's pages, in order of path. */
const findSources = (): string[] =>
  ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'demo/receivers/README.md'].concat(
    readdirSync(join(ROOT, 'docs'), {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name.replaceAll('\\', '/')}`)
      .toSorted(),
  );

/** The contract's schemas, in the order in which somebody meets them, with what their sources say. */
function readContract(): Named[] {
  const files = {
    survey: ['Survey'],
    question: ['Question', 'Choice'],
    condition: ['Condition'],
    signup: ['Signup'],
    calendar: ['Calendar', 'CalendarEvent', 'EventRsvp', 'FollowUp'],
    pulse: ['Pulse'],
    loop: ['Loop'],
    results: ['Results', 'Statistic'],
    submission: ['Submission'],
    problem: ['Problem'],
    text: ['LocalizedText', 'Id'],
  };
  const schemas = componentSchemas() as Record<string, Schema>;
  const texts = new Map(Object.keys(files).map((file) => [file, read(`src/contract/${file}.ts`)]));
  const survey = readComments(texts.get('survey')!);
  return Object.entries(files).flatMap(([file, names]) => {
    const own = readComments(texts.get(file)!);
    // sign-ups and pulses are surveys as far as nothing else is said of them
    const isSurvey = file === 'signup' || file === 'pulse';
    const of = (name: string, key: string) => own.of(name, key) ?? (isSurvey ? survey.of('Survey', key) : undefined);
    const comments = {...own, of};
    return names.map((name) => ({name, schema: schemas[name]!, comments}));
  });
}

const SCHEMA_LINKS = `<p>The files themselves: ${Object.keys(ROOTS)
  .map((name) => `<a href="schema/${name}.schema.json">${name}</a>`)
  .join(', ')}.</p>`;

/** What a page has besides its Markdown: tables from the manifest or the schemas. */
function findReference(source: string, elements: ReadonlyMap<string, ElementFacts>) {
  const facts = elements.get(/^docs\/widgets\/(.*)\.md$/.exec(source)?.[1]?.replace(/^/, 'kith-') ?? '');
  if (facts) {
    const {html, headings} = renderWidgetReference(facts);
    return {before: `<p class="serves">${formatSentence(readServes(facts))}</p>`, html, headings};
  }
  if (source !== 'docs/contract.md') return {before: '', html: '', headings: []};
  const {html, headings} = renderContract(readContract());
  return {before: '', html: SCHEMA_LINKS + html, headings};
}

const toWidgetSource = (tag: string): string => `docs/widgets/${tag.slice('kith-'.length)}.md`;

/** The Markdown of a page. A widget that nobody has written about yet is introduced by its manifest. */
function readMarkdown(source: string, elements: ReadonlyMap<string, ElementFacts>): string {
  if (existsSync(join(ROOT, source))) return read(source);
  const facts = [...elements.values()].find(({tagName}) => toWidgetSource(tagName) === source)!;
  return `# ${facts.tagName}\n\n${facts.summary}\n\n${facts.description}\n`;
}

function readPage({source, path}: PageEntry, places: Places, elements: ReadonlyMap<string, ElementFacts>): PageContent {
  const article = buildArticle(readMarkdown(source, elements), (href) => resolveLink(href, source, places));
  const {before, html, headings} = findReference(source, elements);
  return {
    path,
    title: article.title,
    description: article.summary.slice(0, 300),
    html: before + article.html + html,
    headings: [...article.headings, ...headings],
    isLive: article.isLive,
  };
}

/** Everything that the site is, as text by path; and the project's files that go along. */
export function buildSite(): {files: Map<string, string>; copies: Set<string>} {
  const elements = readElements(JSON.parse(read('custom-elements.json')));
  const named = buildGroups([...new Set([...findSources(), ...[...elements.keys()].map(toWidgetSource)])]);
  const entries = named.flatMap(({pages}) => pages);
  const copies = new Set<string>();
  const places: Places = {
    pages: new Map(entries.map(({source, path}) => [source, path])),
    has: (path) => {
      const facts = statSync(join(ROOT, path), {throwIfNoEntry: false});
      return facts?.isDirectory() ? 'folder' : facts !== undefined;
    },
    wants: (path) => copies.add(path),
  };
  const pages = new Map(entries.map((entry) => [entry.path, readPage(entry, places, elements)]));
  const groups: Group[] = named.map(({title, about, pages: own}) => ({
    title,
    about,
    pages: own.map(({path, label}) => ({path, label: label ?? pages.get(path)!.title})),
  }));
  const all = [...pages.values(), ...buildOwnPages(groups, elements)];
  const files = new Map(all.map((page) => [page.path, renderPage(page, groups)]));
  files.set('search.json', JSON.stringify(buildSearchIndex([...pages.values()])));
  return {files, copies};
}

function buildOwnPages(groups: readonly Group[], elements: ReadonlyMap<string, ElementFacts>): PageContent[] {
  const widgets = groups.flatMap(({pages}) => pages).filter(({path}) => path.startsWith('widgets/'));
  const cards = widgets.map(({path}) => {
    const tag = `kith-${path.slice('widgets/'.length, -'.html'.length)}`;
    return {path, tag, summary: elements.get(tag)?.summary ?? ''};
  });
  const home = 'Surveys, sign-ups, calendars and belonging pulses for the website you already have: the guide to Kith.';
  return [
    {
      path: 'index.html',
      title: 'Kith',
      description: home,
      html: renderHome(groups, cards, renderExample),
      headings: [],
      isLive: true,
      isWide: true,
    },
    {
      path: 'search.html',
      title: 'Search',
      description: 'Every page of the guide to Kith.',
      html: renderSiteMap(groups),
      headings: [],
      isWide: true,
    },
  ];
}

/** Writes the site, with the script tag's files, the schemas and what its pages link to. */
export function writeSite(): number {
  const target = join(ROOT, 'dist/docs');
  rmSync(target, {recursive: true, force: true});
  const {files, copies} = buildSite();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), {recursive: true});
    writeFileSync(join(target, path), text);
  }
  cpSync(join(import.meta.dirname, 'docs-site/static'), target, {
    recursive: true,
    filter: (path) => !path.endsWith('tsconfig.json'),
  });
  for (const path of copies) cpSync(join(ROOT, path), join(target, toFilePlace(path)));
  if (existsSync(join(ROOT, 'dist/cdn'))) cpSync(join(ROOT, 'dist/cdn'), join(target, 'kith'), {recursive: true});
  if (existsSync(join(ROOT, 'dist/schema')))
    cpSync(join(ROOT, 'dist/schema'), join(target, 'schema'), {recursive: true});
  return files.size;
}

if (import.meta.main) console.log(`docs: ${writeSite()} files in dist/docs`);

// What a visitor downloads: for each widget the loader, the widget's chunk and all that it needs at once. Compared with
// scripts/budgets.json and, for the changelog, with scripts/sizes-before.json (`--release` writes that anew); printed, and written to
// dist/sizes.json.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {findUnnamed, type Sizes} from './size-changes.ts';
import {ROOT} from './source-files.ts';

interface Size {
  name: string;
  /** Bytes as they travel; brotli at its strongest, gzip at 9. */
  brotli: number;
  gzip: number;
  /** Files that are fetched. */
  requests: number;
}
interface Budgets {
  /** By widget: all scripts of a page that uses it. */
  pages: Record<string, {brotli: number; gzip?: number; requests: number}>;
  /** Brotli bytes of one file, by name or `folder/*`. */
  files: Record<string, number>;
  /** Brotli bytes of a chunk, by the name that the build gives it. */
  chunks?: Record<string, number>;
}
/** The text of a built file, by its path below dist/cdn. */
type Read = (file: string) => string;

/** What pages of a widget come to need besides it, by the modules that are asked for by call. */
const LATE: readonly [name: string, widget: string, ...modules: string[]][] = [
  ['calendar, Kith JSON', 'calendar', 'sources/kith.js'],
  ['calendar, .ics', 'calendar', 'sources/ics/read.js'],
  ['calendar, repeating', 'calendar', 'sources/kith.js', 'core/calendar/series-tools.js'],
  ['calendar, .ics, repeating', 'calendar', 'sources/ics/read.js', 'core/calendar/series-tools.js'],
];

const CDN = join(ROOT, 'dist/cdn');

/** Which chunks the loader asks for, by widget. */
export function readWidgetTable(loader: string): Record<string, string[]> {
  const entry = /\b([a-z]+):\w+\(\(\)=>(Promise\.all\(\[.*?\]\)|import\([^)]*\)+)/g;
  const files = (code: string) => [...code.matchAll(/"([^"]+)"/g)].map(([, file]) => posix.normalize(file!));
  return Object.fromEntries([...loader.matchAll(entry)].map(([, widget, code]) => [widget!, files(code!)]));
}

/** The files and everything they import at once (not by call), each once. */
export function closureOf(files: readonly string[], read: Read): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, specifier] of read(file).matchAll(/(?:\bfrom|\bimport|;import|^import)\s*"(\.[^"]+)"/g))
      visit(posix.join(posix.dirname(file), specifier!));
  };
  files.forEach(visit);
  return [...seen];
}

function measure(name: string, files: readonly string[], read: Read): Size {
  const sum = (bytes: (code: string) => number) => files.reduce((total, file) => total + bytes(read(file)), 0);
  return {
    name,
    brotli: sum((code) => brotliCompressSync(code).length),
    gzip: sum((code) => gzipSync(code, {level: 9}).length),
    requests: files.length,
  };
}

/** What is above its budget, in words. A page or file without a budget is too. */
export function findOverruns(
  pages: readonly Size[],
  files: readonly Size[],
  budgets: Budgets,
  chunks: readonly (Size & {file?: string})[] = [],
): string[] {
  return [
    ...pages.flatMap(({name, brotli, gzip, requests}) => {
      const budget = budgets.pages[name];
      if (!budget) return [`the page of ${name} has no budget in scripts/budgets.json`];
      return [
        ...(brotli > budget.brotli ? [`the page of ${name}: ${brotli} bytes, at most ${budget.brotli}`] : []),
        ...(gzip > (budget.gzip ?? Infinity)
          ? [`the page of ${name}: ${gzip} bytes by gzip, at most ${budget.gzip}`]
          : []),
        ...(requests > budget.requests
          ? [`the page of ${name}: ${requests} requests, at most ${budget.requests}`]
          : []),
      ];
    }),
    ...files.flatMap(({name, brotli}) => {
      // a chunk with a budget of its own is judged below
      if (chunks.some((chunk) => chunk.file === name && budgets.chunks?.[chunk.name])) return [];
      const budget = budgets.files[name] ?? budgets.files[posix.join(posix.dirname(name), '*')];
      if (budget === undefined) return [`${name} has no budget in scripts/budgets.json`];
      return brotli > budget ? [`${name}: ${brotli} bytes, at most ${budget}`] : [];
    }),
    ...Object.entries(budgets.chunks ?? {}).flatMap(([name, budget]) => {
      const found = chunks.find((chunk) => chunk.name === name);
      if (!found) return [`no chunk is called ${name}`];
      return found.brotli > budget ? [`the chunk ${name}: ${found.brotli} bytes, at most ${budget}`] : [];
    }),
  ];
}

function printTable(title: string, sizes: readonly Size[]): void {
  console.log(`\n${title.padEnd(28)}${'brotli'.padStart(8)}${'gzip'.padStart(8)}${'files'.padStart(7)}`);
  for (const {name, brotli, gzip, requests} of sizes)
    console.log(
      `${name.padEnd(28)}${String(brotli).padStart(8)}${String(gzip).padStart(8)}${String(requests).padStart(7)}`,
    );
}

/** All script files that this build wrote, below dist/cdn. */
function builtFiles(): string[] {
  return ['', 'alone/', 'single/'].flatMap((folder) => {
    const list = join(CDN, folder, 'integrity.json');
    if (!existsSync(list)) return [];
    return Object.keys(JSON.parse(readFileSync(list, 'utf8')) as object).map((file) => folder + file);
  });
}

/** The widgets that have a file for pages on which they stand alone. */
const aloneWidgets = (files: readonly Size[]): string[] =>
  files.flatMap(({name}) => /^alone\/(\w+)\.js$/.exec(name)?.[1] ?? []).filter((widget) => widget !== 'questions');

if (import.meta.main) {
  const read: Read = (file) => readFileSync(join(CDN, file), 'utf8');
  const budgets = JSON.parse(readFileSync(join(ROOT, 'scripts/budgets.json'), 'utf8')) as Budgets;
  const widgets = Object.entries(readWidgetTable(read('kith.js')));
  const pages = widgets.map(([name, files]) => measure(name, closureOf(['kith.js', ...files], read), read));
  const parts = JSON.parse(readFileSync(join(ROOT, 'build/parts.json'), 'utf8')) as Record<string, string>;
  const table = Object.fromEntries(widgets);
  for (const [name, widget, ...modules] of LATE) {
    const late = modules.map((module) => parts[module]!);
    pages.push(measure(name, closureOf(['kith.js', ...table[widget]!, ...late], read), read));
  }
  const files = builtFiles().map((file) => measure(file, [file], read));
  for (const widget of aloneWidgets(files)) pages.push(measure(`${widget}, alone`, [`alone/${widget}.js`], read));
  const names = JSON.parse(readFileSync(join(ROOT, 'build/chunks.json'), 'utf8')) as Record<string, string>;
  const chunks = files.flatMap((size) => (names[size.name] ? {...size, name: names[size.name]!, file: size.name} : []));
  printTable('a page with', pages);
  printTable(
    'the chunk',
    chunks.filter(({name}) => budgets.chunks?.[name]),
  );
  printTable('each file', files);
  writeFileSync(join(ROOT, 'dist/sizes.json'), `${JSON.stringify({pages, files, chunks}, null, 2)}\n`);
  const overruns = findOverruns(pages, files, budgets, chunks);
  if (!pages.length) overruns.push('no widget was found in dist/cdn/kith.js');
  for (const overrun of overruns) console.error(`too large: ${overrun}`);
  // hashed names are others with each change; pages add these files up
  const kept = [...pages, ...files.filter(({name}) => !/^(alone\/)?c\//.test(name))];
  const now = Object.fromEntries(kept.map(({name, brotli}) => [name, brotli]));
  const list = join(ROOT, 'scripts/sizes-before.json');
  if (process.argv.includes('--release')) writeFileSync(list, `${JSON.stringify(now, null, 2)}\n`);
  const before = JSON.parse(readFileSync(list, 'utf8')) as Sizes;
  const unnamed = findUnnamed(before, now, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));
  for (const line of unnamed) console.error(`missing in CHANGELOG.md, under Unreleased: ${line}`);
  if (overruns.length || unnamed.length) process.exitCode = 1;
}

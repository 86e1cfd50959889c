// Imports run one way. The order is drawn in README.md ("How it is built"); this script holds everybody to it.
import {posix} from 'node:path';
import {lineAt, readSources, reportViolations, type SourceFile, type Violation} from './source-files.ts';

/** What one import says. */
export interface Import {
  specifier: string;
  /** Erased before the code runs. */
  isType: boolean;
  line: number;
}

/** From the left to the right; a folder may import what stands left of it, and itself. `locales` is data. */
const ORDER = [
  ['contract', 'version'],
  ['core', 'i18n', 'locales'],
  ['sources', 'delivery'],
  ['ui'],
  ['questions'],
  ['widgets'],
  ['define'],
  ['ssr', 'doctor'],
  ['loader'],
  ['index', 'kith', 'alone'],
  ['frameworks'],
];
const RANK = new Map(ORDER.flatMap((names, rank) => names.map((name) => [name, rank] as const)));

/** Folders beside the order, and what they may import. */
const BESIDE: Record<string, readonly string[]> = {
  cli: ['contract', 'version', 'core', 'i18n', 'locales', 'sources', 'delivery'],
  endpoint: ['contract', 'core', 'i18n', 'sources'],
  demo: ['contract', 'core', 'sources', 'endpoint'],
  builder: ['contract', 'core', 'i18n', 'locales', 'sources'],
};

/** Packages each part may import; what is missing here may import none. `node:` is for parts that run in Node. */
const PACKAGES: Record<string, RegExp> = {
  contract: /^zod\/mini$/,
  // workbooks are zip files; read by the command line, never by a visitor
  sources: /^fflate$/,
  ui: /^(lit(\/.*)?|@lit\/context)$/,
  questions: /^lit(\/.*)?$/,
  widgets: /^(lit(\/.*)?|@lit\/context)$/,
  ssr: /^(lit|@lit-labs\/ssr\/.*)$/,
  frameworks: /^(lit|react|vue|svelte\/elements|solid-js)$/,
  index: /^lit$/,
  cli: /^node:/,
  endpoint: /^(node:.*|hono(\/.*)?|@hono\/node-server(\/.*)?|kysely(\/.*)?|pg|pino|prom-client|fflate|nodemailer|qr)$/,
  demo: /^(node:.*|hono(\/.*)?)$/,
  builder: /^(lit(\/.*)?|qr)$/,
};

/** What the order would forbid and reason allows. */
const ALLOWED: readonly ((from: string, to: string, isType: boolean) => boolean)[] = [
  // a language file that lacks a message of a widget does not compile
  (from, to, isType) => isType && from === 'src/i18n/locale-type.ts' && /(\.messages|-words)\.ts$/.test(to),
  // pages that the endpoint draws say what the widgets say; words are data
  (from, to) => from.startsWith('demo/endpoint/') && to.endsWith('.messages.ts'),
  // catalogs are fetched by name, and are typed by their key
  (from, to) => from.startsWith('src/i18n/') && to.startsWith('src/locales/'),
  (from, to, isType) => isType && from.startsWith('src/locales/') && to.startsWith('src/i18n/'),
  // a generated shape names the type of its reader
  (from, to, isType) => isType && from.startsWith('src/contract/shapes/') && to === 'src/core/check-shape.ts',
];

/** Every import of the files that runs against the order. */
export function findLayerViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    readImports(file).flatMap(({specifier, isType, line}) => {
      const message = specifier.startsWith('.')
        ? judgeFile(file.path, posix.join(posix.dirname(file.path), specifier), isType)
        : judgePackage(file.path, specifier);
      return message ? [{path: file.path, line, message}] : [];
    }),
  );
}

const STATEMENT =
  /^[ \t]*(?:import\s*|(?:import|export)\b(?<what>[\w$*\s{},]*?)\bfrom\s*)(['"])(?<specifier>[^'"]+)\2/gm;
const CALL = /(?<type>\btypeof\s+)?\bimport\(\s*(['"])(?<specifier>[^'"]+)\2/g;

/** The imports and re-exports of a module, also those by call, in order of line. */
export function readImports({code}: SourceFile): Import[] {
  const statements = [...code.matchAll(STATEMENT)].map(({index, groups}) => ({
    specifier: groups!['specifier']!,
    isType: isTypeOnly(groups!['what'] ?? ''),
    line: lineAt(code, index),
  }));
  const calls = [...code.matchAll(CALL)].map(({index, groups}) => ({
    specifier: groups!['specifier']!,
    isType: groups!['type'] !== undefined,
    line: lineAt(code, index),
  }));
  return [...statements, ...calls].toSorted((a, b) => a.line - b.line);
}

/** `import type …`, or a list in which each name is a type. */
function isTypeOnly(what: string): boolean {
  if (/^\s+type\b/.test(what)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(what)?.[1]
    ?.split(',')
    .filter((name) => name.trim());
  return Boolean(names?.length) && names!.every((name) => /^\s*type\s/.test(name));
}

/** `core` for src/core/…, `endpoint` for demo/endpoint/…, `kith` for src/kith.ts. */
function partOf(path: string): string {
  const [top, second = ''] = path.split('/');
  if (top === 'src') return second.replace(/\.[jt]s$/, '');
  return top === 'demo' ? (second === 'endpoint' || second === 'builder' ? second : 'demo') : '';
}

function judgeFile(from: string, to: string, isType: boolean): string | undefined {
  const [source, target] = [partOf(from), partOf(to)];
  if (source === target) return source === 'widgets' ? judgeWidgets(from, to) : undefined;
  if (ALLOWED.some((isAllowed) => isAllowed(from, to, isType))) return undefined;
  const beside = BESIDE[source];
  if (beside) return beside.includes(target) ? undefined : `${source} may not import ${target || to}`;
  const [rank, limit] = [RANK.get(target), RANK.get(source)];
  if (limit === undefined) return `${source} has no place in the order of layers`;
  if (rank === undefined) return `${source} may not import ${target || to}`;
  if (rank >= limit) return `${source} may not import ${target}: imports run one way`;
  return isType ? undefined : judgeSchema(source, target, to);
}

/** Visitors download shapes, never schemas: a value imported from the contract would bring the schema library along. */
const judgeSchema = (source: string, target: string, to: string): string | undefined =>
  target === 'contract' && !to.startsWith('src/contract/shapes/')
    ? `${source} may import only types and shapes from contract: a schema would bring zod to every visitor`
    : undefined;

function judgeWidgets(from: string, to: string): string | undefined {
  const folder = (path: string) => path.split('/')[2];
  return folder(from) === folder(to) ? undefined : 'a widget may not import another widget';
}

function judgePackage(from: string, specifier: string): string | undefined {
  const part = partOf(from);
  return PACKAGES[part]?.test(specifier) ? undefined : `${part} may not import the package ${specifier}`;
}

/** All that is judged; the frameworks' examples stand for other people's projects. */
export const readLayers = (): SourceFile[] =>
  readSources(['src', 'demo'], ['.ts']).filter(({path}) => !path.startsWith('demo/frameworks/'));

if (import.meta.main) reportViolations('layers', findLayerViolations(readLayers()));

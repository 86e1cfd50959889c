// What the project has agreed never to write. Each rule says what to do instead.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {lineAt, readSources, reportViolations, ROOT, type SourceFile, type Violation} from './source-files.ts';

interface Rule {
  /** Which files it is for, by path. */
  files: RegExp;
  /** What may not stand there. */
  pattern: RegExp;
  message: string;
  /** Comments count too. Default: code alone. */
  comments?: true;
}

const CODE = /\.(ts|mjs|js)$/;

export const RULES: readonly Rule[] = [
  {
    files: /^src\//,
    pattern: /\b(unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|styleMap|document\.write)\b|\sstyle=/g,
    message: 'makes HTML or styles out of a string: use a template and a class',
  },
  {
    files: CODE,
    pattern: /:\s*any\b|\bas any\b|<any>|\bany\[\]|\bArray<any\b/g,
    message: 'switches the type check off: use unknown and look at the value',
  },
  {files: /^src\//, pattern: /\b[\d.]+rem\b/g, message: 'depends on the host page: use em'},
  {
    files: CODE,
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/g,
    message: 'is a note to oneself: do it, or open an issue',
    comments: true,
  },
  {
    files: /^test\//,
    // an engine that cannot do a thing may be left out by name, with its reason in the test's
    pattern: /(?<!\bengine === '\w+' \? (?:it : )?)\b(it|test|describe|suite)\.(only|skip)\b|\{\s*only:\s*true/g,
    message: 'leaves tests out',
  },
  {
    files: CODE,
    pattern:
      /@ts-(ignore|nocheck)\b.*|@ts-expect-error(?!\s*[:-]*\s*\w+\s+\w+).*|(ox|es)lint-disable(-next-line|-line)?\b(?!.* -- \w+ \w+).*/g,
    message: 'silences a check without a reason: write " -- because …" behind it (and never @ts-ignore)',
    comments: true,
  },
  {
    files: /^(src\/(?!contract\/)|demo\/)/,
    pattern: /from\s*['"]zod\b/g,
    message: 'imports zod: only src/contract does',
  },
];

/** No file of src or demo is longer; budgets.json lists the few that are, with a length they may not grow beyond. */
const MAX_LINES = 400;

/** Everything in the files that a rule forbids. */
export function findHouseViolations(
  files: readonly SourceFile[],
  lengths: Readonly<Record<string, number>> = {},
): Violation[] {
  return files.flatMap((file) => [...RULES.flatMap((rule) => applyRule(rule, file)), ...checkLength(file, lengths)]);
}

function applyRule({files, pattern, message, comments}: Rule, {path, text, code}: SourceFile): Violation[] {
  if (!files.test(path)) return [];
  return [...(comments ? text : code).matchAll(pattern)].map(({0: found, index}) => ({
    path,
    line: lineAt(text, index),
    message: `"${found.trim()}" ${message}`,
  }));
}

function checkLength({path, text}: SourceFile, lengths: Readonly<Record<string, number>>): Violation[] {
  if (!/^(src|demo)\//.test(path) || path.startsWith('src/contract/shapes/')) return [];
  const max = lengths[path] ?? MAX_LINES;
  const lines = text.trimEnd().split('\n').length;
  return lines > max ? [{path, line: max, message: `has ${lines} lines, at most ${max}: split it by topic`}] : [];
}

if (import.meta.main) {
  const {lines} = JSON.parse(readFileSync(join(ROOT, 'scripts/budgets.json'), 'utf8')) as {
    lines: Record<string, number>;
  };
  // The rules themselves, and the tests that plant violations, must name what they forbid.
  const files = readSources(['src', 'demo', 'test', 'scripts', 'stories'], ['.ts', '.mjs', '.js', '.css', '.html']);
  const judged = files.filter(({path}) => !/^(scripts\/house-rules|test\/tools\/house-rules\.test)\.ts$/.test(path));
  reportViolations('house rules', findHouseViolations(judged, lines));
}

import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** A file of the project as the checks read it. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** `text` with comments blanked; lines and columns stay. */
  code: string;
}

/** Something that a rule forbids, at a place that an editor can open. */
export interface Violation {
  path: string;
  /** Counts from 1. */
  line: number;
  message: string;
}

/** The project's root. */
export const ROOT = join(import.meta.dirname, '..');

/** Every file below the folders (those that exist) whose name ends in one of `endings`, in order of path. */
export function readSources(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders.flatMap(filesBelow).filter(hasEnding(endings)).toSorted().map(readSource);
}

export const toSource = (path: string, text: string): SourceFile => ({path, text, code: blankComments(text)});

const hasEnding = (endings: readonly string[]) => (path: string) => endings.some((ending) => path.endsWith(ending));

const readSource = (path: string): SourceFile => toSource(path, readFileSync(join(ROOT, path), 'utf8'));

function filesBelow(folder: string): string[] {
  if (!statSync(join(ROOT, folder), {throwIfNoEntry: false})?.isDirectory()) return [];
  return readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const TOKEN = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Strings are read past, so that the slashes of an address are no comment. */
function blankComments(text: string): string {
  return text.replace(TOKEN, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}

/** The line of an offset, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Prints violations and makes the process fail; says so where there are none. */
export function reportViolations(name: string, violations: readonly Violation[]): void {
  for (const {path, line, message} of violations) console.error(`${path}:${line}  ${message}`);
  console.log(violations.length ? `${name}: ${violations.length} to mend` : `${name}: nothing to mend`);
  if (violations.length) process.exitCode = 1;
}

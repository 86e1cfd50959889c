import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Workload} from './workloads.ts';

/** Where the peers are installed: here, and nowhere else in the project. */
export const HERE = import.meta.dirname;

/** How things are found in a contestant's page. Runs there, so it may use nothing from outside. */
export interface Hooks {
  /** The control of a question, or of one of its choices, or of a choice in a table's row (counted from 0). */
  control(question: string, choice?: string, row?: number): HTMLElement | null | undefined;
  isShown(question: string): boolean;
  /** `YYYY-MM`. */
  month(): string;
  events(): ArrayLike<Element>;
  next(): HTMLElement | null | undefined;
}

/** What is served for one workload, by path: `index.html` is the page. */
export type Files = Readonly<Record<string, string | Buffer>>;

export interface Contestant {
  name: string;
  /** With its version, once it is installed. */
  readonly label: string;
  role: 'ours' | 'floor' | 'peer';
  workloads: readonly string[];
  build(load: Workload): Files | Promise<Files>;
  hooks: () => Hooks;
  /** Most rounds of a workload, where one takes a minute; it is then measured without a slow device or network. */
  maxRounds?: Readonly<Record<string, number>>;
}

/** A file that the peers' packages hold. */
export const fromPackage = (path: string): Buffer => readFileSync(join(HERE, 'node_modules', path));

/** The version of a peer's package that is installed; empty where none is. */
export function versionOf(name: string): string {
  const file = join(HERE, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version : '';
}

/** JSON that may stand in a script of a page. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

// The Markdown of the project, and every fenced block in it.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from '../../../scripts/source-files.ts';

export interface Block {
  /** From the project's root. */
  file: string;
  /** Of the fence, counted from 1. */
  line: number;
  language: string;
  text: string;
}

/** A complaint, at a place that an editor can open. */
export const at = ({file, line}: Pick<Block, 'file' | 'line'>, message: string): string =>
  `${file}:${line}  ${message}`;

/** Every file whose code and links are held to what they say. */
export const DOCS: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'demo/receivers/README.md',
  ...readdirSync(join(ROOT, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .toSorted(),
];

export const readDoc = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const FENCE = /^( *)(`{3,})([^\s`]*)[^\n]*\n([^]*?)^\1\2 *$/gm;

/** The fenced blocks of a file, without the indentation of a list around them. */
export const findBlocks = (file: string, markdown: string): Block[] =>
  [...markdown.matchAll(FENCE)].map(({index, 1: indent = '', 3: language = '', 4: text = ''}) => ({
    file,
    line: markdown.slice(0, index).split('\n').length,
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));

/** Markdown without its blocks, on the same lines. */
export const blankBlocks = (markdown: string): string =>
  markdown.replace(FENCE, (block) => block.replace(/[^\n]/g, ' '));

// Settings and programs of other people's tools: read by the tool where it is here, else held to the file that they quote.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readSources, ROOT} from '../../../scripts/source-files.ts';
import {at, type Block} from './blocks.ts';

/** Where files of a language are that the docs may quote. */
const QUOTED: Readonly<Record<string, readonly string[]>> = {
  nginx: ['demo/endpoint/deploy/nginx.conf'],
  caddyfile: ['demo/endpoint/deploy/Caddyfile'],
  dockerfile: ['demo/endpoint/deploy/Dockerfile'],
  ini: ['demo/endpoint/deploy/kith-endpoint.service'],
};

/** The languages that are read here. */
export const QUOTED_LANGUAGES = [...Object.keys(QUOTED), 'sql', 'php'];

/** What is wrong with a block in one of these languages. */
export function judgeQuoted(block: Block): string[] {
  if (block.language === 'php') return judgePhp(block);
  const sources =
    block.language === 'sql'
      ? readSources(['demo/endpoint/store'], ['.ts', '.sql']).map(({text}) => text)
      : QUOTED[block.language]!.map((path) => readFileSync(join(ROOT, path), 'utf8'));
  return findUnquoted(block.text, sources).map((line) => at(block, `nothing that it quotes has the line ${line}`));
}

/** Lines that no source has, but for comments and what is left out. Spaces and case do not matter, as in SQL. */
export function findUnquoted(text: string, sources: readonly string[]): string[] {
  const tidy = (some: string) => some.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  const all = sources.map(tidy);
  const lines = text.split('\n').filter((line) => /\w/.test(line) && !/^\s*(?:#|--|;|…)/.test(line));
  return lines.filter((line) => !all.some((source) => source.includes(tidy(line).replace(/;$/, ''))));
}

/** PHP reads PHP. Where there is none, nobody here can. */
function judgePhp(block: Block): string[] {
  const text = block.text.startsWith('<?php') ? block.text : `<?php\n${block.text}`;
  const {error, status, stdout} = spawnSync('php', ['-l'], {input: text, encoding: 'utf8'});
  return error || status === 0 ? [] : [at(block, stdout.trim())];
}

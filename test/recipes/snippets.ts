import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const DOCS = join(import.meta.dirname, '../../docs');

/** What a page of the docs says to paste for a service or a system: the first code of a language below its heading. */
export function snippetOf(heading: string, page = 'i-use', language = 'html'): string {
  const text = readFileSync(join(DOCS, `${page}.md`), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const code = section?.split('```' + language + '\n')[1]?.split('```')[0];
  if (!code) throw new Error(`docs/${page}.md says nothing to paste for ${heading}`);
  return code;
}

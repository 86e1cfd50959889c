import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/i-use.md');

/** What docs/i-use.md says to paste for a service: the first HTML below its heading. */
export function snippetOf(heading: string): string {
  const text = readFileSync(PAGE, 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const html = /```html\n([^]*?)```/.exec(section ?? '')?.[1];
  if (!html) throw new Error(`docs/i-use.md says nothing to paste for ${heading}`);
  return html;
}

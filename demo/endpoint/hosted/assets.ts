import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A file that comes with hosted pages. Its address has its hash, so that it may be kept for ever. */
export interface Asset {
  path: string;
  type: string;
  text: string;
}

function read(name: string, type: string): Asset {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return {path: `/api/pages/${name}?${hash}`, type, text};
}

export const ASSETS = {
  style: read('page.css', 'text/css; charset=utf-8'),
  script: read('upgrade.js', 'text/javascript; charset=utf-8'),
};

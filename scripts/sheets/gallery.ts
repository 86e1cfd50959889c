// Serves one exhibit a page, on a light or dark host page, with one of the looks.
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, extname, join} from 'node:path';
import {escapeScript} from '../../src/core/text/escape-markup.ts';
import {ROOT} from '../source-files.ts';
import {EXHIBITS, type Language} from './exhibits.ts';

export const LOOKS = ['default', 'paper', 'civic', 'garden'] as const;
export type Look = (typeof LOOKS)[number];
export const TONES = ['light', 'dark'] as const;
export type Tone = (typeof TONES)[number];

export interface Scene {
  exhibit: string;
  look: Look;
  tone: Tone;
  lang: Language;
  /** Default: the language's. */
  dir?: 'ltr' | 'rtl';
}

const PAGES: Record<Tone, string> = {light: 'background:#fff;color:#1d1d1f', dark: 'background:#14181a;color:#e8ecea'};
const RIGHT_TO_LEFT = ['ar'];

export const toQuery = (scene: Scene): string => `/page?${new URLSearchParams({...scene}).toString()}`;

function toPage({exhibit, look, tone, lang, dir}: Scene): string {
  const {tag, attributes = {}, document} = EXHIBITS[exhibit]!;
  const written = Object.entries({...attributes, action: '/none'}).map(([name, value]) => ` ${name}="${value}"`);
  const json = document ? `<script type="application/json">${escapeScript(JSON.stringify(document))}</script>` : '';
  return `<!doctype html><html lang="${lang}" dir="${dir ?? (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr')}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${exhibit}</title><link rel="icon" href="data:,">
${look === 'default' ? '' : `<link rel="stylesheet" href="/kith/looks/${look}.css">`}
<style>body{${PAGES[tone]};margin:0;font:16px/1.5 system-ui,sans-serif}main{max-width:46em;margin:auto;padding:16px}</style>
<script type="module" src="/kith/kith.js"></script><main><h1 style="font-size:1em">${exhibit}</h1><${tag}${written.join('')}>${json}</${tag}></main></html>`;
}

const TYPES: Record<string, string> = {'.js': 'text/javascript', '.css': 'text/css'};

export function openGallery(): Promise<{url: string; close: () => void}> {
  const server = createServer((request, response) => void serve(request, response));
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      done({url: `http://127.0.0.1:${port}`, close: () => server.close()});
    });
  });
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/page') {
    const scene = Object.fromEntries(url.searchParams) as unknown as Scene;
    response.writeHead(200, {'content-type': 'text/html'}).end(toPage(scene));
    return;
  }
  const [, folder = '', name = ''] = /^\/kith\/(?:(c|looks|locales)\/)?([\w.-]+)$/.exec(url.pathname) ?? [];
  const body = await readFile(join(ROOT, 'dist/cdn', folder, basename(name))).catch(() => undefined);
  response.writeHead(body ? 200 : 404, {'content-type': TYPES[extname(name)] ?? 'text/plain'}).end(body);
}

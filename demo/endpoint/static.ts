import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {Readable} from 'node:stream';
import type {Context, MiddlewareHandler} from 'hono';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What pages of the demo may do. Kith itself must work under this, so it is as strict as it gets. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
  "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types kith";

/**
 * What pages of the demo's site builders may do: they write styles and scripts into their pages. Nothing comes from elsewhere
 * there either.
 */
export const BUILDERS_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";

/** A name that carries a hash of its content, like `survey-B1x_9fQa.js`: eight characters, not all of them small letters. */
const HASHED = /-(?=[\w-]*[A-Z\d])[\w-]{8}\.\w+$/;

export interface FolderOptions {
  /** Pages of any site may load these files. Default: false. */
  isPublic?: boolean;
  /** The security policy of its pages. Default: the strictest there is. */
  policy?: string;
}

/**
 * Serves the files of a folder below `mount` (`/kith/`), a folder's `index.html` for the folder, and a precompressed
 * `file.br` where the browser takes it. Whatever is not a file in there is left to the next handler.
 */
export function serveFolder(mount: string, folder: string, options: FolderOptions = {}): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const path = new URL(c.req.url).pathname;
    if (!path.startsWith(mount)) return next();
    const wanted = toFileName(path.slice(mount.length));
    const file = wanted === undefined ? undefined : await findFile(folder, wanted);
    if (file === undefined) return next();
    return 'folder' in file ? c.redirect(`${path}/`, 301) : sendFile(c, file, options);
  };
}

/** A path below the folder, or undefined where it names something that is not for everybody. */
function toFileName(path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\\\0]|^\/|\/\//.test(name) || name.split('/').some((step) => step.startsWith('.'))) return undefined;
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

interface Found {
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  changed: number;
}

/** A file inside the folder; links that lead out of it lead nowhere. */
async function findFile(folder: string, name: string): Promise<Found | {folder: true} | undefined> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    const facts = await stat(path);
    if (!path.startsWith(root + sep)) return undefined;
    if (facts.isDirectory()) return {folder: true};
    return facts.isFile() ? {path, size: facts.size, changed: facts.mtimeMs} : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(c: Context, file: Found, options: FolderOptions): Promise<Response> {
  const {isPublic = false, policy = POLICY} = options;
  const type = TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const sent = (await compressed(c, file)) ?? file;
  const tag = `"${Math.trunc(sent.changed).toString(36)}-${sent.size.toString(36)}${sent === file ? '' : '-br'}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(sent.size),
    etag: tag,
    vary: 'Accept-Encoding',
    'cache-control': isPublic && HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(isPublic && {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'}),
    ...(sent !== file && {'content-encoding': 'br'}),
    ...(type.startsWith('text/html') && {'content-security-policy': policy, 'x-frame-options': 'SAMEORIGIN'}),
  };
  if (c.req.header('if-none-match') === tag) {
    const {'content-length': _, ...rest} = headers;
    return c.body(null, 304, rest);
  }
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(Readable.toWeb(createReadStream(sent.path)) as ReadableStream, 200, headers);
}

/** The precompressed copy beside a file, where there is one that is not older and the browser takes it. */
async function compressed(c: Context, file: Found): Promise<Found | undefined> {
  if (!/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '')) return undefined;
  const copy = await stat(`${file.path}.br`).catch(() => undefined);
  if (!copy?.isFile() || copy.mtimeMs < file.changed) return undefined;
  return {path: `${file.path}.br`, size: copy.size, changed: copy.mtimeMs};
}

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import type {Hono} from 'hono';

/** Where the pages are, with the stylesheet and the scripts. */
const FOLDER = join(import.meta.dirname, '../admin');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Nothing inline, nothing from elsewhere, in nobody's frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kith";

const HEADERS = {
  'content-security-policy': POLICY,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  // what somebody looks at is nobody else's business
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The administrator's pages, at `/admin/`: a few files that are read once. They hold no answers, the endpoint gives those. */
export function addAdminPages(app: Hono): void {
  // an endpoint without pages is one all the same
  if (!existsSync(FOLDER)) return;
  const files = readdirSync(FOLDER).filter((name) => extname(name) in TYPES);
  const contents = new Map(files.map((name) => [name, readFileSync(join(FOLDER, name))]));
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  for (const path of ['/admin/', '/admin/:file'])
    app.get(path, (c) => {
      const name = c.req.param('file') ?? 'index.html';
      const content = contents.get(name);
      if (!content) return c.text('There is no page at this address.', 404, HEADERS);
      return c.body(content, 200, {...HEADERS, 'content-type': TYPES[extname(name)]!});
    });
}

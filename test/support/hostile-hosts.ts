// Pages of all sorts that a widget may stand on, each as what it adds to a plain one.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {CDN, sendFile, type Site} from './e2e.ts';
import {SPECIMENS} from './every-widget.ts';

const {resolve} = createRequire(import.meta.url);

export interface Host {
  name: string;
  head?: string;
  /** Where Kith itself comes from. Default: as a module. */
  script?: string;
  policy?: string;
  /** How many lines the console may have. Default: 0. */
  lines?: number;
  /** Over plain http, under a name that browsers do not trust. */
  isInsecure?: boolean;
  /** Inside `<iframe sandbox="allow-scripts">`. */
  isSandboxed?: boolean;
  /** What happens to the page before anything of its own runs. */
  start?: (page: {evaluateOnNewDocument(act: () => void): Promise<unknown>}) => Promise<unknown>;
}

/** What Prototype 1.6 puts on the language, and what reads it: ways to JSON, list methods and elements' methods of other meaning. */
function actLikePrototype(): void {
  const inspect = function (this: unknown) {
    return `"${String(this)}"`;
  };
  const put = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, {value, writable: true, configurable: true, enumerable: true});
  for (const {prototype} of [Array, String, Number, Object]) put(prototype, 'toJSON', inspect);
  const list = (act: (list: unknown[], tell: (value: unknown) => unknown) => unknown) =>
    function (this: unknown[], tell: unknown) {
      return act([...this], typeof tell === 'function' ? (tell as (value: unknown) => unknown) : (value) => value);
    };
  put(
    Array.prototype,
    'each',
    list((all, tell) => all.forEach(tell)),
  );
  put(
    Array.prototype,
    'first',
    list(([first]) => first),
  );
  put(
    Array.prototype,
    'reduce',
    list((all) => (all.length > 1 ? all : all[0])),
  );
  put(
    Array.prototype,
    'clone',
    list((all) => all),
  );
  put(Array, 'from', (all: ArrayLike<unknown>) => Array.prototype.slice.call(all ?? []));
  put(Function.prototype, 'bind', function (this: (...all: unknown[]) => unknown, self: unknown, ...first: unknown[]) {
    return (...rest: unknown[]) => this.apply(self, [...first, ...rest]);
  });
  const {prototype} = HTMLElement;
  for (const name of ['hide', 'show', 'update', 'replace', 'wrap', 'visible', 'empty', 'select', 'clear', 'activate'])
    put(prototype, name, () => prototype);
}

/** What careless pages put on prototypes. */
function pollute(): void {
  for (const {prototype} of [Object, Array, String, Function, Element]) {
    const values = {extra: 'polluted', type: 'polluted', hidden: 'polluted', lang: 'xx', src: 'polluted'};
    for (const [name, value] of Object.entries(values))
      if (!(name in prototype))
        Object.defineProperty(prototype, name, {value, writable: true, configurable: true, enumerable: true});
  }
}

function freeze(): void {
  for (const one of [Object, Array, String, Function, Promise, Map, Set, Element, HTMLElement, Node, EventTarget])
    Object.freeze(one.prototype);
}

function refuseStorage(): void {
  const fail = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, {get: fail, configurable: true});
}

function fillStorage(): void {
  const fail = (): never => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  Storage.prototype.setItem = fail;
  IDBObjectStore.prototype.put = fail;
}

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ENDPOINT; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types kith lit-html";
const singles = SPECIMENS.map(({tag}) => `<script src="/copy/single/${tag.slice(5)}.js"></script>`).join('');
/** The files of those that have one for themselves, and what starts the others. */
const ALONE = ['calendar', 'pulse', 'signup', 'survey'];
const alone = ALONE.map((widget) => `<script defer src="/copy/alone/${widget}.js?ver=6.8"></script>`).join('');
const run = (act: () => void): string => `<script>(${String(act)})()</script>`;
const KITH = '<script type="module" src="/copy/kith.js"></script>';

/** The plain one first. */
export const HOSTS: readonly Host[] = [
  {name: 'H20 a plain page'},
  {
    name: 'H3 H4 the strictest policies, beside a page with its own Lit',
    policy: STRICT,
    head: '<script type="module" src="/own.js"></script>',
  },
  {
    name: 'H1 a second version after the first',
    script: `${KITH}<script type="module" src="/older.js"></script>`,
    lines: 1,
  },
  {name: 'H1 the single files of all widgets', script: singles, lines: SPECIMENS.length - 1},
  {name: 'H1 the files for one widget each', script: `${alone}${KITH}`, lines: ALONE.length - 1},
  {name: 'H2 put in after load, as a classic script', script: '<script src="/later.js"></script>'},
  {name: 'H16 what Prototype 1.6 does to the language', head: run(actLikePrototype)},
  {
    name: 'H16 jQuery 1.12 and MooTools',
    head: '<script src="/jquery.js"></script><script src="/mootools.js"></script>',
  },
  {name: 'H16 polluted prototypes', head: run(pollute)},
  {name: 'H16 frozen prototypes', head: run(freeze)},
  {name: 'H17 <iframe sandbox="allow-scripts">', isSandboxed: true},
  {name: 'H18 plain http', isInsecure: true},
  {name: 'H19 storage that throws', start: (page) => page.evaluateOnNewDocument(refuseStorage)},
  {name: 'H19 storage that is full', start: (page) => page.evaluateOnNewDocument(fillStorage)},
];

const own = "import {html, render} from './lit.js'; render(html`<b>Ours</b>`, document.getElementById('own'));";
const later =
  "addEventListener('load', () => setTimeout(() => document.head.append(Object.assign(document.createElement('script'), {src: '/copy/kith.js'})), 50));";

/** The scripts that these pages load. */
export function serveScripts({pages}: Site): void {
  const script = (code: string) => ({html: code, headers: {'content-type': 'text/javascript'}});
  pages.set('/own.js', script(own));
  pages.set('/later.js', script(later));
  pages.set('/lit.js', sendFile(join(dirname(resolve('lit-html')), 'lit-html.js')));
  pages.set('/jquery.js', sendFile(resolve('jquery')));
  // for servers, so it wants a place for what it gives away
  const mootools = readFileSync(
    join(dirname(resolve('mootools/package.json')), 'lib/mootools-core-1.5.2-server.js'),
    'utf8',
  );
  pages.set('/mootools.js', script(`var exports = {}; (function () {${mootools}\n}).call(window);`));
  pages.set(
    '/older.js',
    sendFile(join(CDN, 'kith.js'), (text) => text.replaceAll(/\b0\.\d+\.\d+\b/g, '0.0.7')),
  );
}

/** A page with everything on it. */
export function buildPage({head = '', script = KITH}: Host, body: string): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Our street</title>
    ${head}${script}<body><main id="own"></main>${body}`;
}

/** Its headers. */
export const headersOf = ({policy}: Host, endpoint: string): Record<string, string> =>
  policy ? {'content-security-policy': policy.replace('ENDPOINT', endpoint)} : {};

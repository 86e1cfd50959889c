import {toJson} from '../../../src/core/json.ts';
import {escapeMarkup, escapeScript} from '../../../src/core/text/escape-markup.ts';
import {languagesOf, type Definition} from './definition.ts';
import {originsOf} from './edit-endings.ts';
import {toProperties} from './look.ts';
import type {Form} from './recipes.ts';
import type {Work} from './work.ts';

/** How the script comes onto the page. `script`: as it is; `integrity`: only if no byte was changed; `single`: one file. */
export type Loading = 'script' | 'integrity' | 'single';

export interface SnippetOptions {
  /** URL of the folder with Kith's files, without a slash at its end. */
  kith: string;
  loading: Loading;
  /** Hashes of Kith's files, by name (`integrity.json`). */
  hashes: Readonly<Record<string, string>>;
  /** URL of the published definition, or of a calendar; without it the definition stands in the page. */
  src?: string | undefined;
  /** Where answers go, when that is not the endpoint that has the definition. */
  action?: {url: string; enctype?: string; format?: string} | undefined;
  /** How the widget is written. A shortcode needs a published definition; without one it is a div. Default: `tag`. */
  form?: Form | undefined;
  /** What stands there until the widget does. */
  fallback: string;
}

const attributes = (all: readonly (readonly [string, string | undefined])[], prefix = ''): string =>
  all.map(([name, value]) => (value === undefined ? '' : ` ${prefix}${name}="${escapeMarkup(value)}"`)).join('');

/** Other sites that endings lead to, which only the page can allow. */
const redirectOrigins = ({definition}: Work): [string, string | undefined] => [
  'redirect-origins',
  originsOf(definition).join(' ') || undefined,
];

/** What to paste: the script, the look, the widget. */
export function buildSnippet(work: Work, options: SnippetOptions): string {
  const {form, src, fallback} = options;
  if (form === 'shortcode' && src !== undefined) {
    const given = attributes([['type', work.kind], ['src', src], redirectOrigins(work)]);
    return `[kith${given}]${escapeMarkup(fallback)}[/kith]`;
  }
  if (form === 'page') return buildPage(work, options);
  return [buildScript(work, options), buildStyle(work), buildWidget(work, options)].filter(Boolean).join('\n');
}

/** A whole page, for frames. */
const buildPage = (work: Work, options: SnippetOptions): string => {
  const lang = languagesOf(work.definition)[0]!;
  const parts = [buildScript(work, options), buildStyle(work)].filter(Boolean).join('\n');
  return [
    `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Kith</title>\n${parts}\n</head>\n<body>`,
    `${buildWidget(work, options)}\n</body>\n</html>`,
  ].join('\n');
};

/** The names that single files have. */
const fileOf = (kind: Work['kind']): string => (kind === 'survey' ? 'questions' : kind);

/** The tags that fetch Kith. */
export function buildScript({kind}: Work, {kith, loading, hashes}: SnippetOptions): string {
  if (loading === 'single') {
    const file = `single/${fileOf(kind)}.js`;
    const hash = hashes[file];
    const check = hash === undefined ? '' : ` integrity="${hash}" crossorigin`;
    return `<script type="module" src="${escapeMarkup(`${kith}/${file}`)}"${check}></script>`;
  }
  if (loading === 'script') return `<script type="module" src="${escapeMarkup(`${kith}/kith.js`)}"></script>`;
  const files = Object.entries(hashes).filter(([file]) => !/^(alone|single)\//.test(file));
  const lines = files.map(([file, hash]) => `  ${toScript(`${kith}/${file}`)}: ${toScript(hash)}`).join(',\n');
  const own = hashes['kith.js'];
  return (
    `<script type="importmap">\n{"integrity": {\n${lines}\n}}\n</script>\n` +
    `<script type="module" src="${escapeMarkup(`${kith}/kith.js`)}"${own === undefined ? '' : ` integrity="${own}" crossorigin`}></script>`
  );
}

function buildStyle({look}: Work): string {
  const lines = toProperties(look).map(([name, value]) => `    ${name}: ${value};`);
  return lines.length ? `<style>\n  :root {\n${lines.join('\n')}\n  }\n</style>` : '';
}

/** The widget's tag with what stands inside. */
export function buildWidget(work: Work, {src, action, form = 'tag', fallback}: SnippetOptions): string {
  const given: [string, string | undefined][] = [
    ['src', src],
    ['action', action?.url || undefined],
    ['enctype', action?.enctype],
    ['format', action?.format],
    redirectOrigins(work),
  ];
  const inline = src === undefined ? `\n${indent(buildInline(work.definition))}` : '';
  const inner = `${inline}\n  <p>${escapeMarkup(fallback)}</p>\n`;
  if (form === 'tag' || form === 'page') return `<kith-${work.kind}${attributes(given)}>${inner}</kith-${work.kind}>`;
  return `<div data-kith="${work.kind}"${attributes(given, 'data-kith-')}>${inner}</div>`;
}

/** A definition inside a page: nothing in it can end its script. */
const buildInline = (definition: Definition): string =>
  `<script type="application/json">\n${toScript(definition)}\n</script>`;

/** JSON that can end no script. */
const toScript = (value: unknown): string => escapeScript(toJson(value));

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

// Blocks that are no program: what a console, a shortcode, an address or a request looks like, held to what makes them.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {buildOpenApi} from '../../../demo/endpoint/openapi.ts';
import {KINDS} from '../../../demo/endpoint/kinds/index.ts';
import type {ElementFacts} from '../../../scripts/docs-site/manifest.ts';
import {ROOT} from '../../../scripts/source-files.ts';
import {at, type Block} from './blocks.ts';
import {judgeAttributes} from './html-blocks.ts';

type Paths = Record<string, Record<string, unknown>>;

let routes: {method: string; path: RegExp}[] | undefined;

/** What the endpoint answers, by its own description. */
function findRoutes(): {method: string; path: RegExp}[] {
  const {paths} = buildOpenApi(KINDS) as {paths: Paths};
  return (routes ??= Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => /^(?:get|put|post|delete)$/.test(key))
      .map((method) => ({
        method,
        path: new RegExp(`^(?:/api)?${path.replaceAll('.', '\\.').replace(/\{[^}]*\}/g, '[^/]+')}$`),
      })),
  ));
}

const isRoute = (method: string, path: string): boolean =>
  findRoutes().some((route) => route.method === method.toLowerCase() && route.path.test(path));

/** A request a line: `GET /api/health`, or an address alone; more on a line is said about it. */
export function judgeRequests(block: Block): string[] {
  const requests = [...block.text.matchAll(/^(?:(GET|PUT|POST|DELETE) )?(\/\S*|https?:\/\/\S+)/gm)];
  if (!requests.length) return [at(block, 'no request in it')];
  return requests
    .map(([, method = 'GET', address]) => ({method, path: new URL(address!, 'https://example.org').pathname}))
    .filter(({method, path}) => !isRoute(method, decodeURIComponent(path)))
    .map(({method, path}) => at(block, `the endpoint has no ${method} ${path}`));
}

/** Names of Kith's own in addresses: `?kith-check`. */
const judgeAddress = (block: Block, sources: string): string[] =>
  (block.text.match(/[?&#]kith-[a-z]+/g) ?? [])
    .filter((name) => !sources.includes(name.slice(1)))
    .map((name) => at(block, `no source knows ${name}`));

/** Text: shortcodes and lists of allowed tags name what is there; anything else is said by some source. */
export function judgeText(block: Block, elements: ReadonlyMap<string, ElementFacts>, sources: string): string[] {
  const [, kind, rest = ''] = /^\[kith type="([a-z]+)"([^\]]*)\]/.exec(block.text) ?? [];
  const names = (text: string) =>
    [...text.matchAll(/\b(?:data-kith-)?([a-z-]+)(?:="|(?=[ >]))/g)].map(([, name]) => name!);
  if (kind) return judgeAttributes(`kith-${kind}`, names(rest), elements).map((message) => at(block, message));
  const [, allowed] = /^<div data-kith ([^>]*)>\s*$/.exec(block.text) ?? [];
  if (allowed !== undefined) {
    const all = new Set([...elements.values()].flatMap(({attributes}) => attributes.map(({name}) => name)));
    return allowed
      .split(' ')
      .filter((name) => !all.has(name.replace('data-kith-', '')))
      .map((name) => at(block, `no widget knows ${name}`));
  }
  if (URL.canParse(block.text.trim())) return judgeAddress(block, sources);
  return block.text.startsWith('src/\n') ? judgeTree(block) : judgeSaid(block, sources);
}

/** A tree of folders: each name is there, those that are indented below the first. */
const judgeTree = (block: Block): string[] =>
  block.text
    .split('\n')
    .flatMap((line) => {
      const names = line.trim().split(/ {2,}/)[0]!.split(' ').filter(Boolean);
      return names.map((name) => (line.startsWith(' ') ? `src/${name}` : name));
    })
    .filter((path) => !existsSync(join(ROOT, path)))
    .map((path) => at(block, `there is no ${path}`));

/** Of each line, its longest run of plain words stands in a source. */
const judgeSaid = (block: Block, sources: string): string[] =>
  block.text
    .split('\n')
    .map((line) => (line.match(/(?:[A-Za-z]+,? ){2,}[A-Za-z]+/g) ?? []).toSorted((a, b) => b.length - a.length)[0])
    .filter((words): words is string => words !== undefined && !sources.includes(words))
    .map((words) => at(block, `no source says “${words}”`));

// The tags on an element's class are its public record: what it uses is listed, and what is listed is used.
import {posix} from 'node:path';
import {readImports} from './layers.ts';
import {lineAt, readSources, reportViolations, type SourceFile, type Violation} from './source-files.ts';

type Files = ReadonlyMap<string, SourceFile>;
type Names = Map<string, {path: string; line: number}>;

/**
 * The kinds of tag, and how source code shows that it uses one. `-` is the slot without a name, which an element without a
 * shadow root has too: its content stays where it is.
 */
const KINDS: Record<string, (file: SourceFile, files: Files) => Names> = {
  fires: dispatchedEvents,
  slot: ({path, code}) =>
    collect(path, code, /<slot\b([^>]*)>|createRenderRoot\(\)[^}]*return this\b/g, ([, rest = '']) => [
      /\bname="([\w-]+)"/.exec(rest)?.[1] ?? '-',
    ]),
  csspart: ({path, code}) =>
    collect(path, code, /\spart="([^"]*)"/g, ([, value = '']) =>
      value
        .replace(/\$\{[^}]*\}/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    ),
  cssprop: ({path, code}) => collect(path, code, /var\(\s*(--kith-[\w-]+)/g, ([, name]) => [name!]),
};

const TAG =
  /@(fires|slot|csspart|cssprop)\s+(?:\{[^}]*\}\s*)?(?:\[(--[\w-]+)[^\]]*\]|([\w-]+))(\s+-\s+\S[^\n]*|[^\n]*)/g;

/** Elements whose tags and source disagree, and properties without a sentence. */
export function findTagViolations(sources: readonly SourceFile[]): Violation[] {
  const files: Files = new Map(sources.map((file) => [file.path, file]));
  const elements = sources.filter(({path}) => /^src\/widgets\/[^/]+\/kith-[\w-]+\.ts$/.test(path));
  return [...elements.flatMap((element) => checkElement(element, files)), ...sources.flatMap(checkProperties)];
}

function checkElement(element: SourceFile, files: Files): Violation[] {
  const parts = closureOf(element.path, files);
  const tags = readTags(element);
  const unsaid = tags
    .filter(({sentence}) => !sentence)
    .map(({kind, name, line}) => ({path: element.path, line, message: `@${kind} ${name} says nothing: add " - …"`}));
  const apart = Object.entries(KINDS).flatMap(([kind, find]) => {
    const used = new Map(parts.flatMap((file) => [...find(file, files)]));
    return compare(kind, element, used, new Map(tags.filter((t) => t.kind === kind).map((t) => [t.name, t.line])));
  });
  return [...unsaid, ...apart];
}

function compare(kind: string, element: SourceFile, used: Names, tagged: ReadonlyMap<string, number>): Violation[] {
  const missing = [...used].flatMap(([name, {path, line}]) =>
    tagged.has(name) ? [] : [{path, line, message: `${element.path} has no @${kind} ${name}`}],
  );
  const unused = [...tagged].flatMap(([name, line]) =>
    used.has(name) ? [] : [{path: element.path, line, message: `@${kind} ${name}: nothing in the source uses it`}],
  );
  return [...missing, ...unused];
}

function readTags({path, text}: SourceFile): {kind: string; name: string; sentence: boolean; line: number}[] {
  const start = text.lastIndexOf('/**', text.search(/^export (abstract )?class /m));
  const end = text.indexOf('*/', start);
  if (start < 0 || end < 0) throw new Error(`${path}: the element's class has no comment`);
  return [...text.slice(start, end).matchAll(TAG)].map(({index, 1: kind, 2: property, 3: name, 4: rest}) => ({
    kind: kind!,
    name: property ?? name!,
    sentence: /^\s+-\s+\S/.test(rest!) || (name === '-' && /\S/.test(rest!)),
    line: lineAt(text, start + index),
  }));
}

/** The modules whose code ends up in an element: its own and all it imports, also later. */
function closureOf(path: string, files: Files, seen = new Set<string>()): SourceFile[] {
  const file = files.get(path);
  if (!file || seen.has(path)) return [];
  seen.add(path);
  const next = readImports(file).filter(({isType, specifier}) => !isType && specifier.startsWith('.'));
  return [file, ...next.flatMap((i) => closureOf(posix.join(posix.dirname(path), i.specifier), files, seen))];
}

/** Events by the name they are dispatched under; the classes say their names. */
function dispatchedEvents({path, code}: SourceFile, files: Files): Names {
  const names = eventNames(files);
  return collect(path, code, /\bnew (\w+Event)\(/g, ([, type]) => {
    const name = names.get(type!);
    return name ? [name] : [];
  });
}

/** Event class → the name it gives to its base class. */
function eventNames(files: Files): Map<string, string> {
  const declared = /class (\w+Event)\b(?:(?!\bclass\b)[^])*?super\(\s*'([\w-]+)'/g;
  return new Map(
    [...files.values()]
      .filter(({path}) => path.endsWith('events.ts'))
      .flatMap(({code}) => [...code.matchAll(declared)].map(([, type, name]) => [type!, name!] as const)),
  );
}

function collect(path: string, code: string, pattern: RegExp, names: (match: RegExpExecArray) => string[]): Names {
  return new Map(
    [...code.matchAll(pattern)].flatMap((match) =>
      names(match).map((name) => [name, {path, line: lineAt(code, match.index)}] as const),
    ),
  );
}

/** Each `@property` has a comment before it that ends a sentence. */
function checkProperties({path, text, code}: SourceFile): Violation[] {
  return [...code.matchAll(/^[ \t]*@property\(/gm)].flatMap(({index}) => {
    const said = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/.exec(text.slice(0, index))?.[1] ?? '';
    if (/\w[^]*[.)`]\s*$/.test(said.replace(/^\s*\*/gm, ''))) return [];
    return [{path, line: lineAt(text, index), message: 'a public property needs a sentence before it'}];
  });
}

if (import.meta.main) reportViolations('docs tags', findTagViolations(readSources(['src'], ['.ts'])));

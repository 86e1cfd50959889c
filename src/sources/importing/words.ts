import {plainText} from '../../core/text/markdown.ts';
import {toPlainText} from '../html-text.ts';

/** A text as Kith shows it, and what was left out of it. */
export interface Words {
  text: string;
  /** In words: "pictures", "formatting". */
  lost: string[];
  /** The first picture, where there is one. */
  image?: {src: string; alt: string};
}

/** As much as Kith shows of one text. */
const MAX_LENGTH = 20_000;
const TAG = /<(?:\/?[a-z][^<>]*|!--[^<>]*)>/i;

/** Elements that hold code or what is not text. */
const SILENT = [
  'script',
  'style',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'template',
  'video',
  'audio',
  'canvas',
];
const KNOWN = new Set(
  'a b br center cite code dd div dl dt em h1 h2 h3 h4 h5 h6 i li ol p pre section small span strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const NAMES: Record<string, string> = {
  img: 'pictures',
  image: 'pictures',
  svg: 'pictures',
  video: 'films',
  iframe: 'embedded pages',
  audio: 'sounds',
  script: 'scripts',
  input: 'form controls',
  button: 'form controls',
  table: 'the table’s grid',
};

/** The words of a text that may hold HTML: links, emphasis and lists as Markdown. */
export function toMarkdown(source: string): Words {
  const cut = source.slice(0, MAX_LENGTH);
  const lost = source.length > MAX_LENGTH ? [`all beyond ${MAX_LENGTH} characters`] : [];
  if (!TAG.test(cut) && !/&(?:\w{2,6}|#\d+);/.test(cut)) return {text: cut.trim(), lost};
  const names = [...cut.matchAll(/<([a-z][a-z0-9]*)\b/gi)].map(([, name]) => name!.toLowerCase());
  const odd = new Set(
    names.filter((name) => !KNOWN.has(name) || name === 'table').map((name) => NAMES[name] ?? `<${name}>`),
  );
  if (/\s(?:style|class|color|on\w+)\s*=/i.test(cut)) odd.add('styling');
  const image = firstImage(cut);
  const text = toPlainText(withCells(withoutSilent(cut)));
  return {text, lost: [...lost, ...odd], ...(image && {image})};
}

/** The words alone, for labels: nothing but text. */
export function toWords(source: string): Words {
  const {text, lost, image} = toMarkdown(source);
  if (!TAG.test(source)) return {text, lost};
  const plain = plainText(text)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  const isMarked = /<(?:a|b|strong|i|em|u|li|h\d)\b/i.test(source);
  return {text: plain, lost: isMarked ? [...lost, 'formatting'] : lost, ...(image && {image})};
}

/** A table's cells stand side by side. */
const withCells = (html: string): string => html.replace(/<\/t[dh]\s*>/gi, ' ');

/** Without the elements that hold no text for people. One pass; what is never closed goes to the end. */
function withoutSilent(html: string): string {
  const lower = html.toLowerCase();
  let out = '';
  let from = 0;
  const open = new RegExp(`<(${SILENT.join('|')})\\b`, 'g');
  for (let match = open.exec(lower); match; match = open.exec(lower)) {
    out += html.slice(from, match.index);
    const close = lower.indexOf(`</${match[1]}`, match.index);
    const end = close < 0 ? -1 : lower.indexOf('>', close);
    if (end < 0) return out;
    from = open.lastIndex = end + 1;
  }
  return out + html.slice(from);
}

function firstImage(html: string): {src: string; alt: string} | undefined {
  const tag = /<ima?ge?\b([^<>]*)>/i.exec(html)?.[1];
  const value = (name: string): string => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag ?? '');
    return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  };
  return tag && value('src') ? {src: value('src'), alt: value('alt')} : undefined;
}

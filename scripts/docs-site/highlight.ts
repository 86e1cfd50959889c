import {escapeMarkup} from '../../src/core/text/escape-markup.ts';

/** What a piece of code is, for its colour: the style sheet knows `.tag`, `.string`, `.note` and `.word`. */
type Rule = readonly [name: string, pattern: RegExp];

const STRING: Rule = ['string', /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/];
const SCRIPT: readonly Rule[] = [
  ['note', /\/\*[^]*?\*\/|\/\/[^\n]*/],
  STRING,
  ['word', /\b(?:import|export|from|const|let|return|if|interface|type|function|new|await|async|true|false|null)\b/],
];
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  html: [
    ['note', /<!--[^]*?-->/],
    ['tag', /<!?\/?[a-zA-Z][\w-]*|\/?>/],
    ['string', /"[^"\n]*"/],
  ],
  json: [
    ['tag', /"(?:\\.|[^"\\\n])*"(?=\s*:)/],
    ['string', /"(?:\\.|[^"\\\n])*"/],
    ['word', /\b(?:true|false|null)\b/],
  ],
  css: [['note', /\/\*[^]*?\*\//], ['tag', /--?[\w-]+(?=\s*:)/], STRING],
  sh: [['note', /(?<=^|\s)#[^\n]*/], STRING, ['tag', /\b[A-Z][A-Z_]+(?==)/]],
  ts: SCRIPT,
  tsx: SCRIPT,
  js: SCRIPT,
};

/** Code as HTML, with what carries meaning in spans. Languages that it does not know stay plain. */
export function formatCode(code: string, language: string): string {
  const rules = RULES[language === 'astro' ? 'html' : language];
  if (!rules) return escapeMarkup(code);
  const any = new RegExp(rules.map(([, {source}]) => `(${source})`).join('|'), 'g');
  let html = '';
  let end = 0;
  for (const found of code.matchAll(any)) {
    const [name] = rules[found.slice(1).findIndex((group) => group !== undefined)]!;
    html += `${escapeMarkup(code.slice(end, found.index))}<span class="${name}">${escapeMarkup(found[0])}</span>`;
    end = found.index + found[0].length;
  }
  return html + escapeMarkup(code.slice(end));
}

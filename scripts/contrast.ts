// How well every look can be read, light and dark: writes the table of docs/design.md from the styles themselves.
// `--check` only says whether it is up to date.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {contrastOf, CONTROL, over, TEXT} from '../src/core/colour/contrast.ts';
import {fromOklch, toHex, toOklch, type Triple} from '../src/core/colour/convert.ts';
import {parseColour} from '../src/core/colour/parse.ts';
import {ROOT} from './source-files.ts';

const DOC = join(ROOT, 'docs/design.md');
const LOOKS = ['default', 'paper', 'civic', 'garden'] as const;
type Tone = 'light' | 'dark';
/** A page that has no ground or ink of its own to give. */
const PAGE: Record<Tone, {ground: string; ink: string}> = {
  light: {ground: '#ffffff', ink: '#1d1d1f'},
  dark: {ground: '#14181a', ink: '#e8ecea'},
};

const tokens = readFileSync(join(ROOT, 'src/ui/tokens.styles.ts'), 'utf8');
/** What the rule for light widgets says of a token, or the one for dark widgets over it. */
function token(name: string, tone: Tone): string {
  const find = (rule: string): string | undefined =>
    new RegExp(`--${name}: ([^;]+);`).exec(tokens.split(`  ${rule} {`)[1]!.split('\n  }')[0]!)?.[1];
  return (tone === 'dark' ? find('.kith.dark') : undefined) ?? find('.kith')!;
}

/** What a look says of a property, in one tone. */
function said(css: string, property: string, tone: Tone): string | undefined {
  const value = new RegExp(`(?:^|\\s)${property}: ([^;]+);`).exec(css)?.[1];
  const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value ?? '');
  return both ? both[tone === 'light' ? 1 : 2] : value?.startsWith('#') ? value : undefined;
}

const rgb = (hex: string): Triple => parseColour(hex)!.rgb;

function actionOf(accent: Triple, tone: Tone): Triple {
  const [, kind, bound, cap] = /(min|max)\(l, ([\d.]+)\) (?:min\(c, ([\d.]+)\)|c) h/.exec(token('action', tone))!;
  const [l, c, h] = toOklch(accent);
  const lightness = kind === 'min' ? Math.min(l, Number(bound)) : Math.max(l, Number(bound));
  return fromOklch([lightness, cap ? Math.min(c, Number(cap)) : c, h]);
}

const percent = (text: string): number => Number(/(\d+)%/.exec(text)![1]) / 100;

function measure(look: string, tone: Tone): {name: string; ratio: number; needs: number; pair: string}[] {
  const css = look === 'default' ? '' : readFileSync(join(ROOT, `src/looks/${look}.css`), 'utf8');
  const ground = rgb(said(css, 'background', tone) ?? PAGE[tone].ground);
  const ink = rgb(said(css, '--kith-ink', tone) ?? PAGE[tone].ink);
  const mix = (name: string): Triple => over({rgb: ink, alpha: percent(token(name, tone))}, ground);
  const solid = (name: string): Triple | undefined => {
    const hex = said(css, `--${name}`, tone) ?? token(name, tone);
    return hex.startsWith('#') ? rgb(hex) : undefined;
  };
  const paper = solid('paper') ?? mix('paper');
  const line = solid('line') ?? (/--line: currentColor/.test(css) ? ink : mix('line'));
  const action = actionOf(rgb(said(css, '--kith-accent', tone) ?? '#12705d'), tone);
  const rows: [name: string, colour: Triple, on: Triple, needs: number][] = [
    ['text on the ground', ink, ground, TEXT],
    ['hints on the ground', mix('muted'), ground, TEXT],
    ['links on the ground', action, ground, TEXT],
    ['words on the button', solid('on-action')!, action, TEXT],
    ['borders on the ground', line, ground, CONTROL],
    ['borders on their field', line, paper, CONTROL],
    ['errors', solid('error')!, ground, TEXT],
    ['warnings', solid('warning')!, ground, TEXT],
    ['success', solid('success')!, ground, TEXT],
  ];
  return rows.map(([name, colour, on, needs]) => ({
    name,
    needs,
    ratio: contrastOf(colour, on),
    pair: `${toHex(colour)} on ${toHex(on)}`,
  }));
}

function toTable(): string {
  const columns = LOOKS.flatMap((look) =>
    (['light', 'dark'] as const).map((tone) => ({look, tone, rows: measure(look, tone)})),
  );
  const bad = columns.flatMap(({look, tone, rows}) =>
    rows
      .filter(({ratio, needs}) => ratio < needs)
      .map(({name, pair, ratio}) => `${look}, ${tone}: ${name} ${pair} ${ratio.toFixed(2)}`),
  );
  if (bad.length) throw new Error(`too little contrast:\n${bad.join('\n')}`);
  const head = `| | needs | ${columns.map(({look, tone}) => `${look}, ${tone}`).join(' | ')} |\n| --- | --: |${columns.map(() => ' --: |').join('')}`;
  const body = columns[0]!.rows.map(
    ({name, needs}, i) => `| ${name} | ${needs} | ${columns.map(({rows}) => rows[i]!.ratio.toFixed(1)).join(' | ')} |`,
  );
  return `${head}\n${body.join('\n')}`;
}

const [START, END] = ['<!-- contrast -->', '<!-- end of contrast -->'];
const before = readFileSync(DOC, 'utf8');
const [head = '', rest = ''] = before.split(START);
const after = `${head}${START}\n\n${toTable()}\n\n${END}${rest.split(END)[1] ?? ''}`;
if (!process.argv.includes('--check')) writeFileSync(DOC, after);
else if (before !== after) {
  console.error('docs/design.md: the table of contrast is not up to date. Run: npm run contrast');
  process.exitCode = 1;
}

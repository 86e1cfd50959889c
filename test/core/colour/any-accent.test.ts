// Whatever the accent: what the styles make of it can be read, and where a page is too odd for styles alone, the correction
// makes it so.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {contrastOf, over} from '../../../src/core/colour/contrast.ts';
import {fromOklch, toHex, toOklch, type Triple} from '../../../src/core/colour/convert.ts';
import {correctColours, type Worn} from '../../../src/core/colour/correct.ts';
import {parseColour} from '../../../src/core/colour/parse.ts';

const rgb = (hex: string): Triple => parseColour(hex)!.rgb;

/** The formulas as they stand in the styles. */
const css = readFileSync('src/ui/tokens.styles.ts', 'utf8');
const number = (pattern: RegExp): number => Number(pattern.exec(css)?.[1]);
const LIGHT = number(/--action: oklch\(from var\(--accent\) min\(l, ([\d.]+)\) c h\)/);
const DARK = number(/--action: oklch\(from var\(--accent\) max\(l, ([\d.]+)\)/);
const DARK_CHROMA = number(/max\(l, [\d.]+\) min\(c, ([\d.]+)\) h/);

/** 729 colours evenly over all, and what brands are made of. */
const ACCENTS: Triple[] = ['#c8f000', '#39ff14', '#ff6ec7', '#faff00', '#f8f8ff', '#12705d', '#767676'].map(rgb);
for (let i = 0; i < 729; i++) ACCENTS.push([(i % 9) / 8, (Math.floor(i / 9) % 9) / 8, Math.floor(i / 81) / 8]);

const lightAction = (accent: Triple): Triple => {
  const [l, c, h] = toOklch(accent);
  return fromOklch([Math.min(l, LIGHT), c, h]);
};
const darkAction = (accent: Triple): Triple => {
  const [l, c, h] = toOklch(accent);
  return fromOklch([Math.max(l, DARK), Math.min(c, DARK_CHROMA), h]);
};

test('P1 any accent can be read by styles alone, on light pages and on dark ones', () => {
  assert.ok(LIGHT > 0 && DARK > 0 && DARK_CHROMA > 0, 'the formulas are where they are looked for');
  const onAction = {light: rgb('#ffffff'), dark: rgb('#10201c')};
  const table: [make: (accent: Triple) => Triple, on: Triple, tint: number, grounds: string[]][] = [
    [lightAction, onAction.light, 0.09, ['#ffffff', '#fbf6ec', '#f4f4f4', '#e8efe0']],
    [darkAction, onAction.dark, 0.16, ['#000000', '#131a18', '#161d1a', '#222222', '#333333']],
  ];
  for (const [make, on, alpha, grounds] of table)
    for (const accent of ACCENTS) {
      const action = make(accent);
      assert.ok(contrastOf(on, action) >= 4.5, `words on a button of ${toHex(accent)}`);
      for (const hex of grounds) {
        assert.ok(contrastOf(action, rgb(hex)) >= 4.5, `${toHex(accent)} on ${hex}`);
        const tint = over({rgb: action, alpha}, rgb(hex));
        assert.ok(
          contrastOf(action, tint) >= (hex === '#ffffff' ? 4.5 : 3.9),
          `${toHex(accent)} on its tint on ${hex}`,
        );
      }
    }
});

const wear = (ground: string, ink: string, action: Triple, tone: 'light' | 'dark'): Worn => {
  const solid = (hex: string) => ({rgb: rgb(hex), alpha: 1});
  const isLight = tone === 'light';
  return {
    ground: rgb(ground),
    ink: solid(ink),
    muted: {rgb: rgb(ink), alpha: 0.78},
    line: {rgb: rgb(ink), alpha: 0.55},
    paper: isLight ? solid('#ffffff') : {rgb: rgb(ink), alpha: 0.07},
    action: {rgb: action, alpha: 1},
    onAction: solid(isLight ? '#ffffff' : '#10201c'),
    tint: isLight ? 0.09 : 0.16,
    error: solid(isLight ? '#b3261e' : '#ffb4a9'),
    warning: solid(isLight ? '#8a5300' : '#ffcf8f'),
    success: solid(isLight ? '#1b6e3c' : '#8fdcae'),
  };
};

test('P1 on a page of any colour, with any accent, the corrections leave nothing that is hard to read', () => {
  const pages: [ground: string, ink: string, tone: 'light' | 'dark'][] = [
    ['#ffffff', '#1c2320', 'light'],
    ['#e0c9a0', '#2b2118', 'light'],
    ['#ffd400', '#222222', 'light'],
    ['#8fb8de', '#0b1d33', 'light'],
    ['#0b2e83', '#ffffff', 'dark'],
    ['#5b1a1a', '#ffe9e0', 'dark'],
    ['#4a4a4a', '#f2f2f2', 'dark'],
  ];
  for (const [ground, ink, tone] of pages)
    for (const accent of ACCENTS.filter((_, i) => i % 3 === 0)) {
      const worn = wear(ground, ink, tone === 'light' ? lightAction(accent) : darkAction(accent), tone);
      for (const {part, to, has, needs} of correctColours(worn))
        assert.ok(has >= needs, `${part} ${to} of ${toHex(accent)} on ${ground}: ${has}`);
    }
});

test('P1 what can be read is left alone; ink that cannot is corrected only where it was set for the widget', () => {
  assert.deepEqual(correctColours(wear('#ffffff', '#1c2320', rgb('#12705d'), 'light')), []);
  const pale = wear('#ffffff', '#bbbbbb', rgb('#12705d'), 'light');
  const parts = (isOurs: boolean) => correctColours(pale, isOurs).map(({part}) => part);
  assert.deepEqual(parts(true).slice(0, 2), ['ink', 'muted']);
  assert.deepEqual(parts(false), ['muted', 'line']);
  const [first] = correctColours(wear('#ffffff', '#1c2320', rgb('#ffee00'), 'light'));
  assert.equal(first?.part, 'action');
  assert.equal(first.from, '#ffee00');
  assert.ok(first.had < 1.3 && first.has >= 4.5);
});

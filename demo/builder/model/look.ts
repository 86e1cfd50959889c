import {contrastOf, nearestGood, TEXT} from '../../../src/core/colour/contrast.ts';
import {toHex, type Triple} from '../../../src/core/colour/convert.ts';
import {parseColour} from '../../../src/core/colour/parse.ts';
import type {Look} from './work.ts';

export const STANDARD_ACCENT = '#12705d';

/** Fonts that readers have, and nobody has to fetch. */
export const FONTS: readonly {name: string; value: string}[] = [
  {name: 'Of your page', value: ''},
  {name: 'Plain', value: 'system-ui, sans-serif'},
  {name: 'Book', value: "Charter, 'Iowan Old Style', Georgia, serif"},
  {name: 'Round', value: "ui-rounded, 'Arial Rounded MT Bold', Nunito, sans-serif"},
  {name: 'Wide', value: 'Verdana, Geneva, sans-serif'},
];
export const CORNERS: readonly {name: string; value: string}[] = [
  {name: 'Square', value: '0'},
  {name: 'Soft', value: ''},
  {name: 'Round', value: '1em'},
];
export const SPACES: readonly {name: string; value: number}[] = [
  {name: 'Close', value: 0.8},
  {name: 'Normal', value: 1},
  {name: 'Airy', value: 1.25},
];

/** How a colour does on a ground. */
export interface Verdict {
  ground: 'light' | 'dark';
  /** Contrast ratio (WCAG 2.2), 1 to 21. */
  ratio: number;
  isEnough: boolean;
  /** What Kith comes to show: the colour itself, or the nearest that can be read. */
  shown: string;
}

const WHITE: Triple = [1, 1, 1];
const NIGHT: Triple = [0x14 / 255, 0x18 / 255, 0x1a / 255];

/** Whether words in this accent can be read on a white page and on a dark one; undefined where it is no colour. */
export function judgeAccent(accent: string): Verdict[] | undefined {
  const colour = parseColour(accent);
  if (!colour) return undefined;
  return (
    [
      ['light', WHITE],
      ['dark', NIGHT],
    ] as const
  ).map(([ground, rgb]) => {
    const ratio = contrastOf(colour.rgb, rgb);
    const good = nearestGood(colour.rgb, (tried) => contrastOf(tried, rgb) >= TEXT);
    return {ground, ratio, isEnough: ratio >= TEXT, shown: toHex(good)};
  });
}

/** The custom properties that a look sets. */
export function toProperties({accent, font, radius, density}: Look): [name: string, value: string][] {
  const all: [string, string | undefined][] = [
    ['--kith-accent', accent],
    ['--kith-font', font],
    ['--kith-radius', radius],
    ['--kith-density', density === undefined || density === 1 ? undefined : String(density)],
  ];
  return all.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

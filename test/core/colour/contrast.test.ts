import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isColourful} from '../../../src/core/colour/accent.ts';
import {contrastOf, nearestGood, over} from '../../../src/core/colour/contrast.ts';
import {fromOklch, toHex, toOklch, type Triple} from '../../../src/core/colour/convert.ts';
import {parseColour} from '../../../src/core/colour/parse.ts';

const rgb = (hex: string): Triple => parseColour(hex)!.rgb;

test('P1 contrast is what WCAG says of well-known pairs', () => {
  const table: [one: string, other: string, ratio: number][] = [
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0],
    ['#ffff00', '#ffffff', 1.07],
  ];
  for (const [one, other, ratio] of table) {
    assert.equal(Number(contrastOf(rgb(one), rgb(other)).toFixed(2)), ratio, `${one} on ${other}`);
    assert.equal(contrastOf(rgb(one), rgb(other)), contrastOf(rgb(other), rgb(one)));
  }
});

test('a colour is the same in every way a browser writes it', () => {
  const table: [text: string, hex: string, alpha: number][] = [
    ['rgb(18, 112, 93)', '#12705d', 1],
    ['rgba(18, 112, 93, 0.5)', '#12705d', 0.5],
    ['rgb(18 112 93 / 0.25)', '#12705d', 0.25],
    ['color(srgb 0.0706 0.4392 0.3647)', '#12705d', 1],
    ['color(srgb 1 0.2 0 / 0.78)', '#ff3300', 0.78],
    ['color(srgb-linear 0 1 0)', '#00ff00', 1],
    ['oklch(0.6279 0.2577 29.23)', '#ff0000', 1],
    ['oklch(1 none none)', '#ffffff', 1],
    ['oklab(0.452 -0.0324 -0.3115)', '#0000ff', 1],
    ['oklch(0.5 0 0 / 9e-2)', '#636363', 0.09],
    ['#12705d', '#12705d', 1],
  ];
  for (const [text, hex, alpha] of table) {
    const colour = parseColour(text);
    assert.ok(colour, text);
    assert.equal(toHex(colour.rgb), hex, text);
    assert.equal(colour.alpha, alpha, text);
  }
  for (const text of ['', 'red', 'none', 'color(display-p3 1 0 0)', 'lab(50 0 0)', 'rgb()', '#12'])
    assert.equal(parseColour(text), undefined, text);
});

test('a colour comes back from Oklch as it was', () => {
  for (const hex of ['#000000', '#ffffff', '#12705d', '#c8f000', '#7f7f7f', '#ff00ff', '#0b2e83'])
    assert.equal(toHex(fromOklch(toOklch(rgb(hex)))), hex);
});

test('what lets the ground through is seen mixed with it', () => {
  assert.equal(toHex(over({rgb: [0, 0, 0], alpha: 0.5}, [1, 1, 1])), '#808080');
  assert.equal(toHex(over({rgb: [1, 0, 0], alpha: 1}, [1, 1, 1])), '#ff0000');
});

test('a colour is changed by as little as can be, and not where it is good', () => {
  const isGoodOn = (ground: Triple) => (tried: Triple) => contrastOf(tried, ground) >= 4.5;
  assert.equal(toHex(nearestGood(rgb('#12705d'), isGoodOn([1, 1, 1]))), '#12705d');
  const darker = nearestGood(rgb('#ff9900'), isGoodOn([1, 1, 1]));
  assert.ok(contrastOf(darker, [1, 1, 1]) >= 4.5 && contrastOf(darker, [1, 1, 1]) < 5, toHex(darker));
  assert.ok(Math.abs(toOklch(darker)[2] - toOklch(rgb('#ff9900'))[2]) < 15, 'the hue stays');
  const lighter = nearestGood(rgb('#0000ff'), isGoodOn([0, 0, 0]));
  assert.ok(toOklch(lighter)[0] > toOklch(rgb('#0000ff'))[0]);
  assert.deepEqual(
    nearestGood([0.5, 0.5, 0.5], (tried) => tried[0] === 1 && tried[1] === 1),
    [1, 1, 1],
  );
});

test('a theme-color of white, cream or black is the ground of a page and no accent', () => {
  for (const text of [
    'rgb(255, 255, 255)',
    'rgb(251, 246, 236)',
    'rgb(0, 0, 0)',
    'rgb(22, 29, 26)',
    'rgb(128, 128, 128)',
  ])
    assert.equal(isColourful(text), false, text);
  for (const text of ['rgb(18, 112, 93)', 'rgb(255, 0, 102)', 'rgb(200, 240, 0)', 'oklch(0.7 0.1 20)'])
    assert.equal(isColourful(text), true, text);
  assert.equal(isColourful('nonsense'), false);
});

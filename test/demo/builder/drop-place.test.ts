import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearestBox, placeAmong, scrollStep} from '../../../demo/builder/model/drop-place.ts';

const BOXES = [
  {top: 0, height: 40},
  {top: 50, height: 100},
];

for (const [y, place] of [
  [-5, 0],
  [19, 0],
  [21, 1],
  [99, 1],
  [101, 2],
  [900, 2],
] as const)
  test(`what is let go at ${y} px comes to place ${place}`, () => {
    assert.equal(placeAmong(BOXES, y), place);
  });

for (const [y, box] of [
  [-20, 0],
  [39, 0],
  [44, 0],
  [46, 1],
  [300, 1],
] as const)
  test(`at ${y} px list ${box} is meant`, () => {
    assert.equal(nearestBox(BOXES, y), box);
  });

for (const [y, step] of [
  [400, 0],
  [88, 0],
  [87, -1],
  [0, -14],
  [-50, -14],
  [712, 0],
  [713, 1],
  [900, 14],
] as const)
  test(`held at ${y} px of 800 the window scrolls ${step} px a frame`, () => {
    assert.equal(scrollStep(y, 800), step);
  });

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {closureOf, findOverruns, readWidgetTable} from '../../scripts/sizes.ts';

const LOADER =
  'site:r(()=>import(e("./c/s.js")).then(e=>e.KithSite)),survey:r(()=>Promise.all([import(e("./c/base.js")),import(e("./c/w.js"))]).then(e=>e.pop()))';
const FILES: Record<string, string> = {
  'kith.js': LOADER,
  'c/s.js': 'import{a}from"./base.js";a()',
  'c/w.js': 'import{a as e}from"./base.js";import"./more.js";const l=()=>import("./later.js");l(e)',
  'c/base.js': 'export const a=1',
  'c/more.js': 'import"./base.js"',
};
const size = (name: string, brotli: number, requests = 1) => ({name, brotli, gzip: brotli, requests});

test('the loader tells which chunks each widget needs', () => {
  assert.deepEqual(readWidgetTable(LOADER), {site: ['c/s.js'], survey: ['c/base.js', 'c/w.js']});
});

test('a page downloads what is imported at once, each file once, and nothing that comes later', () => {
  const files = closureOf(['kith.js', 'c/base.js', 'c/w.js'], (file) => FILES[file]!);
  assert.deepEqual(files, ['kith.js', 'c/base.js', 'c/w.js', 'c/more.js']);
});

test('bytes, requests and files above their budget are named, and a widget or file without one', () => {
  const budgets = {pages: {survey: {brotli: 100, requests: 3}}, files: {'kith.js': 10, 'c/*': 50}};
  const pages = [size('survey', 101, 4), size('poll', 1)];
  const files = [size('kith.js', 11), size('c/a.js', 50), size('c/b.js', 51), size('single/a.js', 999)];
  assert.deepEqual(findOverruns(pages, files, budgets), [
    'the page of survey: 101 bytes, at most 100',
    'the page of survey: 4 requests, at most 3',
    'the page of poll has no budget in scripts/budgets.json',
    'kith.js: 11 bytes, at most 10',
    'c/b.js: 51 bytes, at most 50',
    'single/a.js has no budget in scripts/budgets.json',
  ]);
});

test('a chunk above its budget is named, and one that the build no longer makes', () => {
  const budgets = {pages: {}, files: {}, chunks: {outbox: 5000, answers: 900, gone: 1}};
  assert.deepEqual(findOverruns([], [], budgets, [size('outbox', 5001), size('answers', 900)]), [
    'the chunk outbox: 5001 bytes, at most 5000',
    'no chunk is called gone',
  ]);
});

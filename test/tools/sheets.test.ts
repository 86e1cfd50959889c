import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {EXHIBITS} from '../../scripts/sheets/exhibits.ts';
import {LOOKS, TONES} from '../../scripts/sheets/gallery.ts';

const table = readFileSync(join(import.meta.dirname, '../../docs/accessibility-table.md'), 'utf8');

test('P1 the table of what axe finds has every widget that is exhibited, every look and tone, and not one violation', () => {
  const [head, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
  const cells = (row: string): string[] =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  assert.deepEqual(
    cells(head!).slice(1),
    LOOKS.flatMap((look) => TONES.map((tone) => `${look}, ${tone}`)),
  );
  assert.deepEqual(
    rows.map((row) => cells(row)[0]),
    Object.keys(EXHIBITS),
  );
  for (const row of rows) assert.deepEqual(new Set(cells(row).slice(1)), new Set(['0 · 0']), row);
});

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('P1 the table of contrast in the docs is that of the styles, and every figure is enough', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/contrast.ts', '--check'], {stdio: 'pipe'}));
});

test('H11 looks fetch no fonts, know no root sizes, and weigh nothing against a page’s own rules', () => {
  for (const look of ['paper', 'civic', 'garden']) {
    const css = readFileSync(`src/looks/${look}.css`, 'utf8');
    assert.doesNotMatch(css, /@font-face|@import|url\(|\brem\b|!important|font-size/, look);
    const selectors = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].map(([, s]) =>
      s!.trim(),
    );
    assert.ok(selectors.length > 2, look);
    for (const selector of selectors)
      assert.match(selector, /^:where\(.*\)(::part\([\w-]+\)(:focus-visible)?)?$/s, look);
  }
});

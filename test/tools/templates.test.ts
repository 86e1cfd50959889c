import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {ACTIVE} from '../../src/ui/policy.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The fixed text of each template in the code, as Lit hands it to the browser. */
function templatesOf(code: string): string[] {
  return [...code.matchAll(/\b(?:html|svg)`/g)].map(({0: {length}, index}) => {
    let text = '';
    let depth = 0;
    for (let i = index + length; i < code.length; i++) {
      if (!depth && code[i] === '`') break;
      if (!depth && code.startsWith('${', i)) {
        depth = 1;
        i++;
      } else if (depth) depth += code[i] === '{' ? 1 : code[i] === '}' ? -1 : 0;
      else text += code[i];
    }
    return text.replaceAll(/([@.?][\w-]+)=/g, '$1$$lit$=');
  });
}

test('H1 H4 a further copy of Kith can draw every template: none has what the shared policy refuses', () => {
  const files = globSync('src/{ui,questions,widgets}/**/*.ts', {cwd: ROOT});
  const templates = files.flatMap((file) => templatesOf(readFileSync(join(ROOT, file), 'utf8')));
  assert.ok(templates.length > 200, String(templates.length));
  assert.deepEqual(
    templates.filter((template) => ACTIVE.test(template)),
    [],
  );
  for (const [what, found] of [
    ['html`<script src=x></script>`', true],
    ['html`<i onclick=${x}>${{a: 1}}</i>`', true],
    ['html`<i @click=${x} title="once">on ${one ? html`<b></b>` : {}}</i>`', false],
  ] as const)
    assert.equal(ACTIVE.test(templatesOf(what)[0]!), found, what);
});

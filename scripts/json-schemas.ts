// Writes dist/schema/<root>.schema.json: for editors that check and complete a definition while it is written.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {ROOTS} from '../src/contract/roots.ts';
import {ROOT} from './source-files.ts';

const folder = join(ROOT, 'dist/schema');
mkdirSync(folder, {recursive: true});
for (const [name, schema] of Object.entries(ROOTS)) {
  const json = z.toJSONSchema(schema as z.core.$ZodType, {io: 'input'});
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`);
}

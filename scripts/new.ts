// `npm run new -- widget poll` and `npm run new -- question mood`: everything that a new widget or question type needs, so that the
// check passes at once and somebody can go on from there. Writes nothing where anything is in the way.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Refusal, resolvePlan, type Plan, type Read} from './new/plan.ts';
import {planQuestion} from './new/question.ts';
import {planWidget} from './new/widget.ts';
import {run} from './run.ts';
import {ROOT} from './source-files.ts';

const PLANS: Readonly<Record<string, (name: string, read: Read) => Plan>> = {
  widget: planWidget,
  question: planQuestion,
};
const USAGE = 'Say what: npm run new -- widget NAME, or npm run new -- question NAME';

const read: Read = (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined);

/**
 * Writes the files of a plan, in the house's format.
 * @throws {Refusal} something is in the way; nothing was written
 */
async function write(plan: Plan): Promise<string[]> {
  const texts = resolvePlan(plan, read);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(ROOT, path)), {recursive: true});
    writeFileSync(join(ROOT, path), text);
  }
  const formatted = [...texts.keys()].filter((path) => /\.(ts|css)$/.test(path));
  await run('oxfmt', formatted, {isQuiet: true});
  await run(process.execPath, ['scripts/shapes.ts'], {isQuiet: true});
  return [...texts.keys()];
}

async function main([kind = '', name = '', ...more]: readonly string[]): Promise<void> {
  const plan = PLANS[kind];
  if (!plan || !name || more.length) throw new Refusal(USAGE);
  const made = plan(name, read);
  const isNew = (path: string): boolean => Object.hasOwn(made.files, path);
  const paths = await write(made);
  for (const path of paths) console.log(`${isNew(path) ? 'new     ' : 'changed '} ${path}`);
  console.log(`\nWhat is left to you:\n${made.left.map((line) => `  ${line}`).join('\n')}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// Imports every form in a folder and fills each in to its end: `npm run imports -- DIR [--lost]`. Prints one line a file and the score.
import {readdirSync, readFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {parseSurvey} from '../src/core/survey/parse-survey.ts';
import {importDefinition} from '../src/sources/importing/import-definition.ts';
import {countOutcomes, formatReport, ImportError} from '../src/sources/importing/report.ts';
import {fillSurvey} from '../test/support/fill-survey.ts';

/** Ways of answering that each form is tried with. */
const SEEDS = 12;

async function tryFile(path: string, isLoud: boolean): Promise<{line: string; isFine: boolean}> {
  const bytes = readFileSync(path);
  const name = basename(path);
  try {
    const {definition, notes} = await importDefinition(bytes, {name: basename(path, extname(path))});
    const parsed = parseSurvey(definition);
    if (!('survey' in parsed)) return {line: `refused  ${name}: the parser does not take it`, isFine: false};
    const filled = Array.from({length: SEEDS}, (_, seed) => fillSurvey(parsed.survey, seed, seed / SEEDS));
    const stuck = filled.filter((one) => one.stuck.length);
    const {kept, approximated, dropped} = countOutcomes(notes);
    const counts = `${kept} kept, ${approximated} approximated, ${dropped} dropped`;
    const lost = isLoud ? `\n${formatReport(notes)}` : '';
    if (!stuck.length) return {line: `ok       ${name}: ${counts}${lost}`, isFine: true};
    return {
      line: `stuck    ${name}: ${stuck.length} of ${SEEDS}: ${JSON.stringify(stuck[0]!.stuck[0])}${lost}`,
      isFine: false,
    };
  } catch (error) {
    const isPlain = error instanceof ImportError;
    return {
      line: `${isPlain ? 'refused ' : 'BROKEN  '} ${name}: ${isPlain ? error.message : (error as Error).stack}`,
      isFine: false,
    };
  }
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Which folder? npm run imports -- DIR\n');
  process.exitCode = 2;
} else {
  const files = readdirSync(folder).filter((name) => /\.(json|xlsx|csv)$/i.test(name));
  let fine = 0;
  for (const name of files) {
    const {line, isFine} = await tryFile(join(folder, name), flags.includes('--lost'));
    if (isFine) fine++;
    process.stdout.write(`${line}\n`);
  }
  process.stdout.write(`\n${fine} of ${files.length} imported and filled in to the end\n`);
  process.exitCode = fine === files.length ? 0 : 1;
}

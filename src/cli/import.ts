import {readFile, writeFile} from 'node:fs/promises';
import {basename, extname} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {parseArgs} from 'node:util';
import {importDefinition, SOURCES, type SourceKind} from '../sources/importing/import-definition.ts';
import {formatReport, ImportError} from '../sources/importing/report.ts';
import {UsageError, type Command, type Terminal} from './command.ts';

const HELP = `npx kith import FILE [options]

Turns a form from elsewhere into a Kith survey, as JSON, and says what was lost on the way: each feature that was
approximated or dropped, by its path, and how many were kept. FILE is a survey of SurveyJS (JSON), of Formbricks
(JSON), an XLSForm (.xlsx, or its sheet "survey" as .csv) or a list of questions (.csv); "-" reads standard input.

  --from KIND    ${SOURCES.join(', ')} (default: told by the content)
  --out FILE     writes the survey to a file instead of standard output
  --report FILE  writes the whole report as JSON: a list of {path, outcome, message}
  --help         this text
`;

/** `npx kith import`: a form from elsewhere as a definition. */
export const importForm: Command = {summary: 'turns a form from elsewhere into a definition', help: HELP, run};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const {path, from, out, report} = readArguments(args);
  const name = path === '-' ? undefined : basename(path, extname(path));
  const {definition, notes} = await importDefinition(await read(path), {from, name}).catch((error: unknown) => {
    throw error instanceof ImportError ? new UsageError(`${path}: ${error.message}`) : error;
  });
  const written = `${JSON.stringify(definition, null, 2)}\n`;
  if (out === undefined) terminal.out(written);
  else await save(out, written);
  if (report !== undefined) await save(report, `${JSON.stringify(notes, null, 2)}\n`);
  terminal.tell(`${path}: ${formatReport(notes)}`);
  return 0;
}

function readArguments(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const {values, positionals} = parseArgs({
    args: [...args],
    options: {from: text, out: text, report: text},
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError('Which form? Name its file: npx kith import form.json');
  if (more.length) throw new UsageError(`One form at a time, please: ${path}, not also ${more.join(', ')}`);
  return {...values, path, from: values.from === undefined ? undefined : readSource(values.from)};
}

function readSource(given: string): SourceKind {
  const found = SOURCES.find((source) => source === given);
  if (!found) throw new UsageError(`--from ${given}: expected one of ${SOURCES.join(', ')}`);
  return found;
}

async function read(path: string): Promise<Uint8Array> {
  return (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: unknown) => {
    const {code} = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : String(code);
    throw new UsageError(`${path}: ${why}`);
  });
}

async function save(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw new UsageError(`${path}: cannot be written (${String((error as NodeJS.ErrnoException).code)})`);
  });
}

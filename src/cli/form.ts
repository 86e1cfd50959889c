import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {loadCatalog} from '../i18n/locale.ts';
import {buildFormTwin} from '../sources/form-twin/form-twin.ts';
import {UsageError, WRONG_USE, type Command, type Terminal} from './command.ts';
import {readJson} from './read-json.ts';

const HELP = `npx kith form DEFINITION [options]

Writes the plain-HTML twin of a sign-up or a survey: a <form> that works where no script runs.
DEFINITION is a JSON file; "-" reads standard input.

  --action URL   where the form is sent (default: the definition's "action")
  --lang TAG     the language, such as es (default: the definition's first)
  --copies N     how often a group that repeats is written (default: 4)
  --out FILE     writes to a file instead of standard output
  --help         this text
`;

/** `npx kith form`: a definition as plain HTML. */
export const form: Command = {summary: 'writes a definition as a plain HTML form', help: HELP, run};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const {path, action, lang, copies, out} = readArguments(args);
  const catalog = lang === undefined ? undefined : await loadCatalog(lang);
  const made = buildFormTwin(await readJson(path), {action, lang, catalog, copies});
  if ('findings' in made) {
    for (const {path: place, message} of made.findings)
      terminal.tell(`${path}: ${place ? `${place} ` : 'the definition '}${message}\n`);
    return WRONG_USE;
  }
  if (!made.html.startsWith('<form action='))
    terminal.tell(
      'The form has no action yet, so it is sent to the page that it stands on: give one with --action URL.\n',
    );
  if (out === undefined) terminal.out(made.html);
  else await save(out, made.html);
  return 0;
}

function readArguments(args: readonly string[]) {
  const options = {
    action: {type: 'string'},
    lang: {type: 'string'},
    copies: {type: 'string'},
    out: {type: 'string'},
  } as const;
  const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError('Which definition? Name its JSON file: npx kith form definition.json');
  if (more.length) throw new UsageError(`One definition at a time, please: ${path}, not also ${more.join(', ')}`);
  const copies = values.copies === undefined ? undefined : Number(values.copies);
  if (copies !== undefined && !(Number.isInteger(copies) && copies > 0))
    throw new UsageError(`--copies ${values.copies}: expected a whole number of at least 1`);
  if (values.lang !== undefined && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(values.lang))
    throw new UsageError(`--lang ${values.lang}: expected a language like en or pt-BR`);
  return {...values, path, copies};
}

async function save(path: string, html: string): Promise<void> {
  await writeFile(path, html).catch((error: unknown) => {
    throw new UsageError(`${path}: cannot be written (${String((error as NodeJS.ErrnoException).code)})`);
  });
}

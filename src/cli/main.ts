import {VERSION} from '../version.ts';
import {UsageError, WRONG_USE, type Command, type Terminal} from './command.ts';
import {check} from './check.ts';
import {conform} from './conform.ts';
import {form} from './form.ts';
import {importForm} from './import.ts';

const COMMANDS: Readonly<Record<string, Command>> = {check, form, import: importForm, conform};

const list = Object.entries(COMMANDS).map(([name, {summary}]) => `  ${name.padEnd(10)}${summary}\n`);
const HELP = `npx kith COMMAND

${list.join('')}
npx kith COMMAND --help says more; npx kith --version says which Kith this is.
`;

/**
 * Runs a command line.
 * @returns the exit code: 0 for done, 1 for "looked and found wanting", 2 for a call or a file that cannot be right
 */
export async function main([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const say = (text: string) => {
    terminal.out(text);
    return 0;
  };
  if (name === undefined || name === '--help' || name === '-h') return say(HELP);
  if (name === '--version') return say(`${VERSION}\n`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.tell(`There is no command "${name}". These there are: ${Object.keys(COMMANDS).join(', ')}\n`);
    return WRONG_USE;
  }
  if (args.includes('--help') || args.includes('-h')) return say(command.help);
  return command.run(args, terminal).catch((error: unknown) => {
    if (!isWrongUse(error)) throw error;
    terminal.tell(`${error.message}\n`);
    return WRONG_USE;
  });
}

/** Our own sentence, or that of Node's reader of arguments. */
const isWrongUse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  String((error as NodeJS.ErrnoException | undefined)?.code).startsWith('ERR_PARSE_ARGS');

import {backUp, restore} from './backup.ts';
import {HELP} from './help.ts';
import {migrateDatabase} from './migrate.ts';
import {applyRetention} from './retention.ts';
import {manageTokens} from './token.ts';
import {serveEndpoint} from '../serve.ts';

/** What a command needs. It prints what it has to say, and throws a plain sentence where it cannot be done. */
export interface Call {
  args: string[];
  env: NodeJS.ProcessEnv;
  print: (line: string) => void;
}

const COMMANDS: Record<string, (call: Call) => Promise<void>> = {
  serve: ({env}) => serveEndpoint(env),
  migrate: migrateDatabase,
  token: manageTokens,
  backup: backUp,
  restore,
  retention: applyRetention,
};

/** `kith-endpoint COMMAND …`. @returns the exit code: 0 done, 1 not done, 2 not understood */
export async function runCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  out: Pick<Console, 'log' | 'error'> = console,
): Promise<number> {
  const [name = '', ...rest] = args;
  const print = (line: string) => out.log(line);
  const isHelp = ['', '--help', '-h', 'help'].includes(name) || rest.includes('--help');
  if (isHelp) {
    print(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    out.error(`There is no command “${name}”.\n\n${HELP}`);
    return 2;
  }
  try {
    await command({args: rest, env, print});
    return 0;
  } catch (error) {
    out.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

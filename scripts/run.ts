import {spawn} from 'node:child_process';
import {delimiter, dirname, join} from 'node:path';
import {ROOT} from './source-files.ts';

export interface Ran {
  /** The exit code; 1 where a signal ended it or it could not be started. */
  code: number;
  /** What it printed, both streams. */
  output: string;
}

/**
 * Runs a command at the project's root, with the project's own tools and this Node before all others, and shows what it prints.
 * @param isQuiet keeps the output to the result alone
 */
export function run(
  command: string,
  args: readonly string[],
  {env = {}, isQuiet = false}: {env?: Record<string, string>; isQuiet?: boolean} = {},
): Promise<Ran> {
  const path = [join(ROOT, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const child = spawn(command, args, {cwd: ROOT, env: {...process.env, ...env, PATH: path}, stdio: 'pipe'});
  child.stdin.end();
  let output = '';
  const take = (to: NodeJS.WritableStream) => (data: Buffer) => {
    output += data.toString();
    if (!isQuiet) to.write(data);
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  return new Promise((done) => {
    child.once('error', (error) => done({code: 1, output: `${output}${error.message}\n`}));
    child.once('close', (code) => done({code: code ?? 1, output}));
  });
}

import {execFile} from 'node:child_process';
import {resolve} from 'node:path';

const KITH = resolve(import.meta.dirname, '../../bin/kith.js');

/** What a command printed, and how it ended. */
export interface Ran {
  code: number;
  out: string;
  said: string;
}

/** Runs `npx kith …` in a process of its own, with something on its standard input. */
export const kith = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [KITH, ...args], (error, out, said) => {
      done({code: error ? Number(error.code ?? 1) : 0, out, said});
    });
    child.stdin!.end(input);
  });

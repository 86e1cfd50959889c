import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';
import {UsageError} from './command.ts';

/**
 * What a JSON file says; "-" is standard input.
 * @throws {UsageError} there is no such file, or it is no JSON
 */
export async function readJson(path: string): Promise<unknown> {
  const written = await (path === '-' ? text(process.stdin) : readFile(path, 'utf8')).catch((error: unknown) => {
    const {code} = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : String(code);
    throw new UsageError(`${path}: ${why}`);
  });
  try {
    return JSON.parse(written.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new UsageError(`${path}: is not JSON: ${(error as Error).message}`);
  }
}

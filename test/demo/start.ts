import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {randomBytes} from 'node:crypto';
import {uuidV7} from '../../src/core/uuid.ts';

export const TOKEN = 'a-token-for-tests';

export interface Running {
  /** Without a slash at the end. */
  base: string;
  api: string;
  /** Where the database is. */
  folder: string;
  process: ChildProcess;
  /** All that was printed so far. */
  output: () => string;
  /** Waits until it has printed that. */
  said: (text: string) => Promise<void>;
  /** @returns the exit code, or null where it was killed */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a real server on a free port with a SQLite file in a folder of its own (or of an earlier one). */
export async function start(
  env: Record<string, string> = {},
  {script = 'demo/endpoint/server.ts', folder}: {script?: string; folder?: string} = {},
): Promise<Running> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'kith-endpoint-')));
  const child = spawn(process.execPath, [resolve(script)], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      KITH_DATABASE: join(home, 'kith.db'),
      KITH_ADMIN_TOKEN: TOKEN,
      KITH_RATE_LIMIT: '0',
      // one for all tests: what the endpoint keeps for itself would be written anew for each
      NODE_COMPILE_CACHE: join(tmpdir(), 'kith-tests-compiled'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const api = await new Promise<string>((found, failed) => {
    child.stdout.on('data', () => {
      const address = /http:\/\/localhost:\d+\/api/.exec(output)?.[0];
      if (!address || !output.includes('Token')) return;
      child.removeAllListeners('exit');
      found(address);
    });
    child.once('exit', () => {
      if (!folder) rmSync(home, {recursive: true, force: true});
      failed(new Error(output));
    });
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    }
    if (signal !== 'SIGKILL' && !folder) await rm(home, {recursive: true, force: true});
    return child.exitCode;
  };
  const said = async (text: string) => {
    const signal = AbortSignal.timeout(10_000);
    while (!output.includes(text)) await once(child.stdout, 'data', {signal});
  };
  return {base: api.slice(0, -4), api, folder: home, process: child, output: () => output, said, stop};
}

export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

export const NEEDS = {
  id: 'needs',
  version: '1',
  title: 'What do you need?',
  questions: [
    {id: 'who', name: 'NAME', type: 'text', label: 'Your name', required: true},
    {id: 'email', type: 'email', label: 'Your e-mail'},
    {id: 'years', type: 'number', label: 'Years here', min: 0},
    {id: 'topics', type: 'multiple-choice', label: 'What matters?', choices: ['food', 'rent'], other: true},
    {id: 'fit', type: 'scale', label: 'It fits', notApplicable: true},
    {id: 'agree', type: 'consent', label: 'Keep my answers'},
    {id: 'source', type: 'hidden'},
    {id: 'flyer', type: 'text', label: 'Which flyer?', visibleIf: {question: 'source', is: 'flyer'}, required: true},
  ],
};

/** An envelope; `more` replaces its parts. */
export const envelope = (answers: Record<string, unknown> = {who: 'Ann'}, more: Record<string, unknown> = {}) => ({
  kith: 1,
  id: newId(),
  kind: 'survey',
  of: 'needs',
  answers,
  submittedAt: '2026-03-01T10:00:00.000Z',
  ...more,
});

export const ADMIN = {authorization: `Bearer ${TOKEN}`};

export const publish = (api: string, definition: {id: string; [key: string]: unknown}): Promise<Response> =>
  fetch(`${api}/surveys/${definition.id}`, {
    method: 'PUT',
    headers: {...ADMIN, 'content-type': 'application/json'},
    body: JSON.stringify(definition),
  });

export const post = (
  api: string,
  body: unknown,
  headers: Record<string, string> = {},
  of = 'needs',
): Promise<Response> =>
  fetch(`${api}/surveys/${of}/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

interface Stored {
  id: string;
  answers: Record<string, unknown>;
  hidden?: Record<string, string>;
  receivedAt: string;
}

/** Everything that is kept for a survey. */
export async function stored(api: string, of = 'needs'): Promise<Stored[]> {
  const response = await fetch(`${api}/surveys/${of}/submissions`, {headers: ADMIN});
  return ((await response.json()) as {submissions: Stored[]}).submissions;
}

interface ProblemBody {
  title: string;
  status: number;
  detail?: string;
  retryAfter?: number;
  errors?: {pointer: string; detail: string}[];
}

/** The problem details of a refusal; fails where it is none. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`${response.status} ${type}: no problem details`);
  return (await response.json()) as ProblemBody;
}

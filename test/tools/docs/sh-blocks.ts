// Commands of the docs: the shell can read them, and what they call is there, with its options.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {HELP as ENDPOINT_HELP} from '../../../demo/endpoint/commands/help.ts';
import {ROOT} from '../../../scripts/source-files.ts';
import {main} from '../../../src/cli/main.ts';
import {at, type Block} from './blocks.ts';

/** One command of a block: its words, without variables before and what it writes to. */
export interface Call {
  words: string[];
  isPiped: boolean;
}

/** Programs of other people that the docs use, and that anybody has. */
const OTHERS = new Set(['curl']);

/** What the shell says of a whole block; undefined where it can read it. */
export const readByShell = ({text}: Block): string | undefined =>
  spawnSync('sh', ['-n'], {input: text, encoding: 'utf8'}).stderr.trim() || undefined;

/** The commands of a block. Quotes hold words together. */
export function findCalls(text: string): Call[] {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  return lines
    .flatMap((line) => splitCommands(line))
    .map(({words, isPiped}) => ({
      words: words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word))),
      isPiped,
    }))
    .filter(({words: [first]}) => first !== undefined && !/^[A-Z_]+=/.test(first));
}

function splitCommands(line: string): Call[] {
  const tokens = [...line.matchAll(/(?:\$\([^)]*\)|"[^"]*"|'[^']*'|[^\s"'#&|;<>]|(?<=\S)#)+|&&|[|;<>]|#.*/g)].map(
    ([token]) => token,
  );
  const calls: Call[] = [{words: [], isPiped: false}];
  for (const [i, token] of tokens.entries()) {
    if (token.startsWith('#')) break;
    if (/^(?:&&|;|\|)$/.test(token)) calls.push({words: [], isPiped: token === '|'});
    else if (!/^[<>]$/.test(token) && !/^[<>]$/.test(tokens[i - 1] ?? '')) calls.at(-1)!.words.push(token);
  }
  return calls;
}

/** What is wrong with the commands of a block. */
export async function judgeCommands(block: Block, scripts: ReadonlySet<string>): Promise<string[]> {
  const wrong = readByShell(block);
  if (wrong) return [at(block, wrong)];
  const complaints = await Promise.all(findCalls(block.text).map(({words}) => judgeCall(words, scripts)));
  return complaints.flat().map((message) => at(block, message));
}

async function judgeCall([program = '', ...args]: readonly string[], scripts: ReadonlySet<string>): Promise<string[]> {
  if (program === 'npm') return judgeNpm(args, scripts);
  if (program === 'npx' && args[0] === 'kith') return judgeKith(args.slice(1));
  if (program === 'npx' && args[0] === 'kith-endpoint')
    return judgeOptions(args.slice(1), ENDPOINT_HELP, 'kith-endpoint');
  if (program === 'node')
    return args
      .filter((arg) => /\.[mt]?[jt]s$/.test(arg) && !existsSync(join(ROOT, arg)))
      .map((arg) => `no file ${arg}`);
  return OTHERS.has(program)
    ? []
    : [`nobody knows what ${program} is: add it to those of other people, or take it out`];
}

function judgeNpm([verb = '', name = '']: readonly string[], scripts: ReadonlySet<string>): string[] {
  if (verb === 'run') return scripts.has(name) ? [] : [`package.json has no script ${name}`];
  if (verb === 'start' || verb === 'test') return scripts.has(verb) ? [] : [`package.json has no script ${verb}`];
  return ['ci', 'install', 'pack', 'audit'].includes(verb) ? [] : [`npm has no command ${verb}`];
}

async function judgeKith([command = '', ...args]: readonly string[]): Promise<string[]> {
  let help = '';
  const terminal = {out: (text: string) => void (help += text), tell: () => {}};
  const code = await main([command, ...(command.startsWith('-') ? [] : ['--help'])], terminal);
  return code === 0 ? judgeOptions(args, help, `kith ${command}`) : [`kith has no command ${command}`];
}

const judgeOptions = (args: readonly string[], help: string, name: string): string[] => {
  const words = new Set(['--help', ...(help.match(/--[a-z][\w-]*|\b[a-z][\w-]*\b/g) ?? [])]);
  const options = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0]!);
  const commands = name === 'kith-endpoint' && args[0] && !args[0].startsWith('-') ? [args[0]] : [];
  return [...options, ...commands].filter((word) => !words.has(word)).map((word) => `${name} has no ${word}`);
};

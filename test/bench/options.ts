import {parseArgs} from 'node:util';
import {PROFILES, type Profile} from './sample.ts';
import {WORKLOADS} from './workloads.ts';

export interface Options {
  /** Contestants by name. Empty: all. */
  only: readonly string[];
  workloads: readonly string[];
  profiles: readonly Profile[];
  rounds: number;
  /** Where the figures go, as JSON. */
  out?: string;
}

export const USAGE = `npm run bench -- [options]
  --only kith,surveyjs        these contestants alone (vanilla always runs: the ratios are to it)
  --workloads W1,W5           these workloads alone
  --profiles fast,slow4g      of fast, cpu4x, slow4g
  --rounds 7                  how often each; 1 or 2 are good for bytes, heap and shifts only
  --out FILE                  writes the figures there; by default a whole run writes docs/how-fast.json and docs/how-fast.md`;

const split = (list: string): string[] => list.split(',').filter(Boolean);

/** @throws {Error} with what is wrong and the usage */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const text = {type: 'string'} as const;
  const options = {only: text, workloads: text, profiles: text, rounds: text, out: text};
  const {values} = parseArgs({args: [...args], options});
  const check = <T extends string>(what: string, list: string | undefined, known: readonly T[]): T[] => {
    const asked = split(list ?? '');
    const strange = asked.find((one) => !known.includes(one as T));
    if (strange) throw new Error(`There is no ${what} "${strange}": ${known.join(', ')}\n${USAGE}`);
    return asked as T[];
  };
  const all = <T>(asked: T[], known: readonly T[]): readonly T[] => (asked.length ? asked : known);
  const loads = WORKLOADS.map(({id}) => id);
  const profiles = Object.keys(PROFILES) as Profile[];
  const rounds = Number(values.rounds ?? 7);
  if (!(rounds >= 1)) throw new Error(`--rounds takes a number\n${USAGE}`);
  return {
    only: check('contestant', values.only, names),
    workloads: all(check('workload', values.workloads, loads), loads),
    profiles: all(check('profile', values.profiles, profiles), profiles),
    rounds,
    ...(values.out && {out: values.out}),
  };
}

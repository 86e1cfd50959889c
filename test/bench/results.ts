import type {Contestant} from './contestant.ts';
import type {Profile, Sample} from './sample.ts';
import {median, quantile} from './statistics.ts';

/** A sample with what it is of. */
export interface Row {
  workload: string;
  contestant: string;
  profile: Profile;
  round: number;
  sample: Sample;
}

/** The medians of one contestant with one workload, in one profile. */
export interface Cell {
  workload: string;
  contestant: string;
  profile: Profile;
  rounds: number;
  medians: Partial<Record<keyof Sample, number>>;
  /** To the leanest script in the same round; the median of the rounds. */
  ratios: Partial<Record<'cpu' | 'interactive' | 'next', number>>;
  /** How far apart the middle half of the rounds is in `cpu`, as a part of the median. */
  spread: number;
}

export interface Results {
  date: string;
  machine: string;
  browser: string;
  node: string;
  rounds: number;
  minutes: number;
  /** Programs that wanted a processor, before and after. */
  load: [number, number];
  contestants: Pick<Contestant, 'name' | 'label' | 'role'>[];
  cells: Cell[];
  failures: string[];
}

const FLOOR = 'vanilla';
const RATIOS = ['cpu', 'interactive', 'next'] as const;

const round = (value: number): number => Number(value.toPrecision(4));

function toCell(rows: readonly Row[], floor: readonly Row[]): Cell {
  const {workload, contestant, profile} = rows[0]!;
  const names = Object.keys(rows[0]!.sample) as (keyof Sample)[];
  const medianOf = (name: keyof Sample): number => round(median(rows.map(({sample}) => sample[name]!)));
  const ratioOf = (name: (typeof RATIOS)[number]): number =>
    round(
      median(
        rows.flatMap((row) => {
          const other = floor.find((one) => one.round === row.round)?.sample[name];
          return other ? [row.sample[name]! / other] : [];
        }),
      ),
    );
  const cpu = rows.map(({sample}) => sample.cpu);
  return {
    workload,
    contestant,
    profile,
    rounds: rows.length,
    medians: Object.fromEntries(names.map((name) => [name, medianOf(name)])),
    ratios: Object.fromEntries(RATIOS.filter((name) => names.includes(name)).map((name) => [name, ratioOf(name)])),
    spread: round((quantile(cpu, 0.75) - quantile(cpu, 0.25)) / median(cpu)),
  };
}

/** Medians and ratios of all that was measured. */
export function summarize(rows: readonly Row[]): Cell[] {
  const groups = Map.groupBy(rows, ({workload, contestant, profile}) => `${workload} ${profile} ${contestant}`);
  return [...groups.values()].map((group) => {
    const {workload, profile} = group[0]!;
    return toCell(
      group,
      rows.filter((row) => row.contestant === FLOOR && row.workload === workload && row.profile === profile),
    );
  });
}

export const findCell = (
  {cells}: Pick<Results, 'cells'>,
  workload: string,
  contestant: string,
  profile: Profile = 'fast',
): Cell | undefined =>
  cells.find((cell) => cell.workload === workload && cell.contestant === contestant && cell.profile === profile);

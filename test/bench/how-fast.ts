// The page docs/how-fast.md, from the figures of a run.
import {judge} from './goals.ts';
import {compare, kilobytes, mebibytes, MEASURES, milliseconds, type Comparison} from './measures.ts';
import {findCell, type Cell, type Results} from './results.ts';
import {WORKLOADS} from './workloads.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(row)].join('\n');

const NONE = '–';
const show = (value: number | undefined, format: (value: number) => string): string =>
  value === undefined || Number.isNaN(value) ? NONE : format(value);
const withRatio = (cell: Cell | undefined, key: 'cpu' | 'interactive'): string =>
  cell ? `${milliseconds(cell.medians[key]!)} (${show(cell.ratios[key], (r) => r.toFixed(1))} ×)` : NONE;

function toWords({part, verdict, peer}: Comparison): string {
  const words = `${part < 0.1 ? part.toFixed(2) : part.toFixed(part < 1 ? 2 : 1)} of ${peer}`;
  return verdict === 'ahead' ? words : `**${verdict}**: ${words}`;
}

function overview(results: Results): string {
  const rows = WORKLOADS.map(({id, title}) => [
    title,
    ...MEASURES.map((measure) => {
      const found = compare(results, id, measure);
      return found ? `${measure.format(found.ours)}, ${toWords(found)}` : NONE;
    }),
  ]);
  return table(['', ...MEASURES.map(({name}) => name)], rows);
}

function loadTable(results: Results, workload: string): string {
  const rows = results.contestants.flatMap(({name, label, role}) => {
    const cell = findCell(results, workload, name);
    if (!cell) return [];
    const {brotli, gzip, requests, heap, shift} = cell.medians;
    return [
      [
        role === 'ours' ? `**${label}**` : label,
        `${kilobytes(brotli!)} (${kilobytes(gzip!)})`,
        String(requests!),
        withRatio(cell, 'cpu'),
        withRatio(cell, 'interactive'),
        withRatio(findCell(results, workload, name, 'cpu4x'), 'interactive'),
        withRatio(findCell(results, workload, name, 'slow4g'), 'interactive'),
        show(heap, mebibytes),
        shift!.toFixed(3),
      ],
    ];
  });
  const head = [
    '',
    'brotli (gzip)',
    'requests',
    'main thread',
    'ready',
    'ready, old phone',
    'ready, slow 4G',
    'memory',
    'shift',
  ];
  return table(head, rows);
}

const ACTS = [
  ['W2', 'key', 'a key typed among 200 questions'],
  ['W2', 'reveal', 'an answer that shows or hides a question'],
  ['W6', 'next', 'the next month of 10,000 events'],
  ['W7', 'next', 'the next month of 50 series'],
] as const;

function actTable(results: Results): string {
  const rows = ACTS.flatMap(([workload, key, words]) =>
    results.contestants.flatMap(({name, label, role}) => {
      const fast = findCell(results, workload, name)?.medians;
      if (fast?.[key] === undefined) return [];
      const old = findCell(results, workload, name, 'cpu4x')?.medians;
      const shown = `${key}Shown` as const;
      return [
        [
          words,
          role === 'ours' ? `**${label}**` : label,
          milliseconds(fast[key]),
          show(fast[shown], milliseconds),
          show(old?.[shown], milliseconds),
        ],
      ];
    }),
  );
  return table(['', '', 'main thread', 'until it shows', 'the same, old phone'], rows);
}

function goalTable(results: Results): string {
  const titles = new Map(WORKLOADS.map(({id, title}) => [id, title]));
  const rows = judge(results).map(({workload, name, value, most, format, isMet}) => [
    `${titles.get(workload)!}: ${name}`,
    format(value),
    format(most),
    isMet ? 'reached' : '**not yet**',
  ]);
  return table(['', 'Kith', 'goal', ''], rows);
}

/** The whole page. */
export function formatPage(results: Results): string {
  const {date, machine, browser, node, rounds, minutes, load} = results;
  const loads = WORKLOADS.map(({id, title}) => `### ${title}\n\n${loadTable(results, id)}`).join('\n\n');
  return `# How fast is Kith?

<!-- Written by \`npm run bench\`: change test/bench/how-fast.ts, not this page. -->

What a visitor waits for and what it takes from their phone, beside the tools that people use instead, and beside the least that
is possible: a page of plain HTML, and the leanest script that draws a form or a month from data.

Measured on ${date.slice(0, 10)} with ${browser} on ${machine} (Node ${node}); medians of ${rounds} rounds, ${Math.round(minutes)} minutes in all. ${load[0].toFixed(1)} to ${load[1].toFixed(1)}
programs wanted a processor meanwhile.${rounds < 7 ? ' **So few rounds say little of times**: go by bytes, memory and shifts.' : ''} To see it on your own machine:

\`\`\`sh
npm ci && npm run build && npm run bench    # the first time it fetches the others, into test/bench
npm run bench -- --rounds 1 --workloads W1,W5 --profiles fast    # a first look, in a minute
\`\`\`

## In short

Kith, and what that is of the best of the others. Less is better. “Level” means that the difference may be chance.

${overview(results)}

## All figures

**Bytes** are script and style, as they travel. **Main thread** is the work until everything can be used, in processor time;
about 25 ms of it are the page's own. **Ready** is the time from the click on a link until the last control or event stands on
screen, and two frames more. An **old phone** is this machine with its processor four times slower; **slow 4G** has 150 ms of delay and 1.6 Mbit/s besides.
**Memory** is what scripts hold once garbage is collected. **Shift** is how far the page jumps while it loads (0 is none; above 0.1 people notice).
In brackets: how many times what the leanest script takes, in the same round.

${loads}

## While somebody uses it

${actTable(results)}

## What we aim for

Ratios are to the leanest script. Where a goal is not reached: [where the bytes and milliseconds go](where-it-goes.md), what was tried, and
what a visitor would lose.

${goalTable(results)}

## How it is measured

- All contestants draw the same questions and events, in the same page, with words above and below. Each is set up as its own
  documentation says, with what makes it small: FullCalendar bundled with a month view alone, SurveyJS without its web font, Kith by the
  file for a page with one widget (\`alone/survey.js\`). “By kith.js” is the tag that starts any widget; five widgets have that.
- Every sample is a first visit: a new profile, nothing cached. The contestants take turns within a round, and each round has a new browser.
- Files are compressed as well as they can be (brotli 11), and come from this machine. Nothing is fetched from anywhere else.
- Forms and settings stand in the page. Events are a file of their own: FullCalendar, @event-calendar and the leanest script get it
  by a preload hint, as their pages can; Kith's script asks for it as soon as it is there.

## What this does not tell

It is one machine and one browser engine, and times differ from day to day by a sixth; compare ratios. Times to a frame come in
steps of 17 ms. What others can do and Kith cannot, or the other way round, has no figure here.
`;
}

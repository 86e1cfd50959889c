// What the endpoint stands: people who send while processes are killed, and a million rows. `npm run load`; DURATION in seconds
// (default 300), CLIENTS (default 50); `npm run load -- --rows 1000000`. Everything stays on this machine, and ends by itself.
import {mkdtemp, rm} from 'node:fs/promises';
import {cpus, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {measureRows} from './load/rows.ts';
import {runStorm} from './load/storm.ts';
import {startPostgres} from './postgres.ts';

const {values} = parseArgs({options: {rows: {type: 'string'}, only: {type: 'string'}}});
const seconds = Number(process.env['DURATION'] ?? 300);
const clients = Number(process.env['CLIENTS'] ?? 50);
/** Seconds between two kills. */
const KILL_EVERY = 20;
/** Minutes after which it is given up, whatever it does. */
const MAX = 40;
setTimeout(() => {
  console.error('Took too long.');
  process.exit(1);
}, MAX * 60_000).unref();

const isMeant = (name: string) => values.only === undefined || values.only === name;
const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const postgres = isMeant('postgres') ? await startPostgres({isDurable: true}) : undefined;
const [cpu] = cpus();
console.log(
  `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);

const faults: string[] = [];
try {
  const databases = [
    ...(postgres ? [{name: 'PostgreSQL', database: postgres.url, processes: 2, crash: postgres.crash}] : []),
    ...(isMeant('sqlite') ? [{name: 'SQLite', database: join(folder, 'kith.db'), processes: 1}] : []),
  ];
  for (const one of databases) {
    const found =
      values.rows === undefined
        ? await runStorm({
            ...one,
            name: `${one.name}, ${one.processes} process${one.processes > 1 ? 'es' : ''}`,
            clients,
            seconds,
            killEvery: KILL_EVERY,
          }).then(({row, faults: wrong}) => ({rows: [row], faults: wrong}))
        : await measureRows(one.name, one.database, Number(values.rows));
    console.table(found.rows);
    faults.push(...found.faults);
  }
} finally {
  await postgres?.stop();
  await rm(folder, {recursive: true, force: true});
}
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);

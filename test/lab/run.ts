// `npm run lab`: clients that send over real connections through a faulty network, some killed on the way, until so many
// faults were met; then the network is mended, and what was sent is compared with what was stored.
import {memoryStore, type OutboxStore} from '../../src/delivery/outbox-store.ts';
import {EndpointClient} from '../../src/delivery/endpoint-client.ts';
import {Outbox} from '../../src/delivery/outbox.ts';
import {delayAfter} from '../../src/delivery/retry-schedule.ts';
import {uuidV7} from '../../src/core/uuid.ts';
import {randomFrom} from '../support/random.ts';
import {startLab, type Lab} from './server.ts';

/** Times run this much faster than in life. */
const SPEED = 200;
const TIMEOUT = 60;

export interface Figures {
  faults: number;
  sent: number;
  stored: number;
  /** Sent, and neither stored nor waiting. */
  lost: number;
  /** Requests for which a client was told "accepted" without a record. */
  untrue: number;
  /** Submissions that arrived again with the id they had: an endpoint that keeps ids knows them. */
  repeats: number;
  /** Records beyond one a submission. */
  doubled: number;
  restarts: number;
  met: ReadonlyMap<string, number>;
}

/** One person's browser: storage that lasts, tabs that die. */
class Client {
  readonly ids: string[] = [];
  readonly accepted = new Set<string>();
  restarts = 0;
  readonly #store: OutboxStore = memoryStore();
  readonly #lab: Lab;
  readonly #random: () => number;
  #tab = 0;
  #outbox: Outbox;

  constructor(lab: Lab, random: () => number) {
    this.#lab = lab;
    this.#random = random;
    this.#outbox = this.#open();
  }

  /** A tab; what belongs to an earlier one is dead and does nothing any more. */
  #open(): Outbox {
    const tab = ++this.#tab;
    const client = new EndpointClient({timeout: TIMEOUT});
    const mortal = <A extends unknown[], T>(act: (...args: A) => Promise<T>) => (...args: A): Promise<T> =>
      tab === this.#tab ? act(...args) : new Promise<T>(() => {}); // prettier-ignore
    const {get, put, delete: remove, all, lease} = this.#store;
    const outbox = new Outbox({
      send: mortal((parcel) => client.send(parcel)),
      store: {get: mortal(get), put: mortal(put), delete: mortal(remove), all: mortal(all), lease: mortal(lease)},
      now: () => performance.now() * SPEED,
      random: this.#random,
      later: (act, milliseconds) => {
        const timer = setTimeout(() => tab === this.#tab && act(), milliseconds / SPEED);
        return () => clearTimeout(timer);
      },
      // the lab's network is a fast one: the longest waits are left to the tests of the schedule
      delay: (attempts, setback, random) => Math.min(delayAfter(Math.min(attempts, 4), setback, random), 16_000),
    });
    outbox.watch((id, {kind}) => kind === 'accepted' && this.accepted.add(id));
    void outbox.flush();
    return outbox;
  }

  async write(): Promise<void> {
    const id = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    this.ids.push(id);
    const body = JSON.stringify({id, answers: {wish: 'A bench'}});
    const parcel = {id, action: this.#lab.action, enctype: 'application/json', mode: 'cors', body} as const;
    void this.#outbox.send(parcel);
    await sleep(this.#random() * 20);
    if (this.#random() < 0.1) this.restart();
  }

  restart(): void {
    this.restarts++;
    this.#outbox = this.#open();
  }

  async waiting(): Promise<string[]> {
    return (await this.#store.all()).map(({id}) => id);
  }

  /** Everything on its way arrives, or nothing changes for half a minute. */
  async drain(): Promise<void> {
    const end = performance.now() + 30_000;
    while ((await this.waiting()).length && performance.now() < end) {
      await this.#outbox.flush('back');
      await sleep(50);
    }
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const count = (lab: Lab): number => [...lab.met.values()].reduce((sum, n) => sum + n, 0);

/** @param faults how many to meet at least */
export async function runLab(faults: number, seed = 1): Promise<Figures> {
  const lab = await startLab(randomFrom(seed));
  lab.setRate(0.85);
  const clients = Array.from({length: 5}, (_, i) => new Client(lab, randomFrom(seed * 100 + i)));
  const work = clients.map(async (client) => {
    while (count(lab) < faults)
      if ((await client.waiting()).length < 25) await client.write();
      else await sleep(20);
  });
  await Promise.all(work);
  lab.setRate(0);
  for (const client of clients) client.restart();
  await Promise.all(clients.map((client) => client.drain()));
  const figures = await compare(lab, clients);
  lab.stop();
  return figures;
}

async function compare(lab: Lab, clients: readonly Client[]): Promise<Figures> {
  const ids = clients.flatMap((client) => client.ids);
  const waiting = new Set((await Promise.all(clients.map((client) => client.waiting()))).flat());
  return {
    faults: count(lab),
    sent: ids.length,
    stored: lab.stored.size,
    lost: ids.filter((id) => !lab.stored.has(id) && !waiting.has(id)).length + waiting.size,
    untrue: clients.flatMap((client) => [...client.accepted]).filter((id) => !lab.stored.has(id)).length,
    repeats: [...lab.stored.values()].reduce((sum, times) => sum + times - 1, 0),
    doubled: Math.max(0, lab.stored.size - ids.length),
    restarts: clients.reduce((sum, client) => sum + client.restarts, 0),
    met: lab.met,
  };
}

function print({met, ...totals}: Figures): void {
  for (const [name, times] of [...met].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`${name.padEnd(30)}${String(times).padStart(8)}`);
  console.log('');
  for (const [name, times] of Object.entries(totals)) console.log(`${name.padEnd(30)}${String(times).padStart(8)}`);
}

if (import.meta.main) {
  const figures = await runLab(Number(process.argv[2] ?? 10_000));
  print(figures);
  process.exit(figures.lost || figures.doubled || figures.untrue ? 1 : 0);
}

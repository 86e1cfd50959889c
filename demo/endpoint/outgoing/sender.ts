import type {OutgoingStore} from '../store/outgoing.ts';
import type {OutgoingTable} from '../store/tables.ts';
import {nextWait} from './backoff.ts';

/** What became of a try. */
export type Outcome =
  | 'sent'
  | {
      /** For the administrator, in a few words; quotes nobody. */
      trouble: string;
      /** No other try could do better. Default: false. */
      isFinal?: boolean | undefined;
      /** Milliseconds that the other side asked to wait. */
      wait?: number | undefined;
    };

/** Sends one row, within {@link LEASE}. May throw: then it is tried again. */
export type Channel = (row: OutgoingTable) => Promise<Outcome>;

/** For how long a row is one sender's own, in milliseconds. Channels give up before. */
export const LEASE = 60_000;
/** Between two looks at the table, in milliseconds. */
const INTERVAL = 2_000;
/** Rows that one process sends at the same time. */
const AT_ONCE = 10;

export interface SenderOptions {
  outgoing: OutgoingStore;
  channels: Readonly<Record<OutgoingTable['channel'], Channel>>;
  /** Milliseconds since 1970. */
  now?: () => number;
  random?: () => number;
}

/**
 * Sends what waits. Any number of them may work on one table: a row belongs to one at a time. Where one dies, another takes over
 * once its lease is out, so everything is sent at least once.
 */
export class Sender {
  readonly #options: Required<SenderOptions>;
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #look: Promise<unknown> = Promise.resolve();

  constructor(options: SenderOptions) {
    this.#options = {now: Date.now, random: Math.random, ...options};
  }

  /** Looks for what is due now and then, until it is stopped. */
  start(): void {
    this.#timer = setInterval(() => {
      // a database that is away for a moment is asked again
      this.#look = this.#look.then(() => this.#claim()).catch(() => undefined);
    }, INTERVAL);
    // what a process has to send is no reason for it to stay
    this.#timer.unref();
  }

  /** Takes on nothing more, and waits for what is on its way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#look;
    await Promise.all(this.#running);
  }

  /** Sends all that is due now. @returns how many tries it took */
  async sendDue(): Promise<number> {
    let tries = 0;
    for (let taken = await this.#claim(); taken; taken = await this.#claim()) {
      tries += taken;
      await Promise.all(this.#running);
    }
    return tries;
  }

  async #claim(): Promise<number> {
    const {outgoing, now} = this.#options;
    const free = AT_ONCE - this.#running.size;
    if (free <= 0) return 0;
    const at = now();
    const rows = await outgoing.claim(toIso(at), toIso(at + LEASE), free);
    for (const row of rows) {
      const sending = this.#send(row).finally(() => this.#running.delete(sending));
      this.#running.add(sending);
    }
    return rows.length;
  }

  async #send(row: OutgoingTable): Promise<void> {
    const {outgoing, channels, now, random} = this.#options;
    try {
      const outcome = await channels[row.channel](row).catch((error: unknown) => ({trouble: nameOf(error)}));
      if (outcome === 'sent') return await outgoing.done(row);
      const {trouble, isFinal, wait} = outcome as Exclude<Outcome, 'sent'>;
      const pause = isFinal ? undefined : nextWait(row.tries, wait, random());
      const at = now();
      await outgoing.postpone(row, trouble, toIso(at), pause === undefined ? undefined : toIso(at + pause));
    } catch {
      // the database is away: the lease runs out, and it is sent again
    }
  }
}

const toIso = (at: number): string => new Date(at).toISOString();

/** The kind of fault alone: messages quote addresses and what people wrote. */
function nameOf(error: unknown): string {
  const {code, name = 'Error'} = error as Partial<NodeJS.ErrnoException>;
  return code ?? name;
}

// What an outbox stands on, under the test's control: time, storage, an endpoint.
import type {Acknowledgement} from '../../src/delivery/acknowledge.ts';
import {Outbox, type OutboxOptions} from '../../src/delivery/outbox.ts';
import {memoryStore, type OutboxStore} from '../../src/delivery/outbox-store.ts';
import type {Parcel} from '../../src/delivery/parcel.ts';

/** A clock that moves when it is told to, and rings what is due on its way. */
export class FakeClock {
  time = Date.parse('2026-03-01T12:00:00Z');
  #alarms = new Map<() => void, number>();

  now = (): number => this.time;
  later = (act: () => void, milliseconds: number): (() => void) => {
    const alarm = () => act();
    this.#alarms.set(alarm, this.time + milliseconds);
    return () => void this.#alarms.delete(alarm);
  };

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await breathe(8);
      const [alarm, at] = [...this.#alarms].toSorted(([, a], [, b]) => a - b)[0] ?? [];
      if (!alarm || at! > end) break;
      this.#alarms.delete(alarm);
      this.time = Math.max(this.time, at!);
      alarm();
    }
    this.time = end;
    await breathe(8);
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function breathe(times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await new Promise((done) => setImmediate(done));
}

export const ACCEPTED: Acknowledgement = {kind: 'accepted', data: {}};
export const OFFLINE: Acknowledgement = {kind: 'unclear', reason: 'network'};
export const BUSY: Acknowledgement = {kind: 'unclear', reason: 'status 503'};
export const refusal = (status: number): Acknowledgement => ({
  kind: 'refused',
  status,
  problem: {status, title: 'No', errors: []},
});

/** Counts what arrives by id, and answers what the test says. */
export class FakeService {
  readonly arrived: string[] = [];
  /** What the next attempts meet; afterwards `always`. */
  replies: Acknowledgement[] = [];
  always: Acknowledgement = ACCEPTED;

  send = async ({id}: Parcel): Promise<Acknowledgement> => {
    await breathe();
    const reply = this.replies.shift() ?? this.always;
    if (reply !== OFFLINE) this.arrived.push(id);
    return reply;
  };

  get records(): number {
    return new Set(this.arrived).size;
  }
}

export const parcel = (id: string, action = 'https://example.org/s'): Parcel => ({
  id,
  action,
  enctype: 'application/json',
  mode: 'cors',
  body: JSON.stringify({id, answers: {name: 'Ada'}}),
});

/** A tab of a browser whose storage and clock it shares with others. */
export function tab(
  service: FakeService,
  clock = new FakeClock(),
  store: OutboxStore = memoryStore(),
  more: Partial<OutboxOptions> = {},
): Outbox {
  return new Outbox({send: service.send, store, now: clock.now, later: clock.later, ...more});
}

import type {Submission} from '../../src/contract/submission.ts';
import {sleep} from './wait.ts';
import {pageOutbox} from '../../src/delivery/page-outbox.ts';

/** The way to the real network. */
const real = window.fetch;

export type FakeReply = Response | Error | 'never';

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}});

export const page = (status = 200): Response =>
  new Response('<!doctype html><h1>Log in to the Wi-Fi</h1>', {status, headers: {'content-type': 'text/html'}});

/** Stands where the network was: answers each request with what the test says next, and remembers what was sent. */
export class FakeEndpoint {
  readonly requests: Request[] = [];
  readonly bodies: string[] = [];
  #replies: FakeReply[];
  readonly #fake: typeof window.fetch = (input, init) => this.#answer(input, init);
  #waiting: ((reply: Response) => void)[] = [];

  constructor(...replies: FakeReply[]) {
    this.#replies = replies;
    window.fetch = this.#fake;
  }

  /** The submissions that were POSTed as JSON. */
  get submissions(): Submission[] {
    return this.bodies.filter(Boolean).map((body) => JSON.parse(body) as Submission);
  }

  next(...replies: FakeReply[]): void {
    this.#replies.push(...replies);
  }

  /** Answers the requests that were left hanging with 'never'. */
  release(reply: Response): void {
    for (const done of this.#waiting.splice(0)) done(reply.clone());
  }

  /** The network is back, and nothing of the test waits for it. */
  async restore(): Promise<void> {
    this.release(json({}));
    await sleep(10);
    for (const outbox of [pageOutbox(), pageOutbox(true)])
      for (const {id} of await outbox.records()) await outbox.discard(id);
    // drafts and marks
    localStorage.clear();
    if (window.fetch === this.#fake) window.fetch = real;
  }

  async #answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const {signal, ...rest} = init ?? {};
    this.requests.push(new Request(input, rest));
    if (typeof init?.body === 'string') this.bodies.push(init.body);
    const reply = this.#replies.shift() ?? new TypeError('Failed to fetch');
    if (reply === 'never')
      return new Promise((done, fail) => {
        this.#waiting.push(done);
        signal?.addEventListener('abort', () => fail(signal.reason as Error));
      });
    if (reply instanceof Error) throw reply;
    return reply;
  }
}

import type {Submission} from '../contract/submission.ts';
import {KithEvent} from '../ui/events.ts';

/** `kith-change`: the person answered or turned a page. Carries no answers. `step` counts from 1. */
export class KithChangeEvent extends KithEvent<{questions: string[]; step: number; steps: number; answered: number}> {
  constructor(detail: {questions: string[]; step: number; steps: number; answered: number}) {
    super('kith-change', detail);
  }
}

/**
 * `kith-submit`: about to send. `preventDefault()` stops Kith from sending; `respondWith(promise)` hands the sending to the
 * page: when the promise resolves, the person reads "sent"; when it rejects, Kith delivers to the widget's own `action`.
 */
export class KithSubmitEvent extends KithEvent<{submission: Submission; respondWith(sending: Promise<unknown>): void}> {
  /** What the page promised, if it did. */
  sending: Promise<unknown> | undefined;
  constructor(submission: Submission) {
    super('kith-submit', {submission, respondWith: (sending) => this.#respond(sending)}, true);
  }
  #respond(sending: Promise<unknown>): void {
    this.preventDefault();
    this.sending = sending;
  }
}

/** `kith-sent`: accepted by the endpoint. `receipt` is what the person can keep. */
export class KithSentEvent extends KithEvent<{id: string; receipt?: string}> {
  constructor(detail: {id: string; receipt?: string}) {
    super('kith-sent', detail);
  }
}

/** `kith-queued`: not confirmed; kept, and tried again by itself at `retryAt` (ISO 8601). `reason` is for the author. */
export class KithQueuedEvent extends KithEvent<{id: string; reason: string; retryAt: string}> {
  constructor(detail: {id: string; reason: string; retryAt: string}) {
    super('kith-queued', detail);
  }
}

/** `kith-refused`: the endpoint said no; the answers are still on screen. */
export class KithRefusedEvent extends KithEvent<{id: string; status: number; reason: string}> {
  constructor(detail: {id: string; status: number; reason: string}) {
    super('kith-refused', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kith-change': KithChangeEvent;
    'kith-submit': KithSubmitEvent;
    'kith-sent': KithSentEvent;
    'kith-queued': KithQueuedEvent;
    'kith-refused': KithRefusedEvent;
  }
}

/** Timers of one length, in milliseconds, wait until the test lets the time pass; others go on as they are. */
export class Pauses {
  readonly #set = globalThis.setTimeout;
  readonly #clear = globalThis.clearTimeout;
  readonly #waiting = new Map<number, () => void>();
  #last = 0;

  constructor(length = 1000) {
    globalThis.setTimeout = ((todo: () => void, ms = 0) => {
      if (ms !== length) return this.#set.call(globalThis, todo, ms);
      this.#waiting.set(--this.#last, todo);
      return this.#last;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id?: number) => {
      if (!this.#waiting.delete(id ?? 0)) this.#clear.call(globalThis, id);
    }) as typeof clearTimeout;
  }

  /** Lets what waits come. @returns how many timers waited */
  pass(): number {
    const due = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const todo of due) todo();
    return due.length;
  }

  restore(): void {
    globalThis.setTimeout = this.#set;
    globalThis.clearTimeout = this.#clear;
  }
}

import {adoptStyles, type CSSResultOrNative, type ReactiveElement} from 'lit';
import type {Catalog} from '../../i18n/catalog.ts';

/** What a part that comes late brings along. */
export interface Late {
  styles?: CSSResultOrNative | CSSResultOrNative[];
  messages?: Catalog;
}

/** Fetches parts of a widget that come late, and dresses it in their styles in the order in which they come. */
export class LateParts {
  readonly #host: ReactiveElement;
  readonly #onPart: (part: Late | undefined) => void;
  readonly #worn = new Set<CSSResultOrNative>();

  /** @param onPart told of each part that is there, and with undefined of one that cannot be had. */
  constructor(host: ReactiveElement, onPart: (part: Late | undefined) => void) {
    this.#host = host;
    this.#onPart = onPart;
  }

  async fetch<T extends object & Late>(load: () => T | Promise<T>): Promise<T | undefined> {
    const part = await Promise.resolve(load()).catch(() => undefined);
    if (part) this.dress(part);
    this.#onPart(part);
    return part;
  }

  /** For parts that come by themselves: nobody misses them. */
  dress({styles}: Late): void {
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    const fresh = [styles ?? []].flat().filter((sheet) => !this.#worn.has(sheet));
    if (!root || !fresh.length) return;
    for (const sheet of fresh) this.#worn.add(sheet);
    const {elementStyles} = this.#host.constructor as typeof ReactiveElement;
    adoptStyles(root, [...elementStyles, ...this.#worn]);
  }
}

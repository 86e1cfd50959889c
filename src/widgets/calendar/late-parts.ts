import {adoptStyles, type CSSResultOrNative, type ReactiveElement} from 'lit';
import type {Catalog} from '../../i18n/catalog.ts';

/** What a part that comes late brings along. */
export interface Late {
  styles?: CSSResultOrNative | CSSResultOrNative[];
  messages?: Catalog;
}

/** Dresses a widget in the styles of its parts, in the order in which they come. */
export class LateStyles {
  readonly #host: ReactiveElement;
  readonly #worn = new Set<CSSResultOrNative>();
  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  add({styles}: Late): void {
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    const fresh = [styles ?? []].flat().filter((sheet) => !this.#worn.has(sheet));
    if (!root || !fresh.length) return;
    for (const sheet of fresh) this.#worn.add(sheet);
    const {elementStyles} = this.#host.constructor as typeof ReactiveElement;
    adoptStyles(root, [...elementStyles, ...this.#worn]);
  }
}

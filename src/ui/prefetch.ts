/** A reply that the loader asked for before the widget's code was there. */
export interface Prefetched {
  url: string;
  response: Promise<Response>;
}

/** Under this symbol the loader leaves a {@link Prefetched} on an element that is not defined yet. */
export const PREFETCHED = Symbol.for('kith.prefetched');

export interface Prefetching {
  [PREFETCHED]?: Prefetched;
}

/** How documents are asked for: no cookies, no referrer, no header that would need a preflight. */
export const REQUEST: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  headers: {accept: 'application/json'},
};

import {LINK_FIELD} from '../delivery/parcel.ts';

/** The token in what stands after `#` in an address: `#kith-link=…`, alone or beside other parameters; undefined for none. */
const readLinkToken = (hash: string): string | undefined =>
  new URLSearchParams(hash.slice(1)).get(LINK_FIELD) || undefined;

/** As it was when somebody began to answer: a page may change what stands after `#` as they go through it. */
const first = readLinkToken(location.hash);

/** The token of the link by which somebody came, kept in memory alone. The address stays as it is, so that reloading loses nothing. */
export const linkToken = (): string | undefined => readLinkToken(location.hash) ?? first;

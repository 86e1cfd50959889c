import {safeUrl} from '../../core/text/safe-url.ts';

/** Where a feed can be subscribed to: calendar programs know the address by its scheme. Undefined for what is no web address. */
export function toFeedAddress(address: string | undefined, resolve: (url: string) => string): string | undefined {
  const url = address && safeUrl(resolve(address).replace(/^webcal/i, 'http'));
  return url?.startsWith('http') ? url.replace(/^https?/, 'webcal') : undefined;
}

/** The address of an iCalendar file, by its ending. */
export const isFile = (address = ''): boolean => /\.ics([?#]|$)/i.test(address);

import {safeUrl} from '../../core/text/safe-url.ts';

/** The address of an iCalendar file, by its ending. */
export const isFile = (address = ''): boolean => /\.ics([?#]|$)/i.test(address);

/** Where a calendar can be subscribed to; calendar programs know the address by its scheme. */
export function toFeed(
  subscribe: string | undefined,
  src: string | undefined,
  resolve: (url: string) => string,
): string | undefined {
  const given = subscribe ?? (isFile(src) ? src : undefined);
  const url = given && safeUrl(resolve(given).replace(/^webcal/i, 'http'));
  return url?.startsWith('http') ? url.replace(/^https?/, 'webcal') : undefined;
}

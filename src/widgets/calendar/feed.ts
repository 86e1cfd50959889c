import {safeUrl} from '../../core/text/safe-url.ts';

/** Where a calendar can be subscribed to; calendar programs know the address by its scheme. */
export function toFeed(
  subscribe: string | undefined,
  src: string | undefined,
  resolve: (url: string) => string,
): string | undefined {
  const given = subscribe ?? (/\.ics([?#]|$)/i.test(src ?? '') ? src : undefined);
  const url = given && safeUrl(resolve(given).replace(/^webcal/i, 'http'));
  return url?.startsWith('http') ? url.replace(/^https?/, 'webcal') : undefined;
}

import {safeUrl} from '../text/safe-url.ts';

/**
 * Where a page may send a person on: its own origin, and those that the page (not the definition) names.
 * @param base the page's address
 * @param origins origins apart by spaces, such as `https://example.org https://shop.example.org`
 * @returns the absolute URL; undefined where it may not go there
 */
export function allowedRedirect(redirect: string, base: string, origins = ''): string | undefined {
  const href = safeUrl(redirect, base);
  if (!href?.startsWith('http')) return undefined;
  const allowed = [base, ...origins.split(/\s+/)].flatMap((url) => (URL.canParse(url) ? new URL(url).origin : []));
  return allowed.includes(new URL(href).origin) ? href : undefined;
}

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * An absolute URL that is safe to put into a link, or undefined. Only http, https, mailto and tel pass, judged by the
 * URL parser itself (WHATWG URL), so that no spelling of `javascript:` gets through.
 * @param base what a relative URL is relative to
 */
export function safeUrl(url: string, base?: string): string | undefined {
  try {
    const parsed = new URL(url, base);
    return SAFE.has(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

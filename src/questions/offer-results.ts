/**
 * Puts `<kith-results slot="results">` beside a widget's fallback content, where the page's script finds it and fetches its
 * code. An author's own stays; where the widget has no `src` there is nowhere to read from.
 * @param src absolute URL of the definition
 */
export function offerResults(host: HTMLElement, src: string | undefined, headingLevel: number): void {
  if (!src || !URL.canParse(src) || host.querySelector(':scope > [slot="results"]')) return;
  const url = new URL(src);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/results`;
  const results = document.createElement('kith-results');
  results.slot = 'results';
  results.setAttribute('src', url.href);
  results.setAttribute('heading-level', String(Math.min(6, headingLevel + 1)));
  for (const name of ['lang', 'theme']) {
    const value = host.getAttribute(name);
    if (value !== null) results.setAttribute(name, value);
  }
  host.append(results);
}

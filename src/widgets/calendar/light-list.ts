/** Fields of an event that a list in the page says. */
interface ListedEvent {
  id: string;
  title: string;
  start: string;
  end?: string;
  url?: string;
  description?: string;
}

/**
 * Events from a list that stands in the page: each `<li>` with a `<time datetime>` (a second one is the end) is one; its link gives title
 * and address, else its heading or first words do. What search engines and visitors without the script read is then also the source.
 */
export const readList = (host: Element): {events: ListedEvent[]} => ({
  events: [...host.querySelectorAll('li')].flatMap((item, at) => readItem(item, at) ?? []),
});

function readItem(item: Element, at: number): ListedEvent | undefined {
  const [start, end] = [...item.querySelectorAll<HTMLTimeElement>('time[datetime]')].map(({dateTime}) =>
    dateTime.trim(),
  );
  if (!start) return undefined;
  const link = item.querySelector<HTMLAnchorElement>('a[href]');
  const titled = link ?? item.querySelector('h1, h2, h3, h4, h5, h6, strong, b');
  const title = (titled?.textContent ?? wordsOf(item)).replace(/\s+/g, ' ').trim();
  return {
    id: item.id || `${at + 1}`,
    title,
    start: start.replace(' ', 'T'),
    ...(end && {end: end.replace(' ', 'T')}),
    ...(link && {url: link.href}),
  };
}

/** The item's words without its times. */
function wordsOf(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const time of copy.querySelectorAll('time')) time.remove();
  return copy.textContent.replace(/^[\s,:–—-]+/, '');
}

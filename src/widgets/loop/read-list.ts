import type {Loop, Topic} from '../../contract/loop.ts';

const STATUS = new Set<string>(['done', 'started', 'partly', 'no', 'open']);
const PARTS = ['heard', 'decision', 'reason', 'owner', 'date', 'next'] as const;

const textIn = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');

/**
 * Reads topics from a page's own definition list: each `<dt data-status="done" data-n="38">` is a topic; each `<dd>` after
 * it says in `data-part` what it is: `heard` (default), `decision`, `reason`, `owner`, `date` or `next`.
 * @returns undefined where there is no list
 */
export function readList(host: Element): Loop | undefined {
  const list = host.querySelector('dl');
  if (!list) return undefined;
  const topics: Topic[] = [];
  for (const entry of list.querySelectorAll<HTMLElement>('dt, dd')) {
    const last = topics.at(-1);
    if (entry.localName === 'dt') topics.push(readTopic(entry));
    else if (last) last[PARTS.find((part) => part === entry.dataset['part']?.trim()) ?? 'heard'] = textIn(entry);
  }
  return {topics};
}

function readTopic(term: HTMLElement): Topic {
  const {n} = term.dataset;
  const status = term.dataset['status']?.trim() ?? 'open';
  const people = Number(n);
  return {
    title: textIn(term),
    status: STATUS.has(status) ? (status as Topic['status']) : 'open',
    ...(n && Number.isSafeInteger(people) && people >= 0 && {n: people}),
  };
}

import type {Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';

export type Method = 'rank' | 'dots' | 'budget';

const textIn = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');
const toSlug = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);

/** What is shared out where an author says no amount. */
const TOTALS = {dots: 10, budget: 100};

/**
 * A survey of one question from the entries of a list inside the tag: `<li data-value="heat">Heating</li>`.
 * @returns undefined where there is no list of at least two
 */
export function readOptions(
  host: Element,
  {label, method, total}: {label: string; method: Method; total: number | undefined},
): Survey | undefined {
  const entries = [...host.querySelectorAll<HTMLElement>(':scope > :is(ul, ol) > li')];
  if (entries.length < 2) return undefined;
  const choices = entries.map((entry) => ({
    value: entry.dataset['value']?.trim() ?? textIn(entry),
    label: textIn(entry),
  }));
  const asked = {id: 'priorities', label, choices};
  const question: Question =
    method === 'rank'
      ? {...asked, type: 'ranking'}
      : {...asked, type: 'allocation', display: method, total: total || TOTALS[method]};
  return {id: toSlug(label) || 'priorities', questions: [question]};
}

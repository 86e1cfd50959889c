import type {Form} from './answering.ts';

const ENTRIES = '[data-q], [data-nested]';
const PLACES = `${ENTRIES}, .member`;

/**
 * Questions that a rule has brought are said, once, after what a screen reader is saying, and slide in. Focus stays where it
 * is. What comes with a new member of a group was asked for, and is no news.
 */
export function tellNew(form: Form): void {
  const root = form.shadowRoot!;
  const before = new Set(root.querySelectorAll(PLACES));
  void form.updateComplete.then(() => {
    const isNew = (place: Element | null | undefined): boolean => Boolean(place) && !before.has(place!);
    const fresh = [...root.querySelectorAll<HTMLElement>(ENTRIES)].filter(
      (entry) => isNew(entry) && !isNew(entry.parentElement?.closest(PLACES)),
    );
    const labels = fresh.flatMap((entry) => wordsOf(entry) || []);
    const list = new Intl.ListFormat(form.view.locale).format(labels);
    form.status = labels.length ? form.view.t('revealed', {n: labels.length, labels: list}) : '';
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const entry of fresh) entry.animate({opacity: [0, 1], translate: ['0 -4px', '0 0']}, 180);
  });
}

/** The label of a question as it stands on screen, without the remark that it is required. */
function wordsOf(entry: Element): string {
  const label = entry.querySelector('.label, label')?.cloneNode(true) as Element | undefined;
  label?.querySelector('.mark')?.remove();
  return label?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

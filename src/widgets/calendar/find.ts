import {html, type TemplateResult} from 'lit';
import type {CalendarEvent} from '../../contract/calendar.ts';
import {countCategories, matchesFilter, type EventFilter} from '../../core/calendar/filters.ts';
import type {Occurrence} from '../../core/calendar/occurrence.ts';
import type {Scene} from './scene.ts';

export {findMessages as messages} from './find.messages.ts';
export {findStyles as styles} from './find.styles.ts';

/** Categories that are offered, counted once for each list of events. */
const counted = new WeakMap<readonly CalendarEvent[], {category: string}[]>();

function categoriesOf(events: readonly CalendarEvent[]): {category: string}[] {
  let found = counted.get(events);
  if (!found) counted.set(events, (found = countCategories(events).slice(0, 12)));
  return found;
}

/** The occurrences whose events have all that is looked for. */
export const keep = (occurrences: readonly Occurrence[], filter: EventFilter): Occurrence[] =>
  occurrences.filter(({event}) => matchesFilter(event, filter));

/** Words, categories and properties to look for; what is not looked for is left out of the filter. */
export function renderFind(
  events: readonly CalendarEvent[],
  filter: EventFilter,
  {t}: Scene,
  onFilter: (filter: EventFilter) => void,
): TemplateResult {
  const chosen = filter.categories ?? [];
  const set = (change: EventFilter): void => onFilter(clean({...filter, ...change}));
  const toggle = (category: string): void => {
    const others = chosen.filter((one) => one !== category);
    set({categories: others.length < chosen.length ? others : [...chosen, category]});
  };
  const flag = (name: 'online' | 'accessible' | 'hideCancelled', words: string) =>
    renderToggle(words, filter[name] === true, () => set({[name]: !filter[name]}));
  return html`<div class="find" part="find" role="search">
    <label class="words">
      <span>${t('findWords')}</span>
      <input
        type="search"
        autocomplete="off"
        @input=${(event: Event) => set({text: (event.target as HTMLInputElement).value.slice(0, 200)})}
      />
    </label>
    <div class="kinds" role="group" aria-label=${t('kinds')}>
      ${categoriesOf(events).map(({category}) =>
        renderToggle(category, chosen.includes(category), () => toggle(category)),
      )}
      ${events.some(({online}) => online) ? flag('online', t('onlyOnline')) : ''}
      ${events.some(({accessibility}) => accessibility?.length) ? flag('accessible', t('onlyAccessible')) : ''}
      ${flag('hideCancelled', t('withoutCancelled'))}
    </div>
  </div>`;
}

const renderToggle = (words: string, isOn: boolean, act: () => void): TemplateResult =>
  html`<button type="button" class="kind" aria-pressed=${isOn ? 'true' : 'false'} @click=${act}>${words}</button>`;

const clean = (filter: EventFilter): EventFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => (Array.isArray(value) ? value.length : value)),
  ) as EventFilter;

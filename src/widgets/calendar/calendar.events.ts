/** How a calendar is looked at. */
export type CalendarViewName = 'month' | 'agenda' | 'week' | 'day' | 'year';

/** `kith-change` of a calendar: the visitor turned to another month or view. `month` is `YYYY-MM`. */
export class KithCalendarChangeEvent extends CustomEvent<{month: string; view: CalendarViewName}> {
  constructor(detail: {month: string; view: CalendarViewName}) {
    super('kith-change', {detail});
  }
}

/** As of any element; the `kith-change` of a calendar is its own. */
export type ListenToCalendar = ((
  type: 'kith-change',
  listener: (event: KithCalendarChangeEvent) => unknown,
  options?: boolean | AddEventListenerOptions,
) => void) &
  HTMLElement['addEventListener'];

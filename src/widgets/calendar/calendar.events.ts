/** How a calendar is looked at. */
export type CalendarViewName = 'month' | 'agenda' | 'week' | 'day' | 'year';

/** `kith-change` of a calendar: the visitor turned to another month or view. `month` is `YYYY-MM`. */
export class KithCalendarChangeEvent extends CustomEvent<{month: string; view: CalendarViewName}> {
  constructor(detail: {month: string; view: CalendarViewName}) {
    super('kith-change', {detail});
  }
}

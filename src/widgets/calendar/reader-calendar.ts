import {gregorianMonths, type Months} from '../../core/calendar/months.ts';
import {firstWeekdayOf, otherCalendarOf} from '../../core/calendar/wording.ts';

type Late = typeof import('./late-reader.ts');

/** How readers of a language know months and weeks. */
export interface Reader {
  months: Months;
  /** ISO weekday on which weeks start. */
  firstWeekday: number;
  /** In which dates are written. */
  locale: string;
}

/** Follows the reader's language; other months than Gregorian ones come late, and weeks where the browser knows nothing of them. */
export class ReaderCalendar {
  reader: Reader = {months: gregorianMonths, firstWeekday: 1, locale: 'en'};
  #asked = '';
  #coming: Promise<void> | undefined;

  /** `onChange` is called when something came late. Resolves when all is there. */
  follow(
    locale: string,
    fetch: (load: () => Promise<Late>) => Promise<Late | undefined>,
    onChange: () => void,
  ): Promise<void> | undefined {
    if (locale === this.#asked) return this.#coming;
    this.#asked = locale;
    const firstWeekday = firstWeekdayOf(locale);
    const isOther = otherCalendarOf(locale) !== undefined;
    // until the other months are there, or where they cannot be had, dates are Gregorian ones
    this.reader = {
      months: gregorianMonths,
      firstWeekday: firstWeekday ?? 1,
      locale: isOther ? `${locale}-u-ca-gregory` : locale,
    };
    this.#coming =
      firstWeekday && !isOther
        ? undefined
        : fetch(() => import('./late-reader.ts')).then((late) => {
            if (!late || locale !== this.#asked) return;
            this.reader = late.readerOf(locale);
            onChange();
          });
    return this.#coming;
  }
}

import {gregorianMonths, otherCalendarOf, type Months} from '../../core/calendar/months.ts';
import {firstWeekdayOf} from '../../core/calendar/wording.ts';

type Fetch = <T extends object>(load: () => Promise<T>) => Promise<T | undefined>;

/** Months and weeks as readers of a language know them; other months than Gregorian ones come late. */
export class ReaderCalendar {
  months: Months = gregorianMonths;
  /** ISO weekday on which weeks start. */
  firstWeekday = 1;
  /** In which dates are written: in Gregorian ones until the others are there. */
  locale = 'en';
  #asked = '';
  #settled: Promise<void> = Promise.resolve();

  /** Follows the reader's language; `onChange` is called where that meant a change. Resolves when all is there. */
  follow(locale: string, fetch: Fetch, onChange: () => void): Promise<void> {
    if (locale === this.#asked) return this.#settled;
    this.#asked = locale;
    this.#settled = this.#change(locale, fetch).then((isChanged) => {
      if (isChanged) onChange();
    });
    return this.#settled;
  }

  async #change(locale: string, fetch: Fetch): Promise<boolean> {
    const isOther = otherCalendarOf(locale) !== undefined;
    const late = isOther ? await fetch(() => import('../../core/calendar/reader-months.ts')) : undefined;
    const weekday =
      firstWeekdayOf(locale) ??
      (await fetch(() => import('../../core/calendar/week-starts.ts')))?.weekStartIn(locale) ??
      this.firstWeekday;
    if (locale !== this.#asked) return false;
    this.months = late?.readerMonths(locale) ?? gregorianMonths;
    this.firstWeekday = weekday;
    this.locale = isOther && !late ? `${locale}-u-ca-gregory` : locale;
    return true;
  }
}

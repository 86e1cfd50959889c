import {gregorianMonths, otherCalendarOf, type Months} from '../../core/calendar/months.ts';

type Fetch = () => Promise<typeof import('../../core/calendar/reader-months.ts') | undefined>;

/** The months that readers of a language know; other than Gregorian ones come late. */
export class ReaderCalendar {
  months: Months = gregorianMonths;
  /** In which dates are written: in Gregorian ones until the others are there. */
  locale = 'en';
  #asked = '';

  /** Follows the reader's language. Resolves to true where it meant a change. */
  async follow(locale: string, fetch: Fetch): Promise<boolean> {
    if (locale === this.#asked) return false;
    this.#asked = locale;
    const isOther = otherCalendarOf(locale) !== undefined;
    const late = isOther ? await fetch() : undefined;
    if (locale !== this.#asked) return false;
    this.months = late?.readerMonths(locale) ?? gregorianMonths;
    this.locale = isOther && !late ? `${locale}-u-ca-gregory` : locale;
    return true;
  }
}

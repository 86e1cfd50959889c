/**
 * The time of day of the next attempt in the reader's language, with the date where that is another day.
 * @param next, now milliseconds since 1970
 */
export function formatRetry(next: number, now: number, locale: string): string {
  const [then, today] = [new Date(next), new Date(now)];
  const isToday = then.toDateString() === today.toDateString();
  return then.toLocaleString(locale, {timeStyle: 'short', ...(!isToday && {dateStyle: 'medium'})});
}

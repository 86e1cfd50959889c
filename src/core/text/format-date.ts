/** `2026-03-27` or an instant as people say it: "Friday 27 March 2026" in the order of the locale. */
export function formatDate(date: string, locale: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  const timeZone = date.length === 10 ? {timeZone: 'UTC'} : {};
  return day.toLocaleDateString(locale, {day: 'numeric', month: 'long', year: 'numeric', ...timeZone});
}

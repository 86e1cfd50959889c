const FORMATS = new Map<string, Intl.NumberFormat>();

/** A step's number as the language writes it. The format is kept: to make one takes longer than to draw a question. */
export function stepNumber(n: number, locale: string): string {
  const format = FORMATS.get(locale) ?? new Intl.NumberFormat(locale);
  FORMATS.set(locale, format);
  return format.format(n);
}

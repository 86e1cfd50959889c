/** Whole numbers below a thousand in languages of many readers, who write the digits 0–9 wherever they live (CLDR `defaultNumberingSystem`). */
const PLAIN = /^(de|e.|fr|i.|pt|z.)(-[A-Z].)?\d{1,3}$/;

const formats: Record<string, Intl.NumberFormat> = {};

/**
 * A number as a locale writes it. To begin with `Intl` takes a page some ten milliseconds, and to make a format longer than to draw a
 * question: most small numbers do without, and formats are kept.
 * @param locale a BCP 47 tag
 */
export const formatNumber = (n: number, locale: string): string =>
  PLAIN.test(locale + n) ? `${n}` : (formats[locale] ??= new Intl.NumberFormat(locale)).format(n);

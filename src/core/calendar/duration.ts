/** A length of time as RFC 5545 3.3.6 means it: days follow the calendar, smaller parts are exact. */
export interface Length {
  /** Seconds in whole days, added on the clock: a day on a clock-change weekend is not 24 hours. */
  nominal: number;
  /** Seconds added to the instant. */
  exact: number;
}

const DURATION = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?$/i;

/** Reads `P1D`, `PT1H30M`, `P2W`, `-PT15M`. Undefined when it is no duration (or has no part at all). */
export function parseDuration(text: string): Length | undefined {
  const match = DURATION.exec(text.trim());
  if (!match || !/\d/.test(text)) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const part = (index: number): number => sign * Number(match[index] ?? 0);
  return {nominal: (part(2) * 7 + part(3)) * 86400, exact: part(4) * 3600 + part(5) * 60 + part(6)};
}

/** Regions whose weeks start on another day than Monday, by ISO weekday (CLDR 46, weekData), for engines that do not tell. */
const STARTS: Readonly<Record<number, string>> = {
  5: 'MV',
  6: 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY',
  7: 'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
};

/** ISO weekday on which the weeks of a locale start, for engines that do not tell. */
export function weekStartIn(locale: string): number {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return Number(Object.keys(STARTS).find((day) => STARTS[Number(day)]!.split(' ').includes(region)) ?? 1);
}

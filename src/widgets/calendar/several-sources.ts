import {mergeReadings} from '../../sources/merge.ts';
import type {Near, SourceReading} from '../../sources/reading.ts';
import {readSource, type SourceOptions} from './read-sources.ts';

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** All the days there are. */
const ALWAYS: Near = {from: '0001-01-01', to: '9999-12-31'};

/** An address for some days: `{from}` and `{to}` stand for the first and the one after the last, as ISO dates. */
const fillIn = (url: string, days: Near): string =>
  url.replace(/\{(from|to)\}/g, (_, end: string) => days[end as keyof Near]);

/**
 * Sources that give the days that are asked for, of which the others are fetched when somebody looks at them; and several sources.
 * @throws what is wrong with the first, where none can be had.
 */
export async function readSeveral(urls: readonly string[], options: SourceOptions): Promise<SourceReading> {
  const {near} = options;
  const read = (days: Near) =>
    readAll(
      urls.map((url) => fillIn(url, days)),
      options,
    );
  if (!near || !urls.some((url) => url !== fillIn(url, near))) return read(ALWAYS);
  return {...(await read(near)), rest: () => read(ALWAYS), isLazy: true};
}

/** Several sources as one calendar: what more than one has is shown once, and one that cannot be had never hides the others. */
async function readAll(urls: readonly string[], options: SourceOptions): Promise<SourceReading> {
  const settled = await Promise.allSettled(urls.map((url) => readSource(url, {...options, near: undefined})));
  const readings = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.flatMap((one, at) =>
    one.status === 'rejected' ? [{url: urls[at]!, reason: one.reason as unknown}] : [],
  );
  if (!readings.length) throw failed[0]!.reason;
  const haveOwn = readings.some(({calendar}) => calendar.timeZones);
  const tools = haveOwn ? await import('../../core/calendar/series-tools.ts') : undefined;
  const merged = mergeReadings(readings, tools?.findZoneIn);
  for (const {reason} of failed)
    merged.problems.push({message: reason instanceof Error ? reason.message : String(reason)});
  const kept = readings.flatMap(({keptAt}) => keptAt ?? []);
  return {
    ...merged,
    ...(kept.length && {keptAt: Math.min(...kept)}),
    ...(failed.length && {missing: [...new Set(failed.map(({url}) => siteOf(url)))]}),
  };
}

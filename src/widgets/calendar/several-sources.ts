import {mergeReadings} from '../../sources/merge.ts';
import type {SourceReading} from '../../sources/reading.ts';
import {readSource, type SourceOptions} from './read-sources.ts';

const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * Several sources as one calendar: what more than one has is shown once, and one that cannot be had never hides the others.
 * @throws what is wrong with the first, where none can be had.
 */
export async function readSeveral(urls: readonly string[], options: SourceOptions): Promise<SourceReading> {
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

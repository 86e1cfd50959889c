import {readEvents} from '../../sources/detect.ts';
import type {Near, SourceReading} from '../../sources/reading.ts';

/** Larger files, in bytes, are read off the page's thread where that can be had. */
const LARGE = 200_000;

/** What reading the sources of a calendar needs. */
export interface SourceOptions {
  load: (url: string) => Promise<Blob>;
  near: Near | undefined;
  /** A copy may be kept on this device, for when the source cannot be reached. */
  isKept: boolean;
}

/**
 * The events at some addresses: of several, joined. Where one cannot be read its kept copy stands in.
 * @throws {LoadError} with a sentence that says what is wrong and how to cure it.
 */
export async function readSources(urls: readonly string[], options: SourceOptions): Promise<SourceReading> {
  const [url = '', ...more] = urls;
  // `{from}` and `{to}`: the site gives the days that are asked for
  return more.length || url.includes('{')
    ? (await import('./several-sources.ts')).readSeveral(urls, options)
    : readSource(url, options);
}

/** The events at one address. */
export async function readSource(url: string, {load, near, isKept}: SourceOptions): Promise<SourceReading> {
  try {
    const blob = await load(url);
    const reading =
      blob.size > LARGE
        ? await (await import('./large-file.ts')).readLarge(blob, near)
        : await readEvents(new Uint8Array(await blob.arrayBuffer()), near);
    if (isKept) setTimeout(() => void import('./kept-copy.ts').then(({keepCopy}) => keepCopy(url, blob)), 3000);
    return reading;
  } catch (error) {
    const {recover} = await import('./kept-copy.ts');
    return recover(url, error, near);
  }
}

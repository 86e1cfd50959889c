import {readEvents} from '../../sources/detect.ts';
import type {FeedAnswer, FeedRequest} from '../../sources/feed-messages.ts';
import type {Near, SourceReading} from '../../sources/reading.ts';
import {startWorker} from './start-worker.ts';

/** What the worker answers to one question. Resolves to nothing where the worker itself cannot be had. */
const ask = (worker: Worker, request: FeedRequest | undefined): Promise<SourceReading | undefined> =>
  new Promise((done, fail) => {
    const events: SourceReading['calendar']['events'] = [];
    worker.onerror = (event) => {
      event.preventDefault();
      done(undefined);
    };
    worker.onmessage = ({data}: MessageEvent<FeedAnswer>) => {
      if ('fault' in data) fail(new RangeError(data.fault));
      else if ('events' in data) events.push(...data.events);
      else {
        const {settings, problems, hasMore} = data;
        const rest = () => readRest(worker);
        done({calendar: {...settings, events}, problems, ...(hasMore && {rest})});
      }
    };
    worker.postMessage(request);
  });

async function readRest(worker: Worker): Promise<SourceReading> {
  const all = await ask(worker, undefined).finally(() => worker.terminate());
  if (!all) throw new Error('The rest of the events could not be read.');
  return all;
}

/**
 * Reads a large file off the page's thread, or on it where a page may have no worker: the days that are wanted first at once, all of
 * it with `rest`.
 * @throws RangeError with a plain sentence when it is no calendar at all.
 */
export async function readLarge(file: Blob, near: Near | undefined): Promise<SourceReading> {
  const worker = startWorker();
  let reading: SourceReading | undefined;
  try {
    reading = worker && (await ask(worker, {file, near}));
  } finally {
    if (!reading?.rest) worker?.terminate();
  }
  return reading ?? readEvents(new Uint8Array(await file.arrayBuffer()), near);
}

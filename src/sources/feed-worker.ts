// Reads a large feed off the page's thread: asked with a file and the days that are wanted first, it answers with those; asked again,
// with all the rest, in parts that the page takes without a hitch. Loaded as a worker, never imported.
import {readEvents} from './detect.ts';
import type {FeedAnswer, FeedRequest} from './feed-messages.ts';
import type {SourceReading} from './reading.ts';

/** Events in one answer: some milliseconds to copy. */
const PART = 300;

let rest: SourceReading['rest'];

const answer = (message: FeedAnswer): void => postMessage(message);

function send({calendar, problems}: SourceReading): void {
  const {events, ...settings} = calendar;
  for (let at = 0; at < events.length; at += PART) answer({events: events.slice(at, at + PART)});
  answer({settings, problems, hasMore: rest !== undefined});
}

async function read(request: FeedRequest | undefined): Promise<void> {
  if (request) {
    const reading = await readEvents(new Uint8Array(await request.file.arrayBuffer()), request.near);
    ({rest} = reading);
    send(reading);
  } else {
    const all = await rest!();
    rest = undefined;
    send(all);
  }
}

addEventListener('message', ({data}: MessageEvent<FeedRequest | undefined>) => {
  read(data).catch((error: unknown) => answer({fault: error instanceof Error ? error.message : String(error)}));
});

import type {SubmissionStore} from './store/submissions.ts';
import type {ExportedSubmission} from './store/tables.ts';

const BATCH = 250;

/** All submissions in the order of arrival, read in batches. */
export async function* batches(store: SubmissionStore, kind: string, of: string): AsyncGenerator<ExportedSubmission[]> {
  let batch = await store.after(kind, of, undefined, BATCH);
  while (batch.length) {
    yield batch;
    batch = batch.length < BATCH ? [] : await store.after(kind, of, batch.at(-1)!, BATCH);
  }
}

/** An envelope as received, with the time it arrived, and whether it is confirmed where it was to be. */
export const toRecord = ({body, received_at: receivedAt, status}: ExportedSubmission): Record<string, unknown> => ({
  ...(JSON.parse(body) as Record<string, unknown>),
  receivedAt,
  ...(status && {status}),
});

/** The same as JSON. What was kept is JSON already, and is taken over unread: of a million records that is most of the work. */
function formatRecord(row: ExportedSubmission): string {
  const {body, received_at: receivedAt, status} = row;
  if (!body.startsWith('{"')) return JSON.stringify(toRecord(row));
  return body.slice(0, -1) + `,"receivedAt":"${receivedAt}"${status ? `,"status":"${status}"` : ''}}`;
}

/** `{submissions: […]}` of all, in the order of arrival. */
export function streamJson(store: SubmissionStore, kind: string, of: string): Response {
  async function* chunks() {
    let separator = '{"submissions":[\n';
    for await (const batch of batches(store, kind, of)) {
      yield separator + batch.map(formatRecord).join(',\n');
      separator = ',\n';
    }
    yield separator === ',\n' ? '\n]}\n' : '{"submissions":[]}\n';
  }
  return streamText(chunks(), 'application/json');
}

/** A fault midway breaks the connection off, so that half an export is never taken for a whole one. */
export function streamText(chunks: AsyncGenerator<string>, contentType: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const {value, done} = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  return new Response(body, {headers: {'content-type': contentType, 'cache-control': 'no-store'}});
}

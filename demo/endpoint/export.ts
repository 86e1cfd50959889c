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

/** `{submissions: […]}` of all, in the order of arrival. */
export function streamJson(store: SubmissionStore, kind: string, of: string): Response {
  async function* chunks() {
    let separator = '{"submissions":[\n';
    for await (const batch of batches(store, kind, of)) {
      yield separator + batch.map((row) => JSON.stringify(toRecord(row))).join(',\n');
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

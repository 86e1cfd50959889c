// For `node --test`: what failed and where, what was left out and why, and a last line that can be counted.
import {inspect} from 'node:util';

export default async function* nodeReporter(events) {
  for await (const {type, data} of events) {
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed')
      yield `✗ ${data.name} (${data.file ?? ''}:${data.line ?? ''})\n${inspect(data.details.error.cause ?? data.details.error)}\n`;
    if (type === 'test:pass' && typeof data.skip === 'string') yield `- ${data.name}: skipped, ${data.skip}\n`;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:summary' && data.file === undefined) {
      const {passed, failed, cancelled, skipped} = data.counts;
      yield `\n${passed} passed, ${failed + cancelled} failed, ${skipped} skipped\n`;
    }
  }
}

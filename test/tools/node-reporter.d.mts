import type {TestEvent} from 'node:test/reporters';

export default function nodeReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string, void>;

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EndpointClient} from '../../src/delivery/endpoint-client.ts';
import {parcel} from '../support/outbox.ts';

type Way = 'POST' | 'readable' | 'blind';
/** An endpoint that lets only some requests through. */
const network =
  (...open: Way[]): typeof fetch =>
  async (_, {method, mode} = {}) => {
    const way: Way = method === 'POST' ? 'POST' : mode === 'cors' ? 'readable' : 'blind';
    if (open.includes(way)) return new Response('{}');
    throw new TypeError('Failed to fetch');
  };

const CASES: [name: string, open: Way[], reason: string][] = [
  ['nothing answers: the network is gone', [], 'network'],
  ['it answers what may be read: the connection broke', ['readable', 'blind'], 'cut'],
  ['it answers only what may not be read: the CORS header is missing', ['blind'], 'cors'],
];
for (const [name, open, reason] of CASES)
  test(`F1 F11 a POST that fails, and ${name}`, async () => {
    assert.deepEqual(await new EndpointClient({fetch: network(...open)}).send(parcel('a')), {kind: 'unclear', reason});
  });

test('F11 an endpoint whose replies were read before lacks no header, whatever its other routes do', async () => {
  let open: Way[] = ['POST'];
  const client = new EndpointClient({fetch: (...request) => network(...open)(...request)});
  assert.equal((await client.send(parcel('a'))).kind, 'accepted');
  open = ['blind'];
  assert.deepEqual(await client.send(parcel('b')), {kind: 'unclear', reason: 'cut'});
});

test('F2 an endpoint that says nothing is left after the time given', async () => {
  const never: typeof fetch = (_, init) =>
    new Promise((__, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal!.reason as Error)));
  // Node leaves timers of signals unheard where nothing else is to do
  const alive = setTimeout(() => {}, 1000);
  assert.deepEqual(await new EndpointClient({fetch: never, timeout: 5}).send(parcel('a')), {
    kind: 'unclear',
    reason: 'timeout',
  });
  clearTimeout(alive);
});

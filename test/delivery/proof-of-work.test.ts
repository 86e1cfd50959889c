import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {afterEach, mock, test} from 'node:test';
import {proveWork} from '../../src/delivery/proof-of-work.ts';

const given = fetch;
afterEach(() => void (globalThis.fetch = given));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const serve = (reply: unknown) =>
  void (globalThis.fetch = mock.fn(async () => {
    if (reply instanceof Error) throw reply;
    return typeof reply === 'string' ? new Response(reply, {status: 500}) : Response.json(reply);
  }));
const CHALLENGE = {algorithm: 'SHA-256', challenge: hash('salt1234'), salt: 'salt', signature: 'sig', maxnumber: 2000};

test('the number that was hidden is found, and goes back with what came', async () => {
  serve(CHALLENGE);
  const {altcha} = (await proveWork('https://example.org/c'))!;
  const {took, ...proof} = JSON.parse(atob(altcha!)) as Record<string, unknown>;
  const {maxnumber: _, ...same} = CHALLENGE;
  assert.deepEqual(proof, {...same, number: 1234});
  assert.equal(typeof took, 'number');
});

const WITHOUT: [string, unknown][] = [
  ['there is no such number', {...CHALLENGE, maxnumber: 1233}],
  ['another hash is asked for', {...CHALLENGE, algorithm: 'SHA-512'}],
  ['the server stumbles', '<b>Error</b>'],
  ['there is no connection', new TypeError('Failed to fetch')],
];
for (const [name, reply] of WITHOUT)
  test(`where ${name}, the submission goes without a proof`, async () => {
    serve(reply);
    assert.equal(await proveWork('https://example.org/c'), undefined);
  });

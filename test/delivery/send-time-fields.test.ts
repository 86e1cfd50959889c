import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addFieldSource, withSendTimeFields} from '../../src/delivery/send-time-fields.ts';
import type {Parcel} from '../../src/delivery/parcel.ts';

const action = 'https://example.org/s';
const parcel = (enctype: Parcel['enctype'], body: Parcel['body']): Parcel => ({
  id: 'a',
  action,
  enctype,
  mode: 'cors',
  body,
});
const TOKEN = {captcha: 'fresh'};

const PLACES: [name: string, parcel: Parcel, body: Parcel['body']][] = [
  ['the envelope, under tokens', parcel('application/json', '{"kith":1,"id":"a"}'), '{"kith":1,"id":"a","tokens":{"captcha":"fresh"}}'],
  ['flat JSON', parcel('application/json', '{"NAME":"Ada"}'), '{"NAME":"Ada","captcha":"fresh"}'],
  ['JSON as text', parcel('text/plain', '{"NAME":"Ada"}'), '{"NAME":"Ada","captcha":"fresh"}'],
  ['form fields', parcel('application/x-www-form-urlencoded', 'NAME=Ada&captcha=stale'), 'NAME=Ada&captcha=fresh'],
  ['multipart', parcel('multipart/form-data', [['NAME', 'Ada'], ['captcha', 'stale']]), [['NAME', 'Ada'], ['captcha', 'fresh']]],
]; // prettier-ignore
for (const [name, given, body] of PLACES)
  test(`F21 a token goes along in ${name}`, async () => {
    assert.deepEqual((await withSendTimeFields(given, () => TOKEN)).body, body);
  });

test('F21 a token is made anew for each attempt, and what is stored has none', async () => {
  let n = 0;
  const leave = addFieldSource(() => Promise.resolve({captcha: String(++n)}));
  const stored = parcel('application/x-www-form-urlencoded', 'NAME=Ada');
  assert.equal((await withSendTimeFields(stored)).body, 'NAME=Ada&captcha=1');
  assert.equal((await withSendTimeFields(stored)).body, 'NAME=Ada&captcha=2');
  assert.equal(stored.body, 'NAME=Ada');
  leave();
  assert.equal(await withSendTimeFields(stored), stored);
});

test('F21 a source that fails sends nothing', async () => {
  await assert.rejects(withSendTimeFields(parcel('text/plain', '{}'), () => Promise.reject(new Error('no'))));
});

test('F21 a one-time link that came with the submission stays beside what is made anew', async () => {
  const given = parcel('application/json', '{"kith":1,"tokens":{"link":"x"}}');
  assert.equal(
    (await withSendTimeFields(given, () => TOKEN)).body,
    '{"kith":1,"tokens":{"link":"x","captcha":"fresh"}}',
  );
});

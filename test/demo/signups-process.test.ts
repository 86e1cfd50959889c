import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {ADMIN, newId, start} from './start.ts';

test(
  'two servers on one file give 7 spots to 40 people once, and the waiting list has no gap',
  {timeout: 60_000},
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-places-'));
    const servers = [await start({}, {folder}), await start({}, {folder})];
    const shift = {id: 'door', title: 'Door', start: '2099-06-05T09:00', end: '2099-06-05T12:00', spots: 7};
    await fetch(`${servers[0]!.api}/signups/day`, {
      method: 'PUT',
      headers: {...ADMIN, 'content-type': 'application/json'},
      body: JSON.stringify({id: 'day', preset: 'volunteer', shifts: [shift]}),
    });
    const take = async (index: number) => {
      const answers = {
        firstName: 'Ann',
        email: 'ann@example.org',
        shifts: ['door'],
        consent: 'yes',
        'kith-id': newId(),
      };
      const response = await fetch(`${servers[index % 2]!.api}/signups/day/submissions`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(answers),
      });
      assert.equal(response.status, 201);
      return ((await response.json()) as {shifts: {position?: number}[]}).shifts[0]!.position ?? 0;
    };
    const positions = await Promise.all(Array.from({length: 40}, (_, i) => take(i)));
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, {recursive: true, force: true});
    assert.deepEqual(
      positions.sort((a, b) => a - b),
      [...Array.from({length: 7}, () => 0), ...Array.from({length: 33}, (_, i) => i + 1)],
    );
  },
);

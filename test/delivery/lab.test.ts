import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runLab} from '../lab/run.ts';
import {FAULTS} from '../lab/server.ts';

test('F1–F7 five clients, hundreds of faults on real connections, tabs killed: nothing lost, nothing doubled', async () => {
  const {lost, doubled, untrue, sent, stored, met} = await runLab(400, 7);
  assert.deepEqual({lost, doubled, untrue, stored}, {lost: 0, doubled: 0, untrue: 0, stored: sent});
  assert.equal(met.size, Object.keys(FAULTS).length, 'each fault was met');
});

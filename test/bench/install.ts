import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {run} from '../../scripts/run.ts';
import {HERE} from './contestant.ts';

/** Fetches the peers where they are not here yet. @throws where that does not work */
export async function installPeers(): Promise<void> {
  if (existsSync(join(HERE, 'node_modules/survey-core'))) return;
  console.log('Fetching what Kith is measured against (SurveyJS, FullCalendar, @event-calendar) into test/bench …');
  const {code} = await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', HERE]);
  if (code !== 0)
    throw new Error('The others could not be fetched. `npm run bench -- --only html,kith` measures Kith without them.');
}

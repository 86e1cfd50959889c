import type {CDPSession} from 'puppeteer-core';

/** What the main thread has done so far, in milliseconds of processor time: other programs do not lengthen it. */
export async function mainThread(cdp: CDPSession): Promise<number> {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

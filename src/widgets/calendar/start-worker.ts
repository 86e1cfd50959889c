import {policy} from '../../ui/policy.ts';

/** An import map that vouches for our files knows nothing of workers: such a page gets none. */
const hasIntegrity = (): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({textContent}) => textContent.includes('"integrity"'));

/** Undefined where the page may have none: a script of another origin, a sandboxed frame, a policy, which a further copy only shares. */
export function startWorker(): Worker | undefined {
  const {href, origin} = new URL('../../sources/feed-worker.js', import.meta.url);
  if (origin !== location.origin || hasIntegrity()) return undefined;
  try {
    return new Worker(policy ? policy.createScriptURL!(href) : href, {type: 'module'});
  } catch {
    return undefined;
  }
}

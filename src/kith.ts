import {startLoader} from './loader.ts';
import {VERSION} from './version.ts';

/** The script tag: `<script type="module" src="…/kith.js"></script>`. Also runs as a classic, async or deferred script. */
startLoader(
  {
    loop: () => import('./define/loop.ts'),
    priorities: () => import('./define/priorities.ts'),
    pulse: () => import('./define/pulse.ts'),
    results: () => import('./define/results.ts'),
    site: () => import('./define/site.ts'),
    survey: () => import('./define/survey.ts'),
  },
  VERSION,
);

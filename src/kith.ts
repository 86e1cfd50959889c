import {startLoader} from './loader.ts';
import {VERSION} from './version.ts';

/** The script tag: `<script type="module" src="…/kith.js"></script>`. Also runs as a classic, async or deferred script. */
startLoader(
  {
    outbox: () => import('./define/outbox.ts'),
    site: () => import('./define/site.ts'),
    survey: () => import('./define/survey.ts'),
  },
  VERSION,
);

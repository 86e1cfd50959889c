import {startLoader} from './loader.ts';
import {defineElement} from './ui/define-element.ts';
import {VERSION} from './version.ts';

/** The file of a widget that stands alone on its page, `alone/calendar.js`: the build puts the widget before this, and the rest later. */
startLoader(
  {
    outbox: async (tag) => defineElement(tag, (await import('./widgets/outbox/kith-outbox.ts')).KithOutbox),
    site: async (tag) => defineElement(tag, (await import('./widgets/site/kith-site.ts')).KithSite),
  },
  VERSION,
);

// for whoever makes the page
if (/[?&]kith-doctor/.test(location.search)) void import('./doctor/open.ts');

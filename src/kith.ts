import {startLoader} from './loader.ts';
import {VERSION} from './version.ts';

/** Fetches an element's code and what registers it at once. */
const element =
  (load: () => Promise<CustomElementConstructor>) =>
  async (tag: string): Promise<void> => {
    const [{defineElement}, constructor] = await Promise.all([import('./ui/define-element.ts'), load()]);
    defineElement(tag, constructor);
  };

/** The script tag: `<script type="module" src="…/kith.js"></script>`. Also runs as a classic, async or deferred script. */
startLoader(
  {
    calendar: element(() => import('./widgets/calendar/kith-calendar.ts').then((m) => m.KithCalendar)),
    language: element(() => import('./widgets/language/kith-language.ts').then((m) => m.KithLanguage)),
    loop: element(() => import('./widgets/loop/kith-loop.ts').then((m) => m.KithLoop)),
    outbox: element(() => import('./widgets/outbox/kith-outbox.ts').then((m) => m.KithOutbox)),
    priorities: element(() => import('./widgets/priorities/kith-priorities.ts').then((m) => m.KithPriorities)),
    pulse: element(() => import('./widgets/pulse/kith-pulse.ts').then((m) => m.KithPulse)),
    results: element(() => import('./widgets/results/kith-results.ts').then((m) => m.KithResults)),
    signup: element(() => import('./widgets/signup/kith-signup.ts').then((m) => m.KithSignup)),
    site: element(() => import('./widgets/site/kith-site.ts').then((m) => m.KithSite)),
    survey: element(() => import('./widgets/survey/kith-survey.ts').then((m) => m.KithSurvey)),
  },
  VERSION,
);

// for whoever makes the page
if (/[?&]kith-doctor/.test(location.search)) void import('./doctor/open.ts');

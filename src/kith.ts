import {startLoader} from './loader.ts';
import {VERSION} from './version.ts';

/** Fetches an element's code and what registers it at once. */
const element = (tag: string, load: () => Promise<CustomElementConstructor>) => async (): Promise<void> => {
  const [{defineElement}, constructor] = await Promise.all([import('./ui/define-element.ts'), load()]);
  defineElement(tag, constructor);
};

/** The script tag: `<script type="module" src="…/kith.js"></script>`. Also runs as a classic, async or deferred script. */
startLoader(
  {
    calendar: element('kith-calendar', () => import('./widgets/calendar/kith-calendar.ts').then((m) => m.KithCalendar)),
    language: element('kith-language', () => import('./widgets/language/kith-language.ts').then((m) => m.KithLanguage)),
    loop: element('kith-loop', () => import('./widgets/loop/kith-loop.ts').then((m) => m.KithLoop)),
    outbox: element('kith-outbox', () => import('./widgets/outbox/kith-outbox.ts').then((m) => m.KithOutbox)),
    priorities: element('kith-priorities', () =>
      import('./widgets/priorities/kith-priorities.ts').then((m) => m.KithPriorities),
    ),
    pulse: element('kith-pulse', () => import('./widgets/pulse/kith-pulse.ts').then((m) => m.KithPulse)),
    results: element('kith-results', () => import('./widgets/results/kith-results.ts').then((m) => m.KithResults)),
    signup: element('kith-signup', () => import('./widgets/signup/kith-signup.ts').then((m) => m.KithSignup)),
    site: element('kith-site', () => import('./widgets/site/kith-site.ts').then((m) => m.KithSite)),
    survey: element('kith-survey', () => import('./widgets/survey/kith-survey.ts').then((m) => m.KithSurvey)),
  },
  VERSION,
);

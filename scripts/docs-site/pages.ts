/** A page of the site: the file that it is made of, and what the navigation calls it. */
export interface PageEntry {
  source: string;
  /** Its address below the site. */
  path: string;
  /** In the navigation. Default: the file's first heading. */
  label?: string;
}
export interface PageGroup {
  title: string;
  /** For whom it is, on the first page. */
  about: string;
  pages: PageEntry[];
}

const page = (name: string, label?: string): PageEntry => ({
  source: `docs/${name}.md`,
  path: `${name}.html`,
  ...(label !== undefined && {label}),
});
const file = (source: string, path: string, label: string): PageEntry => ({source, path, label});

/** The order of the navigation, and of "previous" and "next". */
const GROUPS: readonly PageGroup[] = [
  {
    title: 'I have a website',
    about: 'Ask, invite and listen on the site you have. No code to write.',
    pages: [
      page('quick-start-page-owner', 'Quick start'),
      page('builder'),
      page('doctor'),
      page('site-builders', 'My site is made with X'),
      page('i-use', 'I use X: what do I paste?'),
      page('plain-html'),
      page('hosted-pages'),
      page('one-time-links'),
      page('languages'),
      page('what-this-measures', 'What it measures'),
      page('privacy-statement', 'A privacy statement to adapt'),
      page('accessibility', 'Accessibility statement'),
      page('faq', 'Questions people ask'),
    ],
  },
  {
    title: 'I write code',
    about: 'Tags, definitions, events and types, in plain pages and in frameworks.',
    pages: [
      page('quick-start-developer', 'Quick start'),
      page('definitions'),
      page('question-types'),
      page('check', 'The check of definitions'),
      page('import', 'Bringing a form along'),
      page('delivery'),
      page('calendar', 'Calendars'),
      page('replies-to-events'),
      page('frameworks', 'React, Vue and others'),
      page('server-rendering', 'Drawn by a server'),
      page('contract', 'Contract reference'),
    ],
  },
  {
    title: 'I design',
    about: 'Four seeds, three looks, and contrast that holds for any colour.',
    pages: [page('quick-start-designer', 'Quick start'), page('design', 'The look'), page('accessibility-table')],
  },
  {
    title: 'I run an endpoint',
    about: 'One laptop to many machines, and pages for those who look after answers.',
    pages: [
      page('endpoint'),
      page('administration', 'Pages for volunteers'),
      page('mail-and-webhooks'),
      page('spam', 'Spam'),
      page('threat-model', 'What is protected'),
      file('demo/receivers/README.md', 'receivers.html', 'Four small receivers'),
    ],
  },
  {
    title: 'Widgets',
    about: 'Each of them at work, and all that it takes.',
    pages: ['survey', 'signup', 'calendar', 'pulse', 'results', 'loop', 'priorities', 'language', 'outbox', 'site'].map(
      (name) => page(`widgets/${name}`),
    ),
  },
  {
    title: 'The project',
    about: 'How it is built, what it weighs, and how to help.',
    pages: [
      file('README.md', 'project.html', 'Kith in one page'),
      page('sizes', 'What a visitor downloads'),
      page('how-fast', 'How fast it is'),
      page('where-it-goes', 'Where the bytes go'),
      page('commands'),
      file('CONTRIBUTING.md', 'contributing.html', 'Contributing'),
      file('CHANGELOG.md', 'changelog.html', 'What changed'),
    ],
  },
];

/**
 * The groups, with those of their files that are there. Files that no group names stand at the end of the last one, those of
 * widgets among the widgets, so that a new one is never missing.
 */
export function buildGroups(sources: readonly string[]): PageGroup[] {
  const named = new Set(GROUPS.flatMap(({pages}) => pages.map(({source}) => source)));
  const others = sources.filter((source) => source.startsWith('docs/') && !named.has(source));
  const homeOf = (source: string) => (source.startsWith('docs/widgets/') ? 'Widgets' : 'The project');
  return GROUPS.map((group) => ({
    ...group,
    pages: [
      ...group.pages.filter(({source}) => sources.includes(source)),
      ...others
        .filter((source) => homeOf(source) === group.title)
        .map((source) => page(source.slice('docs/'.length, -'.md'.length))),
    ],
  }));
}

import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json';
import '../src/define/site.ts';
import {LANGUAGES} from '../src/i18n/languages.ts';
import civic from '../src/looks/civic.css?inline';
import garden from '../src/looks/garden.css?inline';
import paper from '../src/looks/paper.css?inline';
import './preview.css';

setCustomElementsManifest(manifest);

interface Surroundings {
  theme: 'auto' | 'light' | 'dark' | 'page-dark';
  look: 'default' | keyof typeof LOOKS;
  locale: string;
  direction: 'auto' | 'ltr' | 'rtl';
  density: 'compact' | 'usual' | 'roomy';
  network: 'real' | 'slow' | 'offline';
}

const LOOKS = {paper, civic, garden};
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

/** Every story stands on a page: with a look, a language, a direction and, if wanted, light text on a dark ground. */
const onPage: Decorator = (story, {globals, id}) => {
  const {theme, look, locale, direction, density, network} = globals as unknown as Surroundings;
  const isDarkPage = theme === 'page-dark';
  const dir = direction === 'auto' ? (RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr') : direction;
  sheet.replaceSync(look === 'default' ? '' : LOOKS[look]);
  hamper(network);
  // widgets read the page's colours when they join it
  return html`${keyed(
    [id, theme, look, locale, dir, density, network].join(),
    html`<kith-site
      class="story-page is-${density} ${isDarkPage ? 'is-dark' : ''}"
      theme=${isDarkPage ? 'auto' : theme}
      lang=${locale}
      dir=${dir}
      >${story()}</kith-site
    >`,
  )}`;
};

/** Makes whatever answers a story slow, or unreachable. */
function hamper(network: Surroundings['network']): void {
  if (network === 'real') return;
  const {fetch} = window;
  window.fetch = async (...request) => {
    if (network === 'offline') throw new TypeError('There is no network in this story');
    await new Promise((done) => setTimeout(done, 2000));
    return fetch(...request);
  };
}

/** What somebody filled in at one story, and its network, are none of the next one's business. */
function startAnew(): () => void {
  const {fetch} = window;
  localStorage.clear();
  return () => void (window.fetch = fetch);
}

/** A language's own name, and its tag. */
const nameOf = (tag: string): string => `${new Intl.DisplayNames([tag], {type: 'language'}).of(tag)} (${tag})`;

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const pick = (title: string, icon: NonNullable<Toolbar['icon']>, items: {value: string; title: string}[]) => ({
  description: title,
  toolbar: {title, icon, items, dynamicTitle: true},
});

const preview: Preview = {
  tags: ['autodocs'],
  beforeEach: startAnew,
  decorators: [onPage],
  initialGlobals: {
    theme: 'auto',
    look: 'default',
    locale: 'en',
    direction: 'auto',
    density: 'usual',
    network: 'real',
  },
  globalTypes: {
    theme: pick('Theme', 'contrast', [
      {value: 'auto', title: 'As the page'},
      {value: 'light', title: 'Light'},
      {value: 'dark', title: 'Dark'},
      {value: 'page-dark', title: 'On a dark page'},
    ]),
    look: pick('Look', 'paintbrush', [
      {value: 'default', title: 'Default'},
      {value: 'paper', title: 'Paper'},
      {value: 'civic', title: 'Civic'},
      {value: 'garden', title: 'Garden'},
    ]),
    locale: pick(
      'Language',
      'globe',
      ['en', ...LANGUAGES].map((value) => ({value, title: nameOf(value)})),
    ),
    direction: pick('Direction', 'transfer', [
      {value: 'auto', title: 'As the language'},
      {value: 'ltr', title: 'Left to right'},
      {value: 'rtl', title: 'Right to left'},
    ]),
    density: pick('Density', 'component', [
      {value: 'compact', title: 'Compact'},
      {value: 'usual', title: 'Usual'},
      {value: 'roomy', title: 'Roomy'},
    ]),
    network: pick('Network', 'transfer', [
      {value: 'real', title: 'Network as it is'},
      {value: 'slow', title: 'Two seconds late'},
      {value: 'offline', title: 'Offline'},
    ]),
  },
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {storySort: {order: ['Introduction', 'Design tokens', 'Widgets', 'Question types']}},
  },
};
export default preview;

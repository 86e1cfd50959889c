import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json';
import '../src/define/site.ts';
import './preview.css';

setCustomElementsManifest(manifest);

interface Surroundings {
  theme: 'auto' | 'light' | 'dark' | 'page-dark';
  locale: string;
  direction: 'ltr' | 'rtl';
}

/** Every story stands on a page: with a language, a direction and, if wanted, light text on a dark ground. */
const onPage: Decorator = (story, {globals, id}) => {
  const {theme, locale, direction} = globals as unknown as Surroundings;
  const isDarkPage = theme === 'page-dark';
  // widgets read the page's colours when they join it
  return html`${keyed(
    [id, theme, locale, direction].join(),
    html`<kith-site
      class="story-page ${isDarkPage ? 'is-dark' : ''}"
      theme=${isDarkPage ? 'auto' : theme}
      lang=${locale}
      dir=${direction}
      >${story()}</kith-site
    >`,
  )}`;
};

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const pick = (title: string, icon: NonNullable<Toolbar['icon']>, items: {value: string; title: string}[]) => ({
  description: title,
  toolbar: {title, icon, items, dynamicTitle: true},
});

const preview: Preview = {
  tags: ['autodocs'],
  // what somebody filled in at one story is none of the next one's business
  beforeEach: () => localStorage.clear(),
  decorators: [onPage],
  initialGlobals: {theme: 'auto', locale: 'en', direction: 'ltr'},
  globalTypes: {
    theme: pick('Theme', 'contrast', [
      {value: 'auto', title: 'As the page'},
      {value: 'light', title: 'Light'},
      {value: 'dark', title: 'Dark'},
      {value: 'page-dark', title: 'On a dark page'},
    ]),
    locale: pick('Language', 'globe', [
      {value: 'en', title: 'English'},
      {value: 'es', title: 'Español'},
    ]),
    direction: pick('Direction', 'transfer', [
      {value: 'ltr', title: 'Left to right'},
      {value: 'rtl', title: 'Right to left'},
    ]),
  },
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {storySort: {order: ['Introduction', 'Widgets', 'Question types']}},
  },
};
export default preview;

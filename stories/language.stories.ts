import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {askedWords} from '../src/core/belonging/asked-words.ts';
import '../src/define/language.ts';
import '../src/define/pulse.ts';
import '../src/define/signup.ts';
import '../src/define/survey.ts';
import type {Catalog} from '../src/i18n/catalog.ts';
import {LANGUAGES} from '../src/i18n/languages.ts';
import {errorMessages} from '../src/questions/errors.messages.ts';
import type {KithElement} from '../src/ui/kith-element.ts';
import {everyType} from '../test/support/every-type.ts';
import {toPseudoCatalog, toPseudoDocument, type Pseudo} from '../test/support/pseudo.ts';

const meta: Meta = {title: 'Languages', component: 'kith-language'};
export default meta;

type Story = StoryObj;

const survey = {
  id: 'garden',
  languages: ['en', 'es', 'ar'],
  title: {en: 'The garden', es: 'El jardín', ar: 'الحديقة'},
  questions: [{id: 'name', type: 'text', label: {en: 'Your name', es: 'Su nombre', ar: 'اسمك'}}],
};

/** The languages of the survey beside it. */
export const Switch: Story = {
  render: () =>
    html`<kith-language></kith-language><kith-survey .definition=${survey} action="/submissions"></kith-survey>`,
};

/** Many stand behind one word. */
export const Many: Story = {
  render: () =>
    html`<kith-language languages=${['en', ...LANGUAGES].join(' ')}></kith-language>
      <kith-signup preset="membership" action="/submissions"></kith-signup>`,
};

/** Once a widget is ready, all that it says by then is put into a language that nobody speaks. */
function speak(language: Pseudo) {
  return (event: Event): void => {
    const widget = event.target as KithElement;
    const {english} = widget as unknown as {english: Catalog};
    widget.dir = language === 'ar-XB' ? 'rtl' : 'ltr';
    widget.messages = toPseudoCatalog({...errorMessages, ...askedWords, ...english}, language);
  };
}

const inPseudo = (language: Pseudo) => html`
  <kith-survey
    .definition=${toPseudoDocument(everyType, language)}
    action="/submissions"
    @kith-ready=${{handleEvent: speak(language), once: true}}
  ></kith-survey>
  <kith-pulse
    group="Library Friends"
    action="/submissions"
    @kith-ready=${{handleEvent: speak(language), once: true}}
  ></kith-pulse>
`;

/** Accented and two fifths longer: what is still plain cannot be translated, what is cut off will be in German. */
export const Longer: Story = {name: 'en-XA: longer', render: () => inPseudo('en-XA')};

/** English from right to left: what is not on its other side will be wrong in Arabic. */
export const Mirrored: Story = {name: 'ar-XB: mirrored', render: () => inPseudo('ar-XB')};

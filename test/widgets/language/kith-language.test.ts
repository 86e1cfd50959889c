import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/language.ts';
import '../../../src/define/signup.ts';
import '../../../src/define/site.ts';
import '../../../src/define/survey.ts';
import type {KithLanguage} from '../../../src/widgets/language/kith-language.ts';
import type {KithLanguageEvent} from '../../../src/widgets/language/language.events.ts';
import {allInside, inside} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import {axeFindings} from '../../support/widget.ts';

const survey = {
  id: 's',
  languages: ['en', 'es', 'ar'],
  questions: [{id: 'a', type: 'text', label: {en: 'Name', es: 'Nombre', ar: 'الاسم'}}],
};

async function show(markup: unknown): Promise<{page: HTMLElement; language: KithLanguage}> {
  const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  const language = page.querySelector('kith-language')!;
  await until(() => language.state === 'ready', 'the switch is ready');
  return {page, language};
}
const names = (language: KithLanguage): string[] => allInside(language, 'button').map((one) => one.textContent.trim());
const press = (language: KithLanguage, tag: string): void => inside(language, `button[lang=${tag}]`).click();

describe('<kith-language>', () => {
  afterEach(() => localStorage.removeItem('kith-language'));

  it('offers the languages of the surveys around it under their own names, and turns them and itself', async () => {
    const {page, language} = await show(
      html`<kith-language></kith-language><kith-survey .definition=${survey}></kith-survey>`,
    );
    const form = page.querySelector('kith-survey')!;
    await until(() => names(language).length === 3, 'the languages are known');
    expect(names(language)).to.deep.equal(['English', 'Español', 'العربية']);
    expect(inside(language, '[aria-current]').lang).to.equal('en');
    expect(await axeFindings(language)).to.deep.equal([]);
    inside<HTMLInputElement>(form, 'input').value = 'Ada';
    press(language, 'ar');
    await until(() => inside(form, 'form').textContent.includes('الاسم'), 'the survey speaks Arabic');
    await until(() => inside(form, '.kith').getAttribute('dir') === 'rtl', 'from right to left');
    expect(inside<HTMLInputElement>(form, 'input').value, 'what was typed stays').to.equal('Ada');
    expect(inside(language, '[role=status]').textContent.trim()).to.equal('العربية');
    expect(inside(language, '[aria-current]').lang).to.equal('ar');
    press(language, 'en');
    await until(() => inside(form, 'form').textContent.includes('Name'), 'and English again');
    await until(() => !inside(form, '.kith').hasAttribute('dir'), 'in the direction of the page');
    expect(localStorage.getItem('kith-language'), 'nothing is kept unasked').to.equal(null);
  });

  it('tells a site, which tells its widgets; keeps the choice where it was asked to', async () => {
    const {page, language} = await show(
      html`<kith-site>
        <kith-language languages="en fr de es it pt ar" remember></kith-language>
        <kith-signup preset="newsletter"></kith-signup>
      </kith-site>`,
    );
    expect(inside(language, 'summary').textContent.trim(), 'many stand behind one word').to.equal('Language: English');
    press(language, 'fr');
    const form = page.querySelector('kith-signup')!;
    await until(() => Boolean(form.shadowRoot?.textContent.includes('Prénom')), 'the form speaks French');
    expect(page.querySelector('kith-site')!.lang).to.equal('fr');
    expect(localStorage.getItem('kith-language')).to.equal('fr');
    const {page: next} = await show(html`<kith-language languages="en fr" remember></kith-language>`);
    expect(next.querySelector('kith-language')!.lang).to.equal('fr');
  });

  it('a page that goes elsewhere instead keeps its widgets as they are', async () => {
    const {language} = await show(html`<kith-language languages="en es"></kith-language>`);
    const heard: string[] = [];
    language.addEventListener('kith-language', (event: KithLanguageEvent) => {
      heard.push(event.detail.lang);
      event.preventDefault();
    });
    press(language, 'es');
    expect([heard, language.lang]).to.deep.equal([['es'], '']);
  });

  it('one language is no choice', async () => {
    const {language} = await show(html`<kith-language languages="es"></kith-language>`);
    expect(names(language)).to.deep.equal([]);
  });

  it('a page says single words otherwise, for a site or for one widget', async () => {
    const {page} = await show(
      html`<kith-site
        .messages=${{'signup.send.newsletter': 'Of the site', es: {'signup.send.newsletter': 'Del sitio'}}}
      >
        <kith-language languages="en es"></kith-language>
        <kith-signup preset="newsletter"></kith-signup>
      </kith-site>`,
    );
    const form = page.querySelector('kith-signup')!;
    const label = (): string => form.shadowRoot?.querySelector('.primary')?.textContent.trim() ?? '';
    await until(() => label() === 'Of the site', 'the site’s words');
    form.messages = {'signup.send.newsletter': 'Of the form'};
    await until(() => label() === 'Of the form', 'the form’s words');
    form.messages = {};
    page.querySelector('kith-site')!.lang = 'es';
    await until(() => label() === 'Del sitio', 'by language');
  });
});

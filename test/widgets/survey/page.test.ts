import {expect} from '@open-wc/testing';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {fiveRequired, twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, inside, mountSurvey, press} from '../../support/mount.ts';
import {sleep, until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const bilingual = {
  id: 'a',
  languages: ['en', 'es'],
  title: {en: 'The garden', es: 'El huerto'},
  questions: [
    {id: 'q', type: 'text', label: {en: 'Your name', es: 'Su nombre'}, required: true},
    {id: 'r', type: 'rating', label: {en: 'The hall'}},
  ],
};
const root = document.documentElement;

describe('the page around a survey', () => {
  let witness: Witness;
  const language = root.lang;
  beforeEach(() => (witness = watchPage()));
  afterEach(() => {
    witness.leave();
    root.lang = language;
    document.body.removeAttribute('style');
    expect(witness.errors).to.deep.equal([]);
  });

  const words = (survey: KithSurvey) => [
    inside(survey, '.title').textContent!.trim(),
    inside(survey, '.primary').textContent!.trim(),
  ];

  for (const tag of ['es', 'es-MX', 'ES', 'es_MX']) {
    it(`in lang="${tag}" speaks Spanish, its errors too`, async () => {
      root.lang = tag;
      const survey = await mountSurvey(bilingual);
      await until(() => words(survey)[1] === 'Enviar mis respuestas');
      expect(words(survey)[0]).to.equal('El huerto');
      await press(survey);
      expect(inside(survey, '#summary').textContent).to.contain('Hay una respuesta por revisar');
      expect(inside(survey, '[data-q=q] .error').textContent).to.contain('Por favor, responda a esta pregunta');
      expect(
        inside(survey, '[data-q=r] .label [lang]').getAttribute('lang'),
        'a text that is not translated says so',
      ).to.equal('en');
    });
  }

  for (const tag of ['en_US', 'x', 'english', '', 'eo', 'en-', '🙂', 'C', 'zz-ZZ-u-nu-arab']) {
    it(`in lang="${tag}" it is shown all the same`, async () => {
      root.lang = tag;
      const survey = await mountSurvey(bilingual);
      expect(survey.state).to.equal('ready');
      expect(words(survey)).to.deep.equal(['The garden', 'Send my answers']);
      expect(allInside(survey, '.steps .option')).to.have.length(5);
    });
  }

  it('its own lang wins over the page, and may change', async () => {
    root.lang = 'en';
    const survey = await mountSurvey(bilingual, {lang: 'es'});
    await until(() => words(survey)[1] === 'Enviar mis respuestas');
    survey.lang = 'en';
    await until(() => words(survey).join() === 'The garden,Send my answers');
  });

  it('messages of the page replace the words, whichever the language', async () => {
    const survey = await mountSurvey(fiveRequired, {lang: 'es'});
    survey.messages = {send: 'Mandar', summaryTitle: {one: 'Falta una', other: 'Faltan {n}'}};
    await until(() => inside(survey, '.primary').textContent!.trim() === 'Mandar');
    await press(survey);
    await until(() => survey.shadowRoot!.querySelector('#summary-title'));
    expect(inside(survey, '#summary-title').textContent!.trim()).to.equal('Faltan 5');
  });

  it('<kith-site> gives endpoint, language and theme, also when its code arrives later than the survey', async () => {
    const endpoint = new FakeEndpoint(json(bilingual), json({}));
    try {
      const site = document.createElement('div');
      site.innerHTML =
        '<kith-site endpoint="https://api.example.org/v1" lang="es" theme="dark"><kith-survey src="surveys/a"></kith-survey></kith-site>';
      document.body.append(site);
      const survey = site.querySelector('kith-survey')!;
      await sleep(50);
      expect(customElements.get('kith-site'), 'the test comes before the code').to.equal(undefined);
      expect(endpoint.requests).to.have.length(0);
      await import('../../../src/define/site.ts');
      await until(() => survey.state === 'ready');
      await until(() => words(survey).join() === 'El huerto,Enviar mis respuestas');
      expect(inside(survey, '.kith').className).to.contain('dark');
      expect(endpoint.requests[0]!.url).to.equal('https://api.example.org/v1/surveys/a');
      survey.answers = {q: 'Ada'};
      await survey.submit();
      expect(endpoint.requests[1]!.url).to.equal('https://api.example.org/v1/surveys/a/submissions');
      site.querySelector('kith-site')!.setAttribute('theme', 'light');
      await until(() => inside(survey, '.kith').className.includes('light'));
      site.remove();
    } finally {
      await endpoint.restore();
    }
  });

  for (const [src, action, to] of [
    ['/surveys/a', '', '/surveys/a/submissions'],
    ['/surveys/a/', '', '/surveys/a/submissions'],
    ['/surveys/a?v=2', '', '/surveys/a/submissions?v=2'],
    ['/surveys/a', '/elsewhere', '/elsewhere'],
    ['/surveys/a', 'https://forms.example.org/1', 'https://forms.example.org/1'],
  ] as const) {
    it(`src="${src}"${action && ` action="${action}"`} sends to ${to}`, async () => {
      const endpoint = new FakeEndpoint(json({id: 'a', questions: [{id: 'q', type: 'text', label: 'Q'}]}), json({}));
      try {
        const survey = await mountSurvey(undefined, {src, ...(action && {action})});
        await press(survey);
        expect(endpoint.requests[1]!.url).to.equal(new URL(to, location.href).href);
      } finally {
        await endpoint.restore();
      }
    });
  }

  const tone = (survey: KithSurvey) => (inside(survey, '.kith').classList.contains('dark') ? 'dark' : 'light');
  for (const [colour, expected] of [
    ['#eee', 'dark'],
    ['#222', 'light'],
    ['rgb(255 255 255 / 80%)', 'dark'],
    ['oklch(0.95 0.02 120)', 'dark'],
    ['oklch(0.25 0.02 120)', 'light'],
    ['oklab(0.9 0 0)', 'dark'],
    ['lab(92 0 0)', 'dark'],
    ['lch(20 0 0)', 'light'],
    ['color(display-p3 0.95 0.9 0.9)', 'dark'],
    ['color-mix(in srgb, white, black 80%)', 'light'],
    ['hsl(0 0% 90%)', 'dark'],
  ] as const) {
    it(`a page that writes in ${colour} is taken for ${expected}`, async () => {
      document.body.style.color = colour;
      expect(tone(await mountSurvey(twoPages))).to.equal(expected);
    });
  }

  it('a page that turns dark while somebody reads takes the survey along, and its own theme stays', async () => {
    document.body.style.color = '#222';
    const survey = await mountSurvey(twoPages);
    const own = await mountSurvey(twoPages, {theme: 'light'});
    document.body.style.color = '#eee';
    await until(() => tone(survey) === 'dark');
    expect(tone(own)).to.equal('light');
    document.body.style.color = '#222';
    await until(() => tone(survey) === 'light');
  });

  it('a page that turns dark in the same breath in which it puts the survey in has a dark one', async () => {
    document.body.style.color = '#222';
    const survey = document.createElement('kith-survey');
    survey.definition = twoPages;
    document.body.append(survey);
    document.body.style.color = '#eee';
    await until(() => survey.state === 'ready');
    await survey.updateComplete;
    expect(tone(survey)).to.equal('dark');
    survey.remove();
  });

  it('theme="dark" brings a ground of its own', async () => {
    const survey = await mountSurvey(twoPages, {theme: 'dark'});
    expect(getComputedStyle(inside(survey, '.kith')).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    const auto = await mountSurvey(twoPages);
    expect(getComputedStyle(inside(auto, '.kith')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('nothing is left in the page: no style, no global, no attribute of the page', async () => {
    const before = {
      globals: Object.keys(window).length,
      sheets: document.styleSheets.length,
      html: root.cloneNode(false),
    };
    const survey = await mountSurvey(twoPages);
    await press(survey);
    survey.parentElement!.remove();
    expect(Object.keys(window).length).to.equal(before.globals);
    expect(document.styleSheets.length).to.equal(before.sheets);
    expect(root.cloneNode(false).isEqualNode(before.html)).to.equal(true);
    expect(document.cookie).to.equal('');
  });
});

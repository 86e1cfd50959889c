import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {everyType, twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {focused, inside, mountSurvey, type} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';

const keys = async (...presses: string[]) => {
  for (const press of presses) await sendKeys({press});
};

describe('the keyboard', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => (endpoint = new FakeEndpoint(json({}))));
  afterEach(() => endpoint.restore());

  it('P4 is enough for a whole survey, Back included, and moves focus where the reading goes on', async () => {
    const survey = await mountSurvey(twoPages, {action: '/to'});
    inside(survey, '#q-name').focus();
    await sendKeys({type: 'Ada'});
    await keys('Tab', ' ');
    expect(survey.answers).to.deep.equal({name: 'Ada', garden: true});
    await until(() => survey.shadowRoot!.querySelector('#q-plot'));
    expect(focused(survey)?.id, 'a question that appears takes no focus').to.equal('q-garden-0');
    await keys('Tab');
    await sendKeys({type: '12b'});
    await keys('Tab', 'Enter');
    await until(() => focused(survey)?.textContent?.includes('The garden, Ada'));
    await sendKeys({down: 'Shift'});
    await keys('Tab');
    await sendKeys({up: 'Shift'});
    expect(focused(survey)?.textContent).to.contain('Back');
    await keys('Enter');
    await until(() => focused(survey)?.textContent?.includes('You'));
    expect(inside<HTMLInputElement>(survey, '#q-plot').value).to.equal('12b');
    await keys('Tab', 'Enter'); // Enter in a text goes on
    await until(() => survey.shadowRoot!.querySelector('#q-wish'));
    await until(() => focused(survey)?.textContent?.includes('The garden'));
    await keys('Tab');
    await sendKeys({type: 'A bench'});
    await keys('Tab');
    expect(focused(survey)?.textContent).to.equal('What is sent, and to whom');
    await keys('Tab', ' ');
    await until(() => survey.state === 'sent');
    await until(() => focused(survey)?.id === 'closing');
    expect(endpoint.submissions[0]!.answers).to.deep.equal({name: 'Ada', garden: true, plot: '12b', wish: 'A bench'});
  });

  it('P4 arrows move within a scale, and the choice is the answer', async () => {
    const survey = await mountSurvey({id: 'a', questions: [{id: 's', type: 'scale', label: 'S', notApplicable: true}]});
    inside(survey, '#q-s-0').focus();
    await keys(' ', 'ArrowRight', 'ArrowRight');
    expect(survey.answers).to.deep.equal({s: 3});
    await keys('ArrowLeft');
    expect(survey.answers).to.deep.equal({s: 2});
  });

  it('P6 focus is never hidden: every stop is in view, on top, and has a ring', async () => {
    const survey = await mountSurvey(everyType);
    inside(survey, '#top').focus();
    await keys('Tab');
    const stops = new Set<Element>();
    for (let now = focused(survey); now && stops.size < 50; now = focused(survey)) {
      const isNew = !stops.has(now); // a date has stops of its own inside
      stops.add(now);
      const row = now.closest('.option') ?? now;
      const isInView = ({top, height} = row.getBoundingClientRect()) =>
        top >= 0 && top + Math.min(height, 24) <= innerHeight;
      await until(() => isInView(), `${now.id} is in view`);
      const {left, top, width, height} = row.getBoundingClientRect();
      const hit = survey.shadowRoot!.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      expect(row.contains(hit) || hit?.contains(row), `${now.id} is on top`).to.equal(true);
      // a window that is not in front shows no rings
      if (isNew && document.hasFocus() && now.matches('input, textarea, select, .primary'))
        expect(getComputedStyle(row).outlineStyle, `${now.id} has a ring`).to.equal('solid');
      if (now.matches('.primary')) break; // the next stop is the browser's own
      await keys('Tab');
    }
    expect(stops.size).to.be.at.least(everyType.questions.length - 2);
  });

  it('H13 typed text arrives byte for byte on a page with hotkeys', async () => {
    const eaten: string[] = [];
    const hotkeys = (event: KeyboardEvent) => {
      // as such scripts do, who do not see into a widget
      if ((event.target as Element).matches('input, textarea') || event.key === 'Tab') return;
      eaten.push(event.key);
      event.preventDefault();
    };
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, hotkeys);
    try {
      const survey = await mountSurvey(twoPages);
      inside(survey, '#q-name').focus();
      const words = "g/ s? j.k J K 'x' [1] #2 ñ é";
      await sendKeys({type: words});
      expect(survey.answers).to.deep.equal({name: words});
      await keys('Tab', ' ');
      expect([eaten, focused(survey)?.id]).to.deep.equal([[], 'q-garden-0']);
      await until(() => survey.answers['garden'] === true);
      expect(eaten).to.deep.equal([]);
    } finally {
      for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, hotkeys);
    }
  });

  it('H13 the page still hears how its own dialogs are left: Escape and Tab', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    const survey = await mountSurvey(twoPages);
    inside(survey, '#q-name').focus();
    await keys('Escape', 'a', 'Tab');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape', 'Tab']);
  });

  it('H15 inside a form of the page, Enter never submits that form', async () => {
    let submitted = 0;
    const onSubmit = (event: Event) => {
      event.preventDefault();
      submitted++;
    };
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${onSubmit}><input name="q" /><button>Search</button></form>`,
    );
    const survey: KithSurvey = document.createElement('kith-survey');
    survey.definition = twoPages;
    form.append(survey);
    await until(() => survey.state === 'ready');
    await survey.updateComplete;
    inside(survey, '#q-name').focus();
    await keys('Enter');
    await until(() => focused(survey)?.id === 'summary');
    await type(survey, '#q-name', 'Ada');
    inside(survey, '#q-name').focus();
    await keys('Enter');
    await until(() => survey.shadowRoot!.querySelector('#q-wish'));
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['q']);
  });

  it('H14 nothing takes focus or scrolls when a survey comes, or comes up closed', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Mine</button>`);
    button.focus();
    const top = scrollY;
    await mountSurvey(twoPages);
    await mountSurvey({...twoPages, closesAt: '2020-01-01'});
    expect(document.activeElement === button).to.equal(true);
    expect(scrollY).to.equal(top);
  });
});

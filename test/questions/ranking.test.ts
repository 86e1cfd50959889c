import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {inside} from '../support/mount.ts';
import {all, answerOf, ask, click, fill, spoken, submit, summary} from '../support/question.ts';

const RANKING = {type: 'ranking', choices: ['Parks', 'Buses', {value: 'p', label: 'Parking'}, 'Trees']};
const order = (survey: KithSurvey) => all(survey, '.ranking li').map((item) => item.dataset['value']);
const focused = (survey: KithSurvey) => survey.shadowRoot!.activeElement?.getAttribute('aria-label');

describe('a ranking', () => {
  it('begins with nothing ranked, and says so of each', async () => {
    const survey = await ask({...RANKING, required: true});
    expect(all(survey, '.thing').map((e) => e.textContent!.trim())).to.deep.equal([
      'Parks, not ranked',
      'Buses, not ranked',
      'Parking, not ranked',
      'Trees, not ranked',
    ]);
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
  });

  it('P4 is put in order by the keyboard; focus stays with what moved, and its place is spoken', async () => {
    const survey = await ask(RANKING);
    for (const value of ['Buses', 'Trees', 'p']) await click(survey, `[data-value=${value}] [data-move=rankThis]`);
    expect(answerOf(survey)).to.deep.equal(['Buses', 'Trees', 'p']);
    inside(survey, '[data-value=p] [data-move=rankUp]').focus();
    await sendKeys({press: 'Enter'});
    await survey.updateComplete;
    expect(answerOf(survey)).to.deep.equal(['Buses', 'p', 'Trees']);
    expect(focused(survey)).to.equal('Move Parking up');
    expect(spoken(survey)).to.equal('Parking, moved to position 2 of 4');
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await survey.updateComplete;
    expect(answerOf(survey)).to.deep.equal(['p', 'Buses', 'Trees']);
    expect(focused(survey)).to.equal('Move Parking up');
    expect(order(survey)).to.deep.equal(['p', 'Buses', 'Trees', 'Parks']);
  });

  it('things can be taken out again; without any it is unanswered', async () => {
    const survey = await ask(RANKING);
    await click(survey, '[data-value=p] [data-move=rankThis]');
    await click(survey, '[data-value=p] [data-move=rankOut]');
    expect(answerOf(survey)).to.equal(undefined);
    expect(spoken(survey)).to.equal('Parking, not ranked');
    expect(survey.shadowRoot!.activeElement?.getAttribute('data-move')).to.equal('rankThis');
  });

  it('more than the maximum is not taken, and that is said', async () => {
    const survey = await ask({...RANKING, max: 1});
    await click(survey, '[data-value=p] [data-move=rankThis]');
    await click(survey, '[data-value=Buses] [data-move=rankThis]');
    expect(answerOf(survey)).to.deep.equal(['p']);
    expect(spoken(survey)).to.equal('Only one can be ranked');
  });

  it('is put in order by dragging, also what was not ranked yet', async () => {
    const survey = await ask(RANKING);
    for (const value of ['Buses', 'Trees']) await click(survey, `[data-value=${value}] [data-move=rankThis]`);
    survey.scrollIntoView();
    const middle = (selector: string): [number, number] => {
      const {left, top, width, height} = inside(survey, selector).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    await sendMouse({type: 'move', position: middle('[data-value=p] .grip')});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: middle('[data-value=Buses] .grip')});
    await survey.updateComplete;
    expect(inside(survey, '[data-value=p]').hasAttribute('data-held')).to.equal(true);
    await sendMouse({type: 'up'});
    await survey.updateComplete;
    expect(answerOf(survey)).to.deep.equal(['p', 'Buses', 'Trees']);
    expect(all(survey, '[data-held]').length).to.equal(0);
    await sendMouse({type: 'move', position: middle('[data-value=Trees] .grip')});
    await resetMouse();
    expect(answerOf(survey)).to.deep.equal(['p', 'Buses', 'Trees']);
  });

  it('what is in another question does not touch it', async () => {
    const survey = await ask(RANKING);
    await click(survey, '[data-value=p] [data-move=rankThis]');
    await click(survey, '[data-q=first] input');
    expect(answerOf(survey)).to.deep.equal(['p']);
    void fill;
  });
});

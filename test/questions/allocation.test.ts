import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {inside} from '../support/mount.ts';
import {all, answerOf, ask, click, fill, spoken, submit, summary, hasFocus} from '../support/question.ts';

const BUDGET = {
  type: 'allocation',
  choices: ['Trees', 'Bench'],
  total: 1000,
  unit: 'dollars',
  costs: {Trees: 300, Bench: 150},
};
const DOTS = {type: 'allocation', choices: ['Trees', 'Bench'], total: 3, unit: 'dots'};
const purse = (survey: KithSurvey) => inside(survey, '.purse strong').textContent;
const more = (value: string) => `[data-part=${value}] button:last-of-type`;

describe('an allocation', () => {
  it('P4 is given out by the keyboard; what is left is shown and spoken', async () => {
    const survey = await ask(DOTS);
    expect(purse(survey)).to.equal('3 of 3 dots left');
    const button = inside(survey, more('Trees'));
    expect(button.getAttribute('aria-label')).to.equal('More for Trees');
    button.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await survey.updateComplete;
    expect(answerOf(survey)).to.deep.equal({Trees: 2});
    expect(purse(survey)).to.equal('1 of 3 dots left');
    expect(spoken(survey)).to.equal('Trees: 2. 1 of 3 dots left');
    expect(all(survey, '.dots i').length).to.equal(2);
    expect(hasFocus(survey, more('Trees'))).to.equal(true);
  });

  it('a cost that is more than what is left cannot be given', async () => {
    const survey = await ask(BUDGET);
    for (let i = 0; i < 5; i++) await click(survey, more('Trees'));
    expect(answerOf(survey)).to.deep.equal({Trees: 3});
    expect(purse(survey)).to.equal('100 of 1,000 dollars left');
    expect(inside(survey, more('Bench')).getAttribute('aria-disabled')).to.equal('true');
    await click(survey, '[data-part=Trees] button');
    expect(inside(survey, more('Bench')).getAttribute('aria-disabled')).to.equal(null);
  });

  it('numbers can be typed; too much is said, and where', async () => {
    const survey = await ask(BUDGET);
    await fill(survey, '[data-part=Bench] input', '7');
    expect(purse(survey)).to.equal('50 dollars too many');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please give out at most 1,000: this is 50 too many']);
    await fill(survey, '[data-part=Bench] input', 'lots');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question, Bench – Enter a number, using digits only']);
    inside(survey, '#summary a').click();
    expect(hasFocus(survey, '[data-part=Bench] input')).to.equal(true);
  });

  it('with nothing given it is unanswered', async () => {
    const survey = await ask({...DOTS, required: true});
    await click(survey, more('Trees'));
    await click(survey, '[data-part=Trees] button');
    expect(answerOf(survey)).to.equal(undefined);
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
  });
});

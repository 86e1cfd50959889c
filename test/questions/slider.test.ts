import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {inside} from '../support/mount.ts';
import {answerOf, ask, click, fill, submit, summary} from '../support/question.ts';

const SLIDER = {type: 'slider', min: 0, max: 30, step: 5, unit: 'minutes', required: true};

describe('sliders', () => {
  it('are unanswered until somebody touches them', async () => {
    const survey = await ask(SLIDER);
    expect(answerOf(survey)).to.equal(undefined);
    expect(inside(survey, '[type=range]').getAttribute('aria-valuetext')).to.equal('not answered yet');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
  });

  it('P4 are answered by the keyboard, with the number shown and spoken', async () => {
    const survey = await ask({...SLIDER, min: 0, max: 20});
    inside(survey, '[type=range]').focus();
    await sendKeys({press: 'ArrowRight'});
    await survey.updateComplete;
    expect(answerOf(survey)).to.equal(15);
    expect(inside<HTMLInputElement>(survey, '[data-q=q] .short').value).to.equal('15');
    expect(inside(survey, '[type=range]').getAttribute('aria-valuetext')).to.equal('15 minutes');
  });

  it('take a typed number, which moves the slider', async () => {
    const survey = await ask(SLIDER);
    await fill(survey, '[data-q=q] .short', '25');
    expect(answerOf(survey)).to.equal(25);
    expect(inside<HTMLInputElement>(survey, '[type=range]').value).to.equal('25');
    await fill(survey, '[data-q=q] .short', '31');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Enter 30 or less']);
  });

  it('a press on the middle, where it stands already, is an answer', async () => {
    const survey = await ask({type: 'slider', min: 0, max: 10});
    await click(survey, '[type=range]');
    expect(answerOf(survey)).to.equal(5);
    expect(inside<HTMLInputElement>(survey, '[data-q=q] .short').value).to.equal('5');
  });
});

describe('times', () => {
  it('are read as the contract writes them', async () => {
    const time = await ask({type: 'time'});
    await fill(time, '[data-q=q] input', '14:30');
    expect(answerOf(time)).to.equal('14:30');
    const moment = await ask({type: 'date-time', min: '2026-03-27T09:00'});
    await fill(moment, '[data-q=q] input', '2026-03-26T14:30');
    expect(answerOf(moment)).to.equal('2026-03-26T14:30');
    await submit(moment);
    expect(summary(moment)[0]).to.match(/^Question – Choose March 27, 2026 at 9:00.AM or later$/);
  });
});

describe('faces and images', () => {
  it('P2 every face has a number and a place in words', async () => {
    const survey = await ask({type: 'rating', display: 'faces', max: 3});
    const labels = [...survey.shadowRoot!.querySelectorAll('[data-q=q] .option .visually-hidden')].map(
      (e) => e.textContent,
    );
    expect(labels).to.deep.equal(['1 of 3, Very unhappy', '2 of 3', '3 of 3, Very happy']);
    await click(survey, '[data-q=q] input[value="3"]');
    expect(answerOf(survey)).to.equal(3);
  });

  it('B2 an image from a place that is no web address is left out, its words stay', async () => {
    const choices = [
      {value: 'a', label: 'Park', image: 'javascript:alert(1)'},
      {value: 'b', image: '/b.png', imageAlt: 'A boat'},
    ];
    const survey = await ask({type: 'single-choice', display: 'images', choices});
    const images = [...survey.shadowRoot!.querySelectorAll('img')];
    expect(images.map(({alt}) => alt)).to.deep.equal(['A boat']);
    await click(survey, '[data-q=q] input[value=a]');
    expect(answerOf(survey)).to.equal('a');
  });
});

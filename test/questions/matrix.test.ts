import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {inside} from '../support/mount.ts';
import {all, answerOf, ask, click, submit, summary, hasFocus} from '../support/question.ts';

const MATRIX = {
  type: 'matrix',
  label: 'How are these?',
  rows: ['Parks', {value: 'buses', label: 'Buses'}],
  choices: ['Bad', {value: 'ok', label: 'OK'}, 'Good'],
};

describe('a matrix', () => {
  it('P2 names every control by its row and its choice', async () => {
    const survey = await ask(MATRIX);
    const names = all(survey, '[data-q=q] input').map((input) =>
      input
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => inside(survey, `[id="${id}"]`).textContent!.trim())
        .join(', '),
    );
    expect(names).to.deep.equal(['Parks, Bad', 'Parks, OK', 'Parks, Good', 'Buses, Bad', 'Buses, OK', 'Buses, Good']);
  });

  it('is a table with headers on a wide host, and a list of scales on a narrow one', async () => {
    const survey = await ask(MATRIX);
    const shape = () => getComputedStyle(inside(survey, 'tbody tr')).display;
    expect(shape()).to.equal('table-row');
    expect(all(survey, 'th[scope=col]').length).to.equal(3);
    expect(all(survey, 'th[scope=row]').length).to.equal(2);
    await setViewport({width: 400, height: 600});
    expect(shape()).to.equal('flex');
    await setViewport({width: 800, height: 600});
  });

  it('P4 takes one answer a row, by the keyboard', async () => {
    const survey = await ask(MATRIX);
    inside(survey, '[data-part=Parks] input').focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: ' '});
    await survey.updateComplete;
    expect(answerOf(survey)).to.deep.equal({Parks: 'ok', buses: 'Bad'});
  });

  it('takes several a row where it may', async () => {
    const survey = await ask({...MATRIX, multiple: true});
    await click(survey, '[data-part=buses] input[value=Good]');
    await click(survey, '[data-part=buses] input[value=Bad]');
    expect(answerOf(survey)).to.deep.equal({buses: ['Bad', 'Good']});
    await click(survey, '[data-part=buses] input[value=Bad]');
    await click(survey, '[data-part=buses] input[value=Good]');
    expect(answerOf(survey)).to.equal(undefined);
  });

  it('P3 leads to the first row without an answer', async () => {
    const survey = await ask({...MATRIX, required: true});
    await click(survey, '[data-part=Parks] input[value=Good]');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['How are these? Buses – Please choose an answer in every row']);
    inside(survey, '#summary a').click();
    expect(hasFocus(survey, '[data-part=buses] input')).to.equal(true);
    expect(inside(survey, 'fieldset[id=q-q]').getAttribute('aria-describedby')).to.equal('q-q-error');
  });
});

import {expect} from '@open-wc/testing';
import {css, html} from 'lit';
import {defineQuestionType, group, type OwnQuestion} from '../../src/index.ts';
import {sendKeys} from '@web/test-runner-commands';
import './emoji-example.ts';
import {inside, mountSurvey, press} from '../support/mount.ts';
import {answerOf, ask, click, submit, summary} from '../support/question.ts';

interface Emoji extends OwnQuestion {
  faces: string[];
}

defineQuestionType<Emoji>('smiley', {
  options: {'faces!': {l: 's'}},
  render: (view) =>
    group(
      view,
      html`${view.question.faces.map(
        (face, i) =>
          html`<label class="smiley"
            ><input type="radio" name=${view.id} .defaultChecked=${view.answer === i} />${face}</label
          >`,
      )}`,
      'radiogroup',
    ),
  read(root) {
    const at = [...root.querySelectorAll('input')].findIndex(({checked}) => checked);
    return at < 0 ? undefined : at;
  },
  check: ({faces}, answer) => (faces[answer as number] === 'b' ? {text: 'Not this one'} : undefined),
  format: ({faces}, answer) => faces[answer as number] ?? '',
  styles: css`
    .smiley {
      color: rgb(1, 2, 3);
    }
  `,
});

describe('question types of developers', () => {
  it('are drawn, read, checked and dressed like the others', async () => {
    const survey = await ask({type: 'smiley', faces: ['a', 'b'], required: true});
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
    await click(survey, '.smiley:last-child input');
    expect(answerOf(survey)).to.equal(1);
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Not this one']);
    expect(getComputedStyle(inside(survey, '.smiley')).color).to.equal('rgb(1, 2, 3)');
  });

  it('P2 P4 the worked example of the guide is asked, answered by keyboard, checked and written out', async () => {
    const survey = await mountSurvey({
      id: 's',
      pages: [
        {
          questions: [
            {id: 'mood', type: 'emoji', label: 'How was it?', required: true, faces: {'🙂': 'Good', '🙁': 'Bad'}},
          ],
        },
        {title: 'So it was {{mood}}', questions: [{id: 'why', type: 'text', label: 'Why?'}]},
      ],
    });
    await press(survey);
    expect(summary(survey)).to.deep.equal(['How was it? – Please answer this question']);
    inside(survey, '[data-q=mood] input').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(survey.answers['mood']).to.equal('🙁');
    await expect(survey).to.be.accessible();
    await press(survey);
    expect(inside(survey, '[data-step-title]').textContent!.trim()).to.equal('So it was 🙁 Bad');
    survey.answers = {mood: 'x'};
    await survey.submit();
    expect(summary(survey)).to.deep.equal(['How was it? – Choose one of the answers offered']);
  });

  it('B11 a missing option is named', async () => {
    const survey = await ask({type: 'smiley'});
    expect(survey.state).to.equal('broken');
    await new Promise((done) => setTimeout(done, 50));
    expect(inside(survey, '.trouble').textContent).to.contain('questions[1].faces: is missing');
  });

  it('cannot take a name that is taken', () => {
    const type = {render: () => html``, read: () => undefined};
    for (const name of ['smiley', 'emoji', 'text', 'ranking', 'hidden'])
      expect(() => defineQuestionType(name, type)).to.throw('is taken');
    for (const name of ['', 'Emoji', 'a b', '__proto__'])
      expect(() => defineQuestionType(name, type)).to.throw('cannot name');
  });
});

describe('hidden questions', () => {
  it('draw nothing and travel apart', async () => {
    const survey = await ask({type: 'hidden', value: 'flyer'});
    expect(survey.shadowRoot!.querySelector('[data-q=q]')).to.equal(null);
    expect(answerOf(survey)).to.equal('flyer');
  });
});

describe('code that comes late', () => {
  it('is waited for: the survey is ready only when every question can be drawn', async () => {
    const survey = await ask({type: 'matrix', rows: ['a'], choices: ['b']});
    expect(survey.state).to.equal('ready');
    expect(inside(survey, '.matrix')).to.not.equal(null);
  });

  it('of a definition that was replaced meanwhile does not bring the old one back', async () => {
    const survey = await ask({type: 'text'});
    survey.definition = {id: 'old', questions: [{id: 'old', type: 'file', label: 'Old'}]};
    survey.definition = {id: 'new', questions: [{id: 'new', type: 'text', label: 'New'}]};
    await new Promise((done) => setTimeout(done, 300));
    expect(survey.shadowRoot!.textContent).to.contain('New');
    expect(survey.shadowRoot!.textContent).to.not.contain('Old');
  });
});

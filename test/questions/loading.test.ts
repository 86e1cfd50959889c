import {expect} from '@open-wc/testing';
import {css, html} from 'lit';
import {defineQuestionType, group, type OwnQuestion} from '../../src/index.ts';
import {inside} from '../support/mount.ts';
import {answerOf, ask, click, submit, summary} from '../support/question.ts';

interface Emoji extends OwnQuestion {
  faces: string[];
}

defineQuestionType<Emoji>('emoji', {
  options: {'faces!': {l: 's'}},
  render: (view) =>
    group(
      view,
      html`${view.question.faces.map(
        (face, i) =>
          html`<label class="emoji"
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
    .emoji {
      color: rgb(1, 2, 3);
    }
  `,
});

describe('question types of developers', () => {
  it('are drawn, read, checked and dressed like the others', async () => {
    const survey = await ask({type: 'emoji', faces: ['a', 'b'], required: true});
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
    await click(survey, '.emoji:last-child input');
    expect(answerOf(survey)).to.equal(1);
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Not this one']);
    expect(getComputedStyle(inside(survey, '.emoji')).color).to.equal('rgb(1, 2, 3)');
  });

  it('B11 a missing option is named', async () => {
    const survey = await ask({type: 'emoji'});
    expect(survey.state).to.equal('broken');
    await new Promise((done) => setTimeout(done, 50));
    expect(inside(survey, '.trouble').textContent).to.contain('questions[1].faces: is missing');
  });

  it('cannot take a name that is taken', () => {
    const type = {render: () => html``, read: () => undefined};
    for (const name of ['emoji', 'text', 'ranking', 'hidden'])
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

import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {inside} from '../support/mount.ts';
import {answerOf, ask, click, fill, submit, summary, hasFocus} from '../support/question.ts';

async function draw(survey: KithSurvey, ...points: [number, number][]): Promise<void> {
  const {left, top} = inside(survey, '.pad > svg').getBoundingClientRect();
  const at = ([x, y]: [number, number]): [number, number] => [Math.round(left + x), Math.round(top + y)];
  await sendMouse({type: 'move', position: at(points[0]!)});
  await sendMouse({type: 'down'});
  for (const point of points.slice(1)) await sendMouse({type: 'move', position: at(point)});
  await resetMouse();
  await survey.updateComplete;
}

describe('a signature', () => {
  it('P4 can be typed', async () => {
    const survey = await ask({type: 'signature', required: true});
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Question – Please answer this question']);
    await fill(survey, '[data-q=q] input', ' Ana Ruiz ');
    expect(answerOf(survey)).to.equal('Ana Ruiz');
  });

  it('can be drawn, in several strokes, and cleared', async () => {
    const survey = await ask({type: 'signature'});
    await draw(survey, [20, 20], [60, 60], [120, 30]);
    expect(answerOf(survey)).to.match(/^M\d+ \d+(Q[\d ]+)+L\d+ \d+$/);
    expect(inside(survey, '.pad > svg').getAttribute('aria-label')).to.equal('Your signature, drawn');
    await draw(survey, [150, 20], [150, 60]);
    expect(String(answerOf(survey)).match(/M/g)!.length).to.equal(2);
    await click(survey, '.pad button');
    await survey.updateComplete;
    expect(answerOf(survey)).to.equal(undefined);
    expect(inside(survey, '.ink').getAttribute('d')).to.equal('');
    expect(hasFocus(survey, '[data-q=q] input')).to.equal(true);
  });

  it('what came last counts: a name takes the place of a drawing, a drawing of a name', async () => {
    const survey = await ask({type: 'signature'});
    await draw(survey, [20, 20], [60, 60]);
    await fill(survey, '[data-q=q] input', 'Ana');
    expect(answerOf(survey)).to.equal('Ana');
    expect(inside(survey, '.ink').getAttribute('d')).to.equal('');
    await draw(survey, [20, 20], [60, 60]);
    expect(answerOf(survey)).to.match(/^M/);
    expect(inside<HTMLInputElement>(survey, '[data-q=q] input').value).to.equal('');
  });

  it('a touch without a move is no signature', async () => {
    const survey = await ask({type: 'signature'});
    await draw(survey, [20, 20]);
    expect(answerOf(survey)).to.equal(undefined);
  });
});

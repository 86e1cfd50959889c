import {expect} from '@open-wc/testing';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, inside, mountSurvey, pick, press, settled, type} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';

const DEFINITION = {
  id: 'draft',
  pages: [
    {questions: [{id: 'name', type: 'text', label: 'Name'}]},
    {
      questions: [
        {id: 'area', type: 'single-choice', label: 'Area', choices: ['North', 'South']},
        {id: 'ok', type: 'consent', label: 'I agree'},
      ],
    },
  ],
};
const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('kith-draft '));
const note = (survey: KithSurvey): HTMLElement | null => survey.shadowRoot!.querySelector('.restored');

/** Somebody fills in the first page and half of the second. */
async function fillIn(attributes: Record<string, string> = {}): Promise<KithSurvey> {
  const survey = await mountSurvey(DEFINITION, attributes);
  await type(survey, '#q-name', 'Ada');
  await press(survey);
  await pick(survey, 'area', 'South');
  inside<HTMLInputElement>(survey, '[data-q=ok] input').click();
  return survey;
}

/** The same survey on a page that was opened anew. */
async function comeBack(
  definition: unknown = DEFINITION,
  attributes: Record<string, string> = {},
): Promise<KithSurvey> {
  const survey = await mountSurvey(definition, attributes);
  await survey.updateComplete;
  return survey;
}

describe('F22 H8 drafts', () => {
  it('what was filled in is there again, on its page, and says so; a consent is given anew', async () => {
    (await fillIn()).remove();
    const survey = await comeBack();
    await until(() => note(survey), 'the note is there');
    expect(survey.answers).to.deep.equal({name: 'Ada', area: 'South'});
    expect(inside<HTMLInputElement>(survey, '[data-q=area] input[value=South]').checked).to.equal(true);
    expect(inside<HTMLInputElement>(survey, '[data-q=ok] input').checked).to.equal(false);
    expect(note(survey)!.getAttribute('role')).to.equal('status');
    expect(note(survey)!.textContent).to.contain('is still here').and.to.contain('on this device only');
    await expect(survey).to.be.accessible();
    allInside(survey, '.restored button')[0]!.click();
    await survey.updateComplete;
    expect(note(survey)).to.equal(null);
    expect(survey.answers['name']).to.equal('Ada');
  });

  it('"clear it" leaves nothing, on screen and on the device', async () => {
    (await fillIn()).remove();
    const survey = await comeBack();
    await until(() => note(survey), 'the note is there');
    allInside(survey, '.restored button')[1]!.click();
    await survey.updateComplete;
    expect(survey.answers).to.deep.equal({});
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('');
    expect(drafts()).to.deep.equal([]);
  });

  for (const attributes of [{'shared-device': ''}])
    it(`on a shared device nothing is kept`, async () => {
      await fillIn(attributes);
      expect(drafts()).to.deep.equal([]);
      expect((await comeBack(DEFINITION, attributes)).answers).to.deep.equal({});
    });

  it('a definition that wants no drafts gets none', async () => {
    const survey = await mountSurvey({...DEFINITION, draft: false});
    await type(survey, '#q-name', 'Ada');
    expect(drafts()).to.deep.equal([]);
  });

  it('clearDraft() forgets what is kept, not what is on screen', async () => {
    const survey = await fillIn();
    survey.clearDraft();
    expect(drafts()).to.deep.equal([]);
    expect(survey.answers['name']).to.equal('Ada');
  });

  it('a draft of yesterday is gone, also that of another form', async () => {
    localStorage.setItem(
      'kith-draft survey /elsewhere old',
      JSON.stringify({at: Date.now() - 25 * 3_600_000, step: 0, answers: {x: 'secret'}, asked: {}}),
    );
    await fillIn();
    expect(drafts()).to.have.length(1);
    expect(JSON.stringify(localStorage)).not.to.contain('secret');
  });

  it('what is sent is kept no longer', async () => {
    const endpoint = new FakeEndpoint(json({id: 'x'}, 201));
    const survey = await fillIn({action: '/to'});
    expect(drafts()).to.have.length(1);
    await press(survey);
    expect(survey.state).to.equal('sent');
    expect(drafts()).to.deep.equal([]);
    await endpoint.restore();
  });

  it('what waits or was refused is kept by the outbox alone, and does not come back as a draft as well', async () => {
    const endpoint = new FakeEndpoint('never');
    const survey = await fillIn({action: '/to'});
    inside(survey, '.primary').click();
    await until(() => endpoint.requests.length, 'it is on its way');
    expect(drafts()).to.deep.equal([]);
    endpoint.release(json({title: 'No', status: 403}, 403));
    await until(() => survey.state === 'refused', 'it was refused');
    expect(drafts(), 'refused: parked').to.deep.equal([]);
    expect(survey.answers['name']).to.equal('Ada');
    await pick(survey, 'area', 'North');
    expect(drafts(), 'what is changed since is no copy of it').to.have.length(1);
    endpoint.next(json({id: 'x'}, 201));
    await press(survey);
    expect([survey.state, drafts()]).to.deep.equal(['sent', []]);
    const [first, second] = endpoint.submissions;
    expect([first!.id, second!.answers['area']], 'the same submission, corrected').to.deep.equal([second!.id, 'North']);
    await endpoint.restore();
  });

  it('answers that the outbox puts back take the place of a draft, and of what was said about it', async () => {
    (await fillIn()).remove();
    const survey = await comeBack();
    await until(() => note(survey), 'the note is there');
    survey.answers = {name: 'Bo', ok: true};
    await survey.updateComplete;
    expect(note(survey)).to.equal(null);
    expect(survey.answers['name']).to.equal('Bo');
  });

  it('H8 body.innerHTML = body.innerHTML: what was typed is there again', async () => {
    const survey = document.createElement('kith-survey');
    const inline = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: JSON.stringify(DEFINITION),
    });
    survey.append(inline);
    const place = document.createElement('div');
    place.append(survey);
    document.body.append(place);
    await settled(survey);
    await type(survey, '#q-name', 'Ada');
    const html = place.innerHTML;
    place.innerHTML = html;
    const again = place.querySelector('kith-survey')!;
    expect(again).not.to.equal(survey);
    await settled(again);
    await until(() => note(again), 'the note is there');
    expect(inside<HTMLInputElement>(again, '#q-name').value).to.equal('Ada');
    place.remove();
  });

  it('a question that was put otherwise since is named', async () => {
    (await fillIn()).remove();
    const [first, second] = DEFINITION.pages;
    const area = {id: 'area', type: 'single-choice', label: 'Which area?', choices: ['North', 'South']};
    const survey = await comeBack({...DEFINITION, pages: [first, {questions: [area, second!.questions[1]]}]});
    await until(() => note(survey), 'the note is there');
    expect(note(survey)!.textContent).to.contain('Which area?');
  });
});

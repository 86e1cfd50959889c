import {expect} from '@open-wc/testing';
import {inside, mountSurvey} from '../../support/mount.ts';

describe('<kith-survey>', () => {
  it('shows its questions from a property', async () => {
    const survey = await mountSurvey({id: 'a', questions: [{id: 'name', type: 'text', label: 'Your name'}]});
    expect(survey.state).to.equal('ready');
    expect(inside(survey, 'label').textContent).to.contain('Your name');
  });

  it('is clean to axe', async () => {
    const survey = await mountSurvey({
      id: 'a',
      title: 'A',
      questions: [{id: 'name', type: 'text', label: 'Your name', required: true}],
    });
    await expect(survey).to.be.accessible();
  });
});

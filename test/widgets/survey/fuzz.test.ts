import {expect} from '@open-wc/testing';
import {damagedDefinition} from '../../support/fuzz-definitions.ts';
import {allInside, mountSurvey, settled} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';

const BATCH = 60;

describe('damaged definitions on a page', () => {
  let witness: Witness;
  beforeEach(() => (witness = watchPage()));
  afterEach(() => {
    witness.leave();
    history.replaceState(null, '', location.href.replace('?kith-check', '?').replace('&kith-check', ''));
  });

  /** Something to read, to fill in or to press: where every question waits for something else, the button is there alone. */
  const isBlank = (survey: KithSurvey): boolean =>
    !allInside(survey, '.trouble, .entry, .closing, button').some((part) => part.getBoundingClientRect().height > 0);

  /** Presses, picks and types what there is, as somebody would who has little time. */
  async function rush(survey: KithSurvey): Promise<void> {
    for (const box of allInside<HTMLInputElement>(survey, 'input, textarea, select').slice(0, 12)) {
      if (/radio|checkbox/.test(box.type)) box.click();
      else if (box.type !== 'file') {
        box.value = box.type === 'number' ? '3' : 'aaa';
        box.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
        box.dispatchEvent(new Event('change', {bubbles: true}));
      }
    }
    allInside(survey, 'button.primary')[0]?.click();
    await survey.updateComplete;
  }

  for (let batch = 0; batch < 5; batch++)
    it(`B6 ${BATCH} of them from ${batch * BATCH}: none blank, none an uncaught error`, async () => {
      const surveys = Array.from({length: BATCH}, (_, i) => {
        const survey = document.createElement('kith-survey');
        survey.setAttribute('shared-device', '');
        survey.definition = damagedDefinition(5000 + batch * BATCH + i);
        return survey;
      });
      document.body.append(...surveys);
      await Promise.all(surveys.map((survey) => settled(survey)));
      const blank = () => surveys.flatMap((survey, i) => (isBlank(survey) ? [5000 + batch * BATCH + i] : []));
      expect(blank(), 'before anything is answered').to.deep.equal([]);
      await Promise.all(surveys.map((survey) => rush(survey)));
      expect(blank(), 'afterwards').to.deep.equal([]);
      for (const survey of surveys) survey.remove();
      expect(witness.errors).to.deep.equal([]);
    });

  it('?kith-check in the address: the author reads in the console what the check finds, once; nobody else loads it', async () => {
    const definition = {
      id: 'checked',
      questions: [
        {id: 'member', type: 'yes-no', label: 'Are you a member?'},
        {id: 'why', type: 'text', label: 'Why?', visibleIf: {question: 'member', is: 'yes'}},
      ],
    };
    await mountSurvey(definition);
    expect(witness.lines).to.deep.equal([]);
    history.replaceState(null, '', `${location.href}${location.search ? '&' : '?'}kith-check`);
    const survey = await mountSurvey(definition);
    survey.answers = {member: true, why: 'secret'};
    await until(() => witness.lines.length, 'the check is told');
    await survey.reload();
    await settled(survey);
    expect(witness.lines).to.have.length(1);
    expect(witness.lines[0]).to.match(
      /^<kith-survey> check: 1 found\n {2}error: questions\[1\]\.visibleIf\.is: .*\n {4}→ .*\[impossible-value\]$/,
    );
    expect(witness.lines[0]).not.to.contain('secret');
  });
});

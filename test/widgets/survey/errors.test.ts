import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {fiveRequired, twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {listen} from '../../support/listen.ts';
import {allInside, focused, inside, mountSurvey, pick, press, type} from '../../support/mount.ts';
import {sleep, until} from '../../support/wait.ts';

const problem = (errors: object[], detail = 'Two answers need another look.') =>
  json({type: 'about:blank', title: 'Not accepted', status: 422, detail, errors}, 422);

describe('answers that need another look', () => {
  it('P3 five errors: focus goes to the summary once, and it alone is announced', async () => {
    const survey = await mountSurvey(fiveRequired);
    inside(survey, '.primary').focus();
    const {heard, stop} = listen(survey);
    await press(survey);
    await sleep(50);
    stop();
    expect(heard).to.deep.equal(['focus: 5 answers need another look']);
    expect(focused(survey)!.id).to.equal('summary');
  });

  it('P3 every link of the summary lands in its control, with the label in view', async () => {
    const survey = await mountSurvey(fiveRequired);
    await press(survey);
    await until(() => focused(survey)?.id === 'summary');
    const links = allInside(survey, '#summary a');
    expect(links.map((a) => a.textContent!.trim())).to.deep.equal([
      'Your name – Please answer this question',
      'Your e-mail – Please answer this question',
      'Your area – Please choose an answer',
      'Your idea – Please answer this question',
      'I agree to the rules – Please tick the box to go on',
    ]);
    const landed = [];
    for (const [i, link] of links.entries()) {
      link.click();
      const entry = focused(survey)!.closest<HTMLElement>('[data-q]')!;
      landed.push(entry.dataset['q']);
      const label = entry.querySelector('.label, label')!.getBoundingClientRect();
      expect(label.top, `label ${i}`).to.be.at.least(0);
      expect(label.bottom, `label ${i}`).to.be.at.most(innerHeight);
    }
    expect(landed).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  it('P3 a link in a label stays a link of its own: none stands inside another', async () => {
    const survey = await mountSurvey(fiveRequired);
    await press(survey);
    await until(() => focused(survey)?.id === 'summary');
    expect(allInside(survey, 'a a')).to.deep.equal([]);
    const rules = inside(survey, '[data-q=e] label a');
    rules.scrollIntoView({block: 'center'});
    const {left, top, width, height} = rules.getClientRects()[0]!;
    // Firefox finds nothing at any point before it has painted the page
    await until(() => survey.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === rules);
  });

  it('an error goes when its answer changes, and not before the field is left', async () => {
    const survey = await mountSurvey(fiveRequired);
    await press(survey);
    inside(survey, '#q-a').focus();
    await sendKeys({type: 'Ada'});
    expect(allInside(survey, '[data-q=a] .error')).to.have.length(1);
    await sendKeys({press: 'Tab'});
    await until(() => !survey.shadowRoot!.querySelector('[data-q=a] .error'));
    expect(inside(survey, '#summary-title').textContent).to.contain('4 answers');
    expect(inside<HTMLInputElement>(survey, '#q-a').value).to.equal('Ada');
    await pick(survey, 'c', 'North');
    expect(inside(survey, '#summary-title').textContent).to.contain('3 answers');
  });

  it('an error on an earlier page brings the person there, to the summary', async () => {
    const survey = await mountSurvey({
      ...twoPages,
      pages: [twoPages.pages[0], {questions: [{id: 'wish', type: 'text', label: 'Wish'}]}],
    });
    await type(survey, '#q-name', 'Ada');
    await press(survey);
    expect(survey.shadowRoot!.querySelector('#q-wish')).to.exist;
    survey.answers = {name: ''};
    await survey.submit();
    await until(() => focused(survey)?.id === 'summary');
    expect(inside(survey, '#summary a').textContent).to.contain('Your name');
  });
});

describe('answers that the endpoint refuses', () => {
  let endpoint: FakeEndpoint;
  beforeEach(() => (endpoint = new FakeEndpoint()));
  afterEach(() => endpoint.restore());

  const definition = {
    id: 'a',
    questions: [
      {id: 'mail', type: 'email', label: 'E-mail'},
      {id: 'topics', type: 'multiple-choice', label: 'Topics', choices: ['Food'], other: true},
    ],
  };

  it('F10 reach their fields and the summary; what points nowhere is in the summary alone', async () => {
    endpoint.next(
      problem([
        {pointer: '/answers/mail', detail: 'This address is already on the list'},
        {pointer: '/answers/topics.other', detail: 'Please leave out names'},
        {pointer: '/answers/nowhere', detail: 'Something about nothing'},
        {pointer: '', detail: 'Please send again tomorrow'},
      ]),
    );
    const survey = await mountSurvey(definition, {action: '/to'});
    await type(survey, '#q-mail', 'ada@example.org');
    await pick(survey, 'topics', 'other');
    await type(survey, '[data-other]', 'Ada Lovelace');
    await press(survey);
    expect(focused(survey)?.id).to.equal('summary');
    expect(inside(survey, '[data-q=mail] .error').textContent).to.contain('already on the list');
    expect(inside(survey, '[data-q=topics] .error').textContent).to.contain('leave out names');
    expect(allInside(survey, '#summary li').map((li) => li.textContent!.trim())).to.deep.equal([
      'E-mail – This address is already on the list',
      'Topics – Please leave out names',
      'Something about nothing',
      'Please send again tomorrow',
    ]);
    expect(inside<HTMLInputElement>(survey, '#q-mail').value).to.equal('ada@example.org');
    allInside(survey, '#summary a')[1]!.click();
    expect(focused(survey)?.matches('[data-other]')).to.equal(true);
  });

  it('a corrected answer is sent under the same id', async () => {
    endpoint.next(problem([{pointer: '/answers/mail', detail: 'Another one, please'}]), json({}));
    const survey = await mountSurvey(definition, {action: '/to'});
    await type(survey, '#q-mail', 'ada@example.org');
    await press(survey);
    await type(survey, '#q-mail', 'grace@example.org');
    await press(survey);
    const [one, two] = endpoint.submissions;
    expect(two!.answers).to.deep.equal({mail: 'grace@example.org'});
    expect(two!.id).to.equal(one!.id);
    expect(survey.state).to.equal('sent');
  });

  it('a refusal without fields is a sentence with the reason', async () => {
    endpoint.next(problem([], 'The form needs version 3.'));
    const survey = await mountSurvey(definition, {action: '/to'});
    await press(survey);
    expect(inside(survey, '.trouble').textContent).to.contain(
      'not accepted: The form needs version 3. They are still here.',
    );
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {inside, mountSurvey} from '../support/mount.ts';
import {all, answerOf, ask, click, fill, spoken, submit, summary, hasFocus} from '../support/question.ts';
import {until} from '../support/wait.ts';

const MEMBERS = {
  type: 'group',
  label: 'Who lives with you?',
  repeat: {min: 1, max: 3, itemLabel: 'Household member', addLabel: 'Add household member'},
  questions: [
    {id: 'first', type: 'text', label: 'First name', required: true},
    {id: 'age', type: 'number', label: 'Age', max: 120},
    {id: 'school', type: 'text', label: 'School', visibleIf: {question: 'age', below: 18}},
    {id: 'note', type: 'text', label: 'Note', visibleIf: {question: 'first', answered: true}},
    {id: 'meals', type: 'yes-no', label: 'Meals', visibleIf: {all: [{question: 'age', above: 60}]}},
  ],
};
const field = (member: number, id: string) => `.member[data-part="${member}"] [data-nested=${id}] input`;
const titles = (survey: KithSurvey) => all(survey, '.member-head .label').map((e) => e.textContent!.trim());

describe('a group that repeats', () => {
  it('P4 members are added and removed by the keyboard; focus and words say what happened', async () => {
    const survey = await ask(MEMBERS);
    expect(titles(survey)).to.deep.equal(['Household member 1']);
    inside(survey, '[data-add]').focus();
    await sendKeys({press: 'Enter'});
    await survey.updateComplete;
    await survey.updateComplete;
    expect(titles(survey)).to.deep.equal(['Household member 1', 'Household member 2']);
    expect(hasFocus(survey, field(1, 'first'))).to.equal(true);
    await click(survey, '.member[data-part="1"] .member-head button');
    await survey.updateComplete;
    expect(titles(survey)).to.deep.equal(['Household member 1']);
    expect(spoken(survey)).to.equal('Removed: Household member 2');
    expect(hasFocus(survey, '[data-add]')).to.equal(true);
    expect(all(survey, '.member-head button').length, 'the last one that is needed stays').to.equal(0);
  });

  it('each member keeps what was typed when one before it goes', async () => {
    const survey = await ask(MEMBERS);
    await fill(survey, field(0, 'first'), 'Ana');
    await click(survey, '[data-add]');
    await fill(survey, field(1, 'first'), 'Leo');
    await fill(survey, field(1, 'age'), '7');
    await fill(survey, field(1, 'school'), 'Oak');
    expect(answerOf(survey)).to.deep.equal([{first: 'Ana'}, {first: 'Leo', age: 7, school: 'Oak'}]);
    await click(survey, '.member[data-part="0"] .member-head button');
    expect(answerOf(survey)).to.deep.equal([{first: 'Leo', age: 7, school: 'Oak'}]);
    expect(all<HTMLInputElement>(survey, '.member input[type=text]').map(({value}) => value)).to.deep.equal([
      'Leo',
      '7',
      'Oak',
      '',
    ]);
  });

  it('rules look at the member itself', async () => {
    const survey = await ask(MEMBERS);
    await click(survey, '[data-add]');
    await fill(survey, field(0, 'age'), '7');
    await fill(survey, field(1, 'age'), '70');
    const shown = (member: number) =>
      all(survey, `.member[data-part="${member}"] [data-nested]`).map((e) => e.dataset['nested']);
    expect(shown(0)).to.deep.equal(['first', 'age', 'school']);
    expect(shown(1)).to.deep.equal(['first', 'age', 'meals']);
    await click(survey, '.member[data-part="1"] [data-nested=meals] input[value=yes]');
    expect(answerOf(survey)).to.deep.equal([{age: 7}, {age: 70, meals: true}]);
  });

  it('P3 errors stand at the nested field and are named by their path', async () => {
    const survey = await ask(MEMBERS);
    await fill(survey, field(0, 'first'), 'Ana');
    await click(survey, '[data-add]');
    await fill(survey, field(1, 'age'), '400');
    await submit(survey);
    expect(summary(survey)).to.deep.equal([
      'Household member 2, First name – Please answer this question',
      'Household member 2, Age – Enter 120 or less',
    ]);
    all(survey, '#summary a')[1]!.click();
    const age = inside(survey, field(1, 'age'));
    expect(hasFocus(survey, field(1, 'age'))).to.equal(true);
    expect(inside(survey, `[id="${age.getAttribute('aria-describedby')}"]`).textContent).to.contain(
      'Enter 120 or less',
    );
    await fill(survey, field(1, 'age'), '40');
    expect(summary(survey)).to.deep.equal(['Household member 2, First name – Please answer this question']);
    expect(inside(survey, field(1, 'first')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('no more can be added than may be', async () => {
    const survey = await ask(MEMBERS);
    await click(survey, '[data-add]');
    await click(survey, '[data-add]');
    expect(all(survey, '[data-add]').length).to.equal(0);
    expect(titles(survey).length).to.equal(3);
  });

  it('no two controls share an id', async () => {
    const survey = await ask(MEMBERS);
    await click(survey, '[data-add]');
    const ids = all(survey, '[id]').map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('earlier answers in texts inside a group', () => {
  const ASKED = {
    type: 'group',
    label: 'Who lives with you, {{who|neighbour}}?',
    repeat: {itemLabel: 'Person'},
    questions: [
      {id: 'first', type: 'text', label: 'First name, {{who}}'},
      {id: 'kind', type: 'single-choice', label: 'Kind', choices: [{value: 'k', label: 'a child'}], other: true},
      {
        id: 'years', type: 'number', required: true,
        label: {en: 'Age of {{first|this person}}, {{kind}}', es: 'Edad de {{first}}'},
        hint: '**{{first}}** of {{who}}',
      },
      {id: 'done', type: 'statement', text: '{{first}} and {{missing|nobody}}'},
    ],
  }; // prettier-ignore
  const said = (survey: KithSurvey, member: number, id: string) =>
    all(survey, `.member[data-part="${member}"] [data-nested=${id}]`)[0]!.textContent.replace(/\s+/g, ' ').trim();

  it('are the same member’s, as they change, and else the survey’s; markup in them stays plain', async () => {
    const survey = await mountSurvey({
      id: 's',
      questions: [
        {id: 'who', type: 'text', label: 'Who?'},
        {id: 'q', ...ASKED},
      ],
    });
    await fill(survey, '[data-q=who] input', 'Ana');
    expect(inside(survey, '[data-q=q] legend').textContent).to.contain('Who lives with you, Ana?');
    expect(said(survey, 0, 'years')).to.equal('Age of this person, … (required) … of Ana');
    await click(survey, '[data-add]');
    await fill(survey, field(0, 'first'), '*Bo* {{who}}');
    await fill(survey, field(1, 'first'), 'Cy');
    await click(survey, '.member[data-part="1"] [data-nested=kind] input');
    expect(said(survey, 0, 'first')).to.equal('First name, Ana');
    expect(said(survey, 0, 'years')).to.equal('Age of *Bo* {{who}}, … (required) *Bo* {{who}} of Ana');
    expect(said(survey, 1, 'years')).to.equal('Age of Cy, a child (required) Cy of Ana');
    expect(said(survey, 1, 'done')).to.equal('Cy and nobody');
    await submit(survey);
    expect(summary(survey)).to.deep.equal([
      'Person 1, Age of *Bo* {{who}}, … – Please answer this question',
      'Person 2, Age of Cy, a child – Please answer this question',
    ]);
  });

  it('are what "What is sent" says, too: choices by their words, nothing of what is hidden', async () => {
    const survey = await mountSurvey({
      id: 's',
      questions: [
        {
          id: 'q', type: 'group', label: 'Home',
          questions: [
            {id: 'first', type: 'text', label: 'First'},
            {id: 'cat', type: 'text', label: 'Cat', visibleIf: {question: 'first', isNot: 'Bo'}},
            {id: 'pet', type: 'single-choice', label: 'Pet', choices: [{value: 'p', label: '{{first}}’s cat'}], other: true},
          ],
        },
      ],
    }); // prettier-ignore
    survey.answers = {q: {first: 'Bo', cat: 'Tom', pet: 'p'}};
    inside(survey, 'details').setAttribute('open', '');
    await until(() => all(survey, '[data-answer=q] dd').length, 'it says what is sent');
    expect(inside(survey, '[data-answer=q] dd').textContent).to.equal('Bo, Bo’s cat');
    survey.answers = {q: {pet: 'other', 'pet.other': 'A newt'}};
    await until(() => inside(survey, '[data-answer=q] dd').textContent === 'A newt', 'the person’s own words');
  });
});

describe('a group', () => {
  it('takes questions that need code of their own, and groups in groups', async () => {
    const inner = {
      id: 'pets',
      type: 'group',
      label: 'Pets',
      repeat: {itemLabel: 'Pet'},
      questions: [{id: 'called', type: 'name', label: 'Called', required: true}],
    };
    const survey = await ask({
      type: 'group',
      label: 'Home',
      questions: [
        inner,
        {id: 'r', type: 'ranking', label: 'R', choices: ['a', 'b']},
        {id: 'c', type: 'single-choice', label: 'C', choices: ['x'], other: true},
      ],
    });
    expect(survey.state).to.equal('ready');
    await fill(survey, '[data-part=called] [data-part=given] input', 'Rex');
    await click(survey, '[data-value=b] [data-move=rankThis]');
    await click(survey, '[data-nested=c] input[value=other]');
    await fill(survey, '[data-nested=c] [data-other]', 'Y');
    expect(answerOf(survey)).to.deep.equal({pets: [{called: {given: 'Rex'}}], r: ['b'], c: 'other', 'c.other': 'Y'});
    expect(survey.answers).to.not.have.property('q.other');
    await fill(survey, '[data-part=called] [data-part=given] input', '');
    await fill(survey, '[data-part=called] [data-part=family] input', 'Z');
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Home, Pet 1, Called, First name – Please fill this in']);
    inside(survey, '#summary a').click();
    expect(hasFocus(survey, '[data-part=called] [data-part=given] input')).to.equal(true);
  });
});

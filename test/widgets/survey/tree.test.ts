import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {engine} from '../../support/engine.ts';
import {everyType, fiveRequired} from '../../support/every-type.ts';
import {allInside, inside, mountSurvey, press} from '../../support/mount.ts';

interface Node {
  role: string;
  name: string;
  description: string;
  value?: unknown;
  checked?: string;
  invalid?: string;
  required?: boolean;
}

const snapshot = () => executeServerCommand<Node[], null>('kith-tree', null);
const CONTROLS = ['textbox', 'radio', 'checkbox', 'combobox', 'button', 'link', 'Date', 'radiogroup', 'group'];

describe('what assistive technology is told', () => {
  const only = engine === 'chromium' ? it : it.skip;
  const why = engine === 'chromium' ? '' : ' (only Chromium gives tests its accessibility tree)';

  only(`P2 every control has a role and a name, and controls with answers their value${why}`, async () => {
    const survey = await mountSurvey(everyType);
    survey.answers = {first: 'Ada', years: '1-5', area: 'South', topics: ['Food'], agree: true};
    await survey.updateComplete;
    const tree = await snapshot();
    const controls = tree.filter(({role}) => CONTROLS.includes(role));
    expect(controls.filter(({name}) => !name.trim())).to.deep.equal([]);
    expect(controls.length).to.be.greaterThan(50);
    const find = (role: string, name: string) => tree.find((n) => n.role === role && n.name.startsWith(name));
    expect(find('textbox', 'First name')).to.include({value: 'Ada', required: true, description: 'As you like it'});
    expect(find('combobox', 'Your area')).to.include({value: 'South'});
    expect(find('radio', '1 to 5 years')).to.include({checked: 'true', description: 'Counting from your first night'});
    expect(find('radio', '1 to 5 years')!.name).to.equal('1 to 5 years');
    expect(find('radio', 'Under a year')).to.include({checked: 'false'});
    expect(find('checkbox', 'Food')).to.include({checked: 'true'});
    expect(find('checkbox', 'I agree to the rules')).to.include({checked: 'true'});
    expect(find('textbox', 'People at home')!.description).to.contain('people');
    expect(find('textbox', 'Your story')!.description).to.contain('200 characters left');
    expect(
      tree.find(({name}) => /^1 ?, Not at all$/.test(name)),
      'the ends of a scale are spoken with their number',
    ).to.exist;
    expect(find('radio', '3 stars')).to.exist;
    expect(tree.filter(({role}) => role === 'heading').map(({name}) => name)).to.deep.equal(['Every type']);
  });

  only(`P2 what is wrong is told at the control, or at the group it stands in${why}`, async () => {
    const survey = await mountSurvey(fiveRequired);
    await press(survey);
    const tree = await snapshot();
    const described = (name: string) =>
      tree.filter((n) => n.name.startsWith(name) && n.description).map((n) => n.description);
    expect(described('Your name')).to.deep.equal(['Please answer this question']);
    expect(described('Your e-mail')).to.deep.equal(['Please answer this question']);
    expect(described('Your area')).to.deep.equal(['Please choose an answer']);
    expect(described('Your idea')).to.deep.equal(['Please answer this question']);
    expect(described('I agree to the rules')).to.deep.equal(['Please tick the box to go on']);
    const invalid = tree.filter(({invalid}) => invalid === 'true').map(({name}) => name.replace(' (required)', ''));
    expect(invalid).to.deep.equal(['Your name', 'Your e-mail', 'Your area', 'Your idea', 'I agree to the rules']);
  });

  it('P2 ids that controls are described by exist, and every id is there once', async () => {
    const survey = await mountSurvey({
      ...everyType,
      questions: everyType.questions.map((q) => ({...q, required: true})),
    });
    await press(survey);
    const ids = allInside(survey, '[id]').map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'for'])
      for (const element of allInside(survey, `[${attribute}]`))
        for (const id of element.getAttribute(attribute)!.split(' ')) expect(ids, attribute).to.include(id);
  });

  const TOKENS: [question: object, token: string | null][] = [
    [{type: 'email', label: 'E-mail'}, 'email'],
    [{type: 'tel', label: 'Phone'}, 'tel'],
    [{type: 'url', label: 'Site'}, 'url'],
    [{type: 'text', label: 'First name', autocomplete: 'given-name'}, 'given-name'],
    [{type: 'text', label: 'Idea'}, null],
    [{type: 'email', label: 'Work e-mail', autocomplete: 'work email'}, 'work email'],
    [{type: 'date', label: 'Born', autocomplete: 'bday'}, 'bday'],
    [{type: 'long-text', label: 'Address', autocomplete: 'street-address'}, 'street-address'],
    [
      {type: 'single-choice', label: 'Country', autocomplete: 'country', display: 'dropdown', choices: ['CA', 'MX']},
      'country',
    ],
  ];
  for (const [question, token] of TOKENS) {
    it(`P9 ${JSON.stringify(question)} offers autofill as ${token}`, async () => {
      const survey = await mountSurvey({id: 'a', questions: [{id: 'q', ...question}]});
      expect(inside(survey, 'input, textarea, select').getAttribute('autocomplete')).to.equal(token);
    });
  }

  it('headings begin at the level that the page asks for', async () => {
    const definition = {id: 'a', title: 'T', pages: [{title: 'P', questions: [{id: 'q', type: 'text', label: 'Q'}]}]};
    for (const [level, expected] of [
      ['', ['2', '3']],
      ['4', ['4', '5']],
      ['6', ['6', '6']],
    ] as const) {
      const survey = await mountSurvey(definition, level ? {'heading-level': level} : {});
      expect(allInside(survey, '[role=heading]').map((h) => h.getAttribute('aria-level'))).to.deep.equal(expected);
    }
  });
});

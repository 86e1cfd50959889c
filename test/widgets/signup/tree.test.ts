import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {engine} from '../../support/engine.ts';
import {allInside, inside, press} from '../../support/mount.ts';
import {household, mountSignup, petition, volunteer, weekend} from '../../support/signup-samples.ts';

interface Node {
  role: string;
  name: string;
  description: string;
  value?: unknown;
  checked?: string;
  invalid?: string;
  disabled?: boolean;
}

const snapshot = () => executeServerCommand<Node[], null>('kith-tree', null);
const CONTROLS = ['textbox', 'checkbox', 'button', 'link', 'radiogroup', 'group', 'progressbar', 'DisclosureTriangle'];

describe('what assistive technology is told of a sign-up', () => {
  const only = engine === 'chromium' ? it : it.skip;
  const why = engine === 'chromium' ? '' : ' (only Chromium gives tests its accessibility tree)';

  for (const [name, definition] of Object.entries({weekend, household, petition}))
    only(`P2 ${name}: every control has a name${why}`, async () => {
      const signup = await mountSignup(definition);
      signup.answers = {people: [{first: 'Bo'}]};
      await signup.updateComplete;
      const controls = (await snapshot()).filter(({role}) => CONTROLS.includes(role));
      expect(controls.filter((control) => !control.name.trim() && control.role !== 'group')).to.deep.equal([]);
      expect(controls.length).to.be.greaterThan(6);
    });

  only(`P2 a shift is a box with its name; time, place and what is left describe it${why}`, async () => {
    const signup = await mountSignup({...weekend, whenFull: 'none'});
    await volunteer(signup, 'soup');
    const tree = await snapshot();
    const find = (name: string) => tree.find((node) => node.role === 'checkbox' && node.name === name)!;
    expect(find('Make the soup').checked).to.equal('true');
    expect(find('Make the soup').description).to.match(/9:00.*12:00.*Kitchen · Millbrook Hall.*3 places left/);
    expect(find('Tea')).to.include({checked: 'false', disabled: true});
    expect(find('Tea').description).to.match(/Full$/);
    expect(tree.find(({role, name}) => role === 'group' && name.startsWith('Which shifts can you take?'))).to.exist;
  });

  only(`P2 progress is a bar with its words${why}`, async () => {
    await mountSignup(petition);
    const bar = (await snapshot()).find(({role}) => role === 'progressbar')!;
    expect(bar.name).to.equal('310 of 500 have signed');
    expect(Number(bar.value)).to.equal(310);
  });

  only(`P2 what is wrong is told at the control${why}`, async () => {
    await press(await mountSignup(weekend));
    const tree = await snapshot();
    const invalid = tree.filter(({invalid: is}) => is === 'true').map(({name, description}) => [name, description]);
    expect(invalid.map(([name]) => name!.replace(' (required)', ''))).to.deep.equal([
      'First name', 'E-mail', 'I agree that my details are kept to plan volunteering and to contact me about it.',
    ]); // prettier-ignore
    expect(invalid.every(([, description]) => description)).to.equal(true);
    const group = tree.find(({role, name}) => role === 'group' && name.startsWith('Which shifts'))!;
    expect(group.description).to.contain('Please choose an answer');
  });

  it('P2 ids that controls are described by exist, and every id is there once', async () => {
    const signup = await mountSignup({...household, fields: [...household.fields], shifts: weekend.shifts});
    signup.answers = {people: [{first: 'Bo'}, {}], shifts: ['soup', 'door']};
    await press(signup);
    const ids = allInside(signup, '[id]').map(({id}) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'for'])
      for (const element of allInside(signup, `[${attribute}]`))
        for (const id of element.getAttribute(attribute)!.split(' ')) expect(ids, attribute).to.include(id);
  });

  it('headings begin at the level that the page asks for', async () => {
    const signup = await mountSignup(weekend, {'heading-level': '4'});
    expect(inside(signup, '[role=heading]').getAttribute('aria-level')).to.equal('4');
  });
});

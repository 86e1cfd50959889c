import {expect, fixtureCleanup} from '@open-wc/testing';
import type {KithPriorities} from '../../../src/widgets/priorities/kith-priorities.ts';
import '../../../src/define/priorities.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, inside} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import {axeFindings, dressPage, HOT, mount, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const options = (...texts: string[]): HTMLElement => {
  const list = document.createElement('ul');
  list.append(...texts.map((textContent) => Object.assign(document.createElement('li'), {textContent})));
  return list;
};
const learn = (): HTMLElement => {
  const p = Object.assign(document.createElement('p'), {textContent: 'Heating costs 4,000 a year.'});
  p.slot = 'learn';
  return p;
};
const show = (attributes: Record<string, string> = {}, inner = [options('Heating', 'Books', 'Chairs'), learn()]) =>
  mount<KithPriorities>('kith-priorities', {}, {action: '/to', ...attributes}, inner);

describe('<kith-priorities>', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
    witness = watchPage();
  });
  afterEach(async () => {
    await endpoint.restore();
    witness.leave();
    fixtureCleanup();
    undressPage();
    expect(witness.errors).to.deep.equal([]);
  });

  for (const tone of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const method of ['rank', 'dots', 'budget']) {
        it(`P1 ${method} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          expect(await axeFindings(await show({method}))).to.deep.equal([]);
        });
      }
    }
  }

  it('a list in the page is enough; what one should know stands before it', async () => {
    const widget = await show({label: 'What comes first?'});
    expect(widget.state).to.equal('ready');
    expect(words(widget)).to.match(/Before you choose.*What comes first\?.*Heating.*Books.*Chairs/);
  });

  it('the order chosen is what is sent', async () => {
    endpoint.next(json({}));
    const widget = await show({label: 'What comes first?'});
    widget.answers = {priorities: ['Books', 'Heating']};
    await widget.updateComplete;
    inside(widget, '.primary').click();
    await until(() => widget.state === 'sent', 'it is sent');
    expect(endpoint.submissions[0]!.answers).to.deep.equal({priorities: ['Books', 'Heating']});
  });

  it('after sending the results come from the endpoint', async () => {
    const questions = [{id: 'order', type: 'ranking', label: 'First?', choices: ['a', 'b']}];
    endpoint.next(json({id: 'first', questions}), json({}));
    const widget = await mount<KithPriorities>('kith-priorities', {}, {src: '/surveys/first'});
    widget.answers = {order: ['a', 'b']};
    await widget.updateComplete;
    inside(widget, '.primary').click();
    await until(() => widget.state === 'sent', 'it is sent');
    expect(widget.querySelector('kith-results')?.getAttribute('src')).to.match(/\/surveys\/first\/results$/);
  });

  it('a list of one is no choice: the list stays, and a sentence says why', async () => {
    const widget = await show({}, [options('Only one')]);
    expect(widget.state).to.equal('broken');
  });

  it('B1 hostile strings in the options: nothing runs', async () => {
    for (const text of XSS) {
      const widget = await show({label: text}, [options(text, 'B')]);
      expect(widget.state, text).to.equal('ready');
      expect(widget.shadowRoot!.querySelector(HOT), text).to.equal(null);
      expect(allInside(widget, '[href]').every((a) => /^https?:/.test((a as HTMLAnchorElement).href))).to.equal(true);
      widget.remove();
    }
  });
});

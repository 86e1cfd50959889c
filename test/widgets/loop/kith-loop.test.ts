import {expect, fixtureCleanup} from '@open-wc/testing';
import type {KithLoop} from '../../../src/widgets/loop/kith-loop.ts';
import '../../../src/define/loop.ts';
import {allInside} from '../../support/mount.ts';
import {axeFindings, dressPage, HOT, mount, poison, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const definition = {
  title: 'What we heard',
  asked: 'In autumn we asked what Millbrook needs. 213 people answered.',
  topics: [
    {
      title: 'The path is dark',
      heard: 'Many feel unsafe.',
      n: 82,
      status: 'done',
      decision: 'Eleven lamps.',
      date: '2026-05-12',
    },
    {
      title: 'The bus',
      heard: 'It stops at seven.',
      n: 1,
      status: 'no',
      reason: 'The company said no.',
      owner: 'Ruth',
      next: 'We ask in April.',
    },
  ],
};
const show = (given: unknown, inner: Node[] = []) =>
  mount<KithLoop>('kith-loop', given ? {definition: given} : {}, {}, inner);

function list(): HTMLElement {
  const dl = document.createElement('dl');
  const term = Object.assign(document.createElement('dt'), {textContent: 'The bus'});
  Object.assign(term.dataset, {status: 'no', n: '38'});
  const said = Object.assign(document.createElement('dd'), {textContent: 'It stops at seven.'});
  const why = Object.assign(document.createElement('dd'), {textContent: 'The company said no.'});
  why.dataset['part'] = 'reason';
  dl.append(term, said, why);
  return dl;
}

describe('<kith-loop>', () => {
  let witness: Witness;
  beforeEach(() => (witness = watchPage()));
  afterEach(() => {
    witness.leave();
    fixtureCleanup();
    undressPage();
    expect(witness.errors).to.deep.equal([]);
  });

  for (const tone of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const [state, given] of Object.entries({topics: definition, broken: {topics: []}})) {
        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          expect(await axeFindings(await show(given))).to.deep.equal([]);
        });
      }
    }
  }

  it('says what was heard, from how many, what was decided, and why where the answer is no', async () => {
    const text = words(await show(definition));
    for (const part of [
      '82 people',
      '1 person',
      'Done · May 12, 2026',
      'Not this time',
      'The company said no.',
      'Ruth',
    ])
      expect(text).to.contain(part);
  });

  it('a text in another language than the reader’s says which', async () => {
    const topics = [{title: {es: 'El autobús'}, heard: {de: 'Er hält um sieben.'}, status: 'open'}];
    const widget = await show({title: {en: 'Heard', es: 'Oído'}, topics});
    const marked = allInside(widget, '.kith [lang]').map((one) => `${one.lang}: ${one.textContent.trim()}`);
    expect(marked).to.deep.equal(['es: El autobús', 'de: Er hält um sieben.']);
  });

  it('is read from a definition list of the page, without any server', async () => {
    const loop = await show(undefined, [list()]);
    expect(loop.state).to.equal('ready');
    for (const part of ['The bus', '38 people', 'It stops at seven.', 'The company said no.'])
      expect(words(loop)).to.contain(part);
    expect(allInside(loop, '[part=topic]').length).to.equal(1);
  });

  it('B1 hostile strings in every text: nothing runs', async () => {
    const fixed = new Set(['status', 'date', 'id']);
    for (const text of XSS) {
      const loop = await show(poison(definition, text, fixed));
      expect(loop.state, text).to.equal('ready');
      expect(loop.shadowRoot!.querySelector(HOT), text).to.equal(null);
      loop.remove();
    }
  });
});

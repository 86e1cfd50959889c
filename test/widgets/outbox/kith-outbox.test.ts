import {expect, fixtureCleanup} from '@open-wc/testing';
import type {KithOutbox} from '../../../src/widgets/outbox/kith-outbox.ts';
import '../../../src/define/outbox.ts';
import type {Origin} from '../../../src/delivery/outbox-store.ts';
import {pageOutbox} from '../../../src/delivery/page-outbox.ts';
import {FakeEndpoint, json, type FakeReply} from '../../support/fake-endpoint.ts';
import {allInside, mountSurvey} from '../../support/mount.ts';
import {until} from '../../support/wait.ts';
import {axeFindings, dressPage, HOT, mount, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const parcel = (id: string) =>
  ({
    id,
    action: 'https://api.example.org/s',
    enctype: 'application/json',
    mode: 'cors',
    body: `{"id":"${id}"}`,
  }) as const;
const no = (detail = 'Only for members'): FakeReply => json({title: 'No', detail}, 403);
const busy = (): FakeReply => json({}, 503);

describe('<kith-outbox>', () => {
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

  /** A note beside submissions that met these replies. */
  const note = async (replies: FakeReply[], origin: Origin = {}, attributes: Record<string, string> = {}) => {
    for (const [i, reply] of replies.entries()) {
      endpoint.next(reply);
      await pageOutbox().send(parcel(`r${i}`), origin);
    }
    return mount<KithOutbox>('kith-outbox', {}, attributes);
  };
  const button = (widget: KithOutbox, label: string) =>
    allInside(widget, 'button').find((one) => one.textContent.trim() === label);

  const STATES: [name: string, replies: () => FakeReply[]][] = [
    ['one waits', () => [busy()]],
    ['three wait', () => [busy(), busy(), busy()]],
    ['one was refused', () => [no()]],
    ['one waits, one was refused', () => [busy(), no()]],
    ['nothing waits', () => []],
  ];
  for (const tone of ['light', 'dark'] as const)
    for (const dir of ['ltr', 'rtl'] as const)
      for (const [state, replies] of STATES)
        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          expect(await axeFindings(await note(replies(), {page: 'https://example.org/needs'}))).to.deep.equal([]);
        });

  for (const theme of ['light', 'dark'])
    it(`P1 theme ${theme}: axe finds nothing`, async () => {
      expect(await axeFindings(await note([busy(), no()], {}, {theme}))).to.deep.equal([]);
    });

  it('shows nothing where nothing waits', async () => {
    expect(words(await note([]))).to.equal('');
  });

  it('P10 says how many wait and when it goes on; once they are sent, it says so', async () => {
    const widget = await note([busy(), busy()]);
    expect(words(widget)).to.match(/^2 submissions are waiting to be sent We will try again at \d+:\d\d/);
    expect(allInside(widget, '[role=status]')).to.have.length(1);
    endpoint.next(json({}), json({}));
    button(widget, 'Try now')!.click();
    await until(() => /has been sent\. Thank you/.test(words(widget)), 'it says so');
    expect(endpoint.submissions.map(({id}) => id)).to.deep.equal(['r0', 'r1', 'r0', 'r1']);
  });

  it('speaks Spanish', async () => {
    const widget = await note([busy(), no()], {}, {lang: 'es'});
    await until(() => /pendiente/.test(words(widget)), 'it speaks Spanish');
    expect(words(widget)).to.match(/Un envío está pendiente.*Volveremos.*no fue aceptado/);
  });

  it('F9 what was refused says why, and can be sent again, saved, copied and discarded', async () => {
    const widget = await note([no()], {page: 'https://example.org/needs'});
    expect(words(widget)).to.contain('from https://example.org/needs was not accepted');
    expect(words(widget)).to.contain('The reason given: Only for members');
    expect(allInside(widget, 'button,a').map((one) => one.textContent.trim())).to.deep.equal([
      'Open that page', 'Try now', 'Save a copy', 'Copy', 'Discard',
    ]); // prettier-ignore
    button(widget, 'Discard')!.click();
    await until(() => button(widget, 'Discard for good?'), 'it asks');
    expect(await pageOutbox().records()).to.have.length(1);
    button(widget, 'Discard for good?')!.click();
    await until(() => words(widget) === '', 'it is gone');
    expect(await pageOutbox().records()).to.have.length(0);
  });

  it('F9 where its form is on the page, the answers go back into it, and once sent the refused one goes', async () => {
    const survey = await mountSurvey(
      {id: 'a', questions: [{id: 'name', type: 'text', label: 'Name'}]},
      {action: 'https://api.example.org/s'},
    );
    const widget = await note([no()], {form: {tag: 'kith-survey', src: '', of: 'a'}, answers: {name: 'Ada'}});
    button(widget, 'Put the answers back to correct them')!.click();
    await survey.updateComplete;
    expect(survey.answers).to.deep.equal({name: 'Ada'});
    endpoint.next(json({}));
    await survey.submit();
    expect(survey.state).to.equal('sent');
    await until(async () => !(await pageOutbox().records()).length, 'nothing is left');
  });

  it('F9 answers never go into another form of the page', async () => {
    await mountSurvey({id: 'b', questions: [{id: 'name', type: 'text', label: 'Name'}]}, {action: '/to'});
    const widget = await note([no()], {form: {tag: 'kith-survey', src: '', of: 'a'}, answers: {name: 'Ada'}});
    expect(words(widget)).not.to.contain('Put the answers back');
  });

  it('P10 what a widget of this page tells, the note does not tell again', async () => {
    const survey = await mountSurvey(
      {id: 'a', questions: [{id: 'name', type: 'text', label: 'Name'}]},
      {action: '/to'},
    );
    endpoint.next(json({}, 503));
    await survey.submit();
    expect(survey.state).to.equal('waiting');
    const widget = await note([]);
    expect(words(widget)).to.equal('');
    survey.remove();
    await widget.reload();
    expect(words(widget)).to.match(/One submission is waiting/);
  });

  it('on a dark page the note that the script adds is dark, too', async () => {
    dressPage('dark', 'ltr');
    endpoint.next(busy());
    await pageOutbox().send(parcel('r0'));
    const added = document.createElement('kith-outbox');
    document.documentElement.append(added);
    await until(() => added.state === 'ready', 'it is there');
    await added.updateComplete;
    expect(words(added)).to.match(/waiting/);
    expect(added.shadowRoot!.querySelector('.kith')!.classList.contains('dark')).to.equal(true);
    added.remove();
  });

  it('where the page has a note of its own, the one that the script adds goes', async () => {
    const own = await note([busy()]);
    const added = document.createElement('kith-outbox');
    document.documentElement.append(added);
    await until(() => !added.isConnected, 'it goes');
    expect(own.isConnected).to.equal(true);
  });

  it('B1 reasons and addresses are words', async () => {
    for (const text of XSS.slice(0, 20)) {
      const widget = await note([no(text)], {page: text});
      expect(allInside(widget, HOT)).to.have.length(0);
      const link = widget.shadowRoot!.querySelector('a');
      expect(link === null || /^https?:/.test(link.href), link?.href).to.equal(true);
      for (const {id} of await pageOutbox().records()) await pageOutbox().discard(id);
      widget.remove();
    }
    expect(witness.lines).to.deep.equal([]);
  });
});

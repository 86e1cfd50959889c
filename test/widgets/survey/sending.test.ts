import {expect} from '@open-wc/testing';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {pageOutbox} from '../../../src/delivery/page-outbox.ts';
import {fiveRequired, twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json, page, type FakeReply} from '../../support/fake-endpoint.ts';
import {listen} from '../../support/listen.ts';
import {allInside, focused, inside, mountSurvey, pick, press, type} from '../../support/mount.ts';
import {sleep, until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const one = {id: 'one', version: '3', title: 'One', questions: [{id: 'name', type: 'text', label: 'Your name'}]};
const EVENTS = [
  'kith-ready',
  'kith-change',
  'kith-submit',
  'kith-sent',
  'kith-queued',
  'kith-refused',
  'kith-error',
] as const;

/** A filled-in survey whose endpoint will answer like this. */
async function filled(attributes: Record<string, string> = {}, inner: Node[] = []): Promise<KithSurvey> {
  const survey = await mountSurvey(one, {action: '/api/surveys/one/submissions', ...attributes}, inner);
  await type(survey, 'input', 'Ada');
  return survey;
}

/** Presses "Try now", and waits for what comes of it. */
async function tryNow(survey: KithSurvey): Promise<void> {
  inside(survey, '.closing button').click();
  await until(() => survey.state !== 'waiting', 'the wait ends');
  await survey.updateComplete;
}

describe('sending', () => {
  let endpoint: FakeEndpoint;
  let witness: Witness;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
    witness = watchPage();
  });
  afterEach(async () => {
    await endpoint.restore();
    witness.leave();
    expect(witness.errors).to.deep.equal([]);
  });

  it('P10 saving, sending and sent are announced once each', async () => {
    const survey = await filled();
    const {heard, stop} = listen(survey);
    endpoint.next('never');
    inside(survey, '.primary').click();
    await until(() => survey.state === 'sending' && endpoint.requests.length === 1);
    await sleep(30);
    expect(inside(survey, '.primary').getAttribute('aria-disabled')).to.equal('true');
    endpoint.release(json({receipt: 'K7Q2-9F3D'}));
    await until(() => survey.state === 'sent');
    await sleep(30);
    stop();
    expect(heard).to.deep.equal(['live: Saving your answers…', 'live: Sending your answers…', 'focus: Thank you']);
    expect(inside(survey, '.receipt').textContent).to.equal('Your receipt: K7Q2-9F3D');
  });

  it('F13 many clicks while it is under way are one request', async () => {
    const survey = await filled();
    endpoint.next('never');
    for (let i = 0; i < 10; i++) inside(survey, '.primary').click();
    await until(() => survey.state === 'sending');
    for (let i = 0; i < 10; i++) inside(survey, '.primary').click();
    await survey.submit();
    await until(() => endpoint.requests.length > 0);
    await sleep(30);
    expect(endpoint.requests).to.have.length(1);
    endpoint.release(json({}));
    await until(() => survey.state === 'sent');
  });

  it('what is sent is the envelope of the contract, without cookies or referrer', async () => {
    const survey = await mountSurvey(twoPages, {action: '/to', lang: 'es'});
    await until(() => inside(survey, '.primary').textContent!.trim() === 'Continuar');
    await type(survey, '#q-name', ' Ada ');
    await pick(survey, 'garden', 'no');
    await press(survey);
    await type(survey, '#q-wish', 'A bench');
    endpoint.next(json({}));
    await press(survey);
    const [submission] = endpoint.submissions;
    const {id, startedAt, submittedAt, ...rest} = submission!;
    expect(rest).to.deep.equal({
      kith: 1,
      kind: 'survey',
      of: 'two-pages',
      version: '7',
      answers: {name: 'Ada', garden: false, wish: 'A bench'},
      locale: 'es',
      page: location.origin + location.pathname,
    });
    expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(Date.parse(startedAt!)).to.be.at.most(Date.parse(submittedAt!));
    const [request] = endpoint.requests;
    expect(request).to.include({method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  it('P11 consent keeps the words as they stood, their version, language and time, and is never ticked beforehand', async () => {
    const questions = [
      {id: 'agree', type: 'consent', version: '2', label: {en: 'I agree to [the rules](/rules)', es: 'Acepto'}},
    ];
    const survey = await mountSurvey({id: 'a', questions}, {action: '/to'});
    expect(inside<HTMLInputElement>(survey, 'input').checked).to.equal(false);
    endpoint.next(json({}));
    inside(survey, 'input').click();
    await press(survey);
    const {time, hash, ...consent} = endpoint.submissions[0]!.consents![0]!;
    expect(consent).to.deep.equal({id: 'agree', given: true, text: 'I agree to the rules', version: '2', locale: 'en'});
    expect(Date.parse(time)).to.be.closeTo(Date.now(), 10_000);
    expect(hash).to.match(/^[\da-f]{64}$/);
  });

  const UNCLEAR: [name: string, replies: FakeReply[]][] = [
    ['F6 a 503', [json({title: 'Busy'}, 503)]],
    ['F6 a 500 with a web page', [page(500)]],
    ['F4 the 200 web page of a captive portal', [page()]],
    ['F11 a network that is not there', [new TypeError('Failed to fetch'), new TypeError('Failed to fetch')]],
    ['F2 a time-out', [new DOMException('The operation timed out.', 'TimeoutError')]],
  ];
  for (const [name, replies] of UNCLEAR) {
    it(`${name}: it waits, says so and until when, and the second try has the same id`, async () => {
      const survey = await filled();
      endpoint.next(...replies);
      await press(survey);
      expect(survey.state).to.equal('waiting');
      const {textContent} = inside(survey, '.closing');
      expect(textContent)
        .to.contain('kept on this device')
        .and.match(/We will try again at \d+:\d\d/);
      expect(survey.shadowRoot!.textContent).not.to.contain('Thank you');
      endpoint.next(json({}));
      await tryNow(survey);
      expect(survey.state).to.equal('sent');
      const ids = endpoint.submissions.map(({id}) => id);
      expect(ids).to.have.length(2);
      expect(ids[0]).to.equal(ids[1]);
      expect(await pageOutbox().records()).to.deep.equal([]);
      expect(localStorage.getItem('kith-outbox')).to.equal(null);
    });
  }

  it('F3 a body that breaks off after a 200 is not taken for a yes', async () => {
    const survey = await filled();
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id": '));
        controller.error(new TypeError('network error'));
      },
    });
    endpoint.next(
      new Response(broken, {headers: {'content-type': 'application/json'}}),
      new TypeError('Failed to fetch'),
    );
    await press(survey);
    expect(survey.state).to.equal('waiting');
  });

  it('P10 waiting, and that it was sent by itself, are each said once; focus stays where the person is by then', async () => {
    const survey = await filled();
    inside(survey, '.primary').focus();
    const {heard, stop} = listen(survey);
    endpoint.next(json({}, 503));
    await press(survey);
    await until(() => focused(survey)?.id === 'closing');
    await sleep(20);
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    endpoint.next(json({receipt: 'K7Q2'}));
    await until(() => survey.state === 'sent', 'it is sent by itself');
    await sleep(30);
    stop();
    expect(heard).to.deep.equal([
      'live: Saving your answers…',
      'live: Sending your answers…',
      'focus: Not sent yet: kept on this device',
    ]);
    expect(document.activeElement).to.equal(elsewhere);
    expect(inside(survey, '#closing').getAttribute('aria-live')).to.equal('polite');
    expect(inside(survey, '#closing').textContent).to.contain('Thank you');
    expect(inside(survey, '.receipt').textContent).to.equal('Your receipt: K7Q2');
    elsewhere.remove();
  });

  it('kith-queued says why and until when, never what', async () => {
    const survey = await filled();
    const told: unknown[] = [];
    survey.addEventListener('kith-queued', ({detail}) => told.push(detail));
    endpoint.next(json({}, 503));
    await press(survey);
    const [{reason, retryAt}] = told as [{reason: string; retryAt: string}];
    expect(reason).to.equal('status 503');
    expect(Date.parse(retryAt)).to.be.within(Date.now(), Date.now() + 2500);
    expect(JSON.stringify(told)).not.to.contain('Ada');
  });

  it('F22 shared-device: waits in memory alone, and says that the page must stay open', async () => {
    const survey = await filled({'shared-device': ''});
    endpoint.next(json({}, 503));
    await press(survey);
    expect(survey.state).to.equal('waiting');
    expect(inside(survey, '.closing').textContent).to.contain('kept on this page').and.contain('keep this page open');
    expect(await pageOutbox().records()).to.deep.equal([]);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    endpoint.next(json({}));
    await tryNow(survey);
    expect(survey.state).to.equal('sent');
  });

  it('F9 F10 refused, corrected and accepted: parked in between, gone afterwards, one id', async () => {
    const survey = await filled();
    const errors = [{pointer: '/answers/name', detail: 'Please give your whole name'}];
    endpoint.next(json({title: 'No', status: 422, errors}, 422), json({}));
    await press(survey);
    expect((await pageOutbox().records()).map(({state, status}) => [state, status])).to.deep.equal([['refused', 422]]);
    expect(inside(survey, '.entry').textContent).to.contain('Please give your whole name');
    expect(survey.state).to.equal('refused');
    await type(survey, 'input', 'Ada Lovelace');
    expect(survey.state, 'until something is changed').to.equal('ready');
    await press(survey);
    expect(survey.state).to.equal('sent');
    expect(await pageOutbox().records()).to.deep.equal([]);
    expect(new Set(endpoint.submissions.map(({id}) => id)).size).to.equal(1);
  });

  it('F9 403: the reason, a copy to save, and a way to let it go', async () => {
    const survey = await filled();
    endpoint.next(json({title: 'No', detail: 'Only for members', status: 403}, 403));
    await press(survey);
    expect(inside(survey, '[role=alert]').textContent).to.contain('Only for members').and.contain('Save a copy');
    expect(survey.state).to.equal('refused');
    endpoint.next(json({title: 'No', detail: 'Only for members', status: 403}, 403));
    inside(survey, '.primary').click();
    await until(() => endpoint.requests.length === 2 && survey.state === 'refused', 'sent once more as it is');
    const discard = allInside(survey, '[role=alert] button').find((b) => b.textContent.trim() === 'Discard')!;
    discard.click();
    await until(() => allInside(survey, '[role=alert]').length === 0);
    expect(survey.state).to.equal('ready');
    expect(await pageOutbox().records()).to.deep.equal([]);
    expect(inside<HTMLInputElement>(survey, 'input').value).to.equal('Ada');
  });

  it('refused while it waited: the form is back with the answers, and the reason is said', async () => {
    const survey = await filled();
    endpoint.next(json({}, 503), json({title: 'No', detail: 'Only for members', status: 403}, 403));
    await press(survey);
    await until(() => survey.state === 'refused', 'it was refused by itself');
    await survey.updateComplete;
    expect(inside(survey, '[role=alert]').textContent).to.contain('Only for members');
    expect(inside<HTMLInputElement>(survey, 'input').value).to.equal('Ada');
  });

  it('409: closed is said where the person is, with focus', async () => {
    const survey = await filled();
    inside(survey, '.primary').focus();
    endpoint.next(json({title: 'Closed', status: 409}, 409));
    await press(survey);
    expect(survey.state).to.equal('closed');
    expect(inside(survey, '#closing').textContent).to.contain('This is closed');
    await until(() => focused(survey)?.id === 'closing');
  });

  for (const [name, dates, words] of [
    ['before it opens', {opensAt: '2999-01-05'}, 'It opens on January 5, 2999'],
    ['after it closed', {closesAt: '2020-03-06T12:00:00Z'}, 'It closed on March 6, 2020'],
    ['when all places are taken', {limit: 5, received: 5}, 'All places'],
  ] as const) {
    it(`${name} it says so instead of asking`, async () => {
      const survey = await mountSurvey({...fiveRequired, ...dates});
      expect(survey.state).to.equal('closed');
      expect(inside(survey, '.closing').textContent).to.contain(words);
      expect(allInside(survey, 'input')).to.have.length(0);
    });
  }

  it('events are typed, neither bubble nor cross a shadow root, and carry no answers', async () => {
    const seen: Event[] = [];
    const leaked: string[] = [];
    for (const name of EVENTS) document.body.addEventListener(name, (event) => leaked.push(event.type));
    const survey = document.createElement('kith-survey');
    for (const name of EVENTS) survey.addEventListener(name, (event) => seen.push(event));
    survey.definition = one;
    survey.action = '/to';
    document.body.append(survey);
    await until(() => survey.state === 'ready' && seen.length === 1);
    await type(survey, 'input', 'Ada');
    endpoint.next(json({}, 503));
    await press(survey);
    endpoint.next(json({title: 'No', status: 403}, 403), json({}));
    await tryNow(survey);
    await press(survey);
    survey.remove();
    expect(seen.map((event) => event.constructor.name.replace(/^_/, ''))).to.deep.equal([
      'KithReadyEvent', 'KithChangeEvent', 'KithChangeEvent', 'KithSubmitEvent', 'KithQueuedEvent',
      'KithRefusedEvent', 'KithSubmitEvent', 'KithSentEvent',
    ]); // prettier-ignore
    expect(leaked).to.deep.equal([]);
    const told = seen
      .filter(({type}) => type !== 'kith-submit')
      .map((event) => (event as CustomEvent).detail as unknown);
    expect(JSON.stringify(told)).not.to.contain('Ada');
    expect(told[1]).to.deep.equal({questions: ['name'], step: 1, steps: 1, answered: 1});
  });

  it('kith-submit: a page that sends by itself answers for it', async () => {
    const survey = await filled();
    survey.addEventListener('kith-submit', (event) => event.detail.respondWith(Promise.resolve()));
    await press(survey);
    expect(survey.state).to.equal('sent');
    expect(endpoint.requests).to.have.length(0);
  });

  it('kith-submit: where the page fails, the submission goes by the outbox', async () => {
    const survey = await filled();
    survey.addEventListener('kith-submit', (event) => event.detail.respondWith(Promise.reject(new Error('down'))));
    endpoint.next(json({}, 503));
    await press(survey);
    expect(survey.state).to.equal('waiting');
    endpoint.next(json({}));
    await tryNow(survey);
    expect(survey.state).to.equal('sent');
  });

  it('kith-submit: prevented and not answered for, nothing is sent and nothing is claimed', async () => {
    const survey = await filled();
    survey.addEventListener('kith-submit', (event) => event.preventDefault());
    inside(survey, '.primary').click();
    await until(() => survey.state === 'ready');
    await sleep(50);
    expect(survey.state).to.equal('ready');
    expect(allInside(survey, '[role=alert], .closing')).to.have.length(0);
    expect(endpoint.requests).to.have.length(0);
    expect(inside<HTMLInputElement>(survey, 'input').value).to.equal('Ada');
  });

  it('submit() does what the button does, errors on an earlier page included', async () => {
    const survey = await mountSurvey(twoPages, {action: '/to'});
    await survey.submit();
    await until(() => focused(survey)?.id === 'summary');
    survey.answers = {name: 'Ada', wish: 'A bench'};
    endpoint.next(json({}));
    await survey.submit();
    expect(survey.state).to.equal('sent');
  });

  it('without any place to send to, the answers stay and nothing is claimed', async () => {
    const survey = await mountSurvey(one);
    await press(survey);
    expect(survey.state).to.equal('ready');
    expect(inside(survey, '[role=alert]').textContent).to.contain('not been confirmed');
    expect(witness.lines.join()).to.contain('there is no action to send to');
  });

  it('the thank-you is the ending whose rule holds, and slot="thanks" replaces its words', async () => {
    const endings = [
      {
        visibleIf: {question: 'name', is: 'Ada'},
        title: 'Thank you, {{name}}',
        text: 'See [the plan](https://example.org/plan).',
      },
      {title: 'Thanks'},
    ];
    for (const [name, title] of [
      ['Ada', 'Thank you, Ada'],
      ['Bo', 'Thanks'],
    ]) {
      endpoint.next(json({}));
      const survey = await mountSurvey({...one, endings}, {action: '/to'});
      await type(survey, 'input', name!);
      await press(survey);
      expect(inside(survey, '#closing').textContent!.trim()).to.equal(title);
    }
    endpoint.next(json({}));
    const own = Object.assign(document.createElement('p'), {
      slot: 'thanks',
      textContent: 'Come to the hall on Saturday.',
    });
    const survey = await filled({}, [own]);
    expect(own.assignedSlot, 'not before it is sent').to.equal(null);
    await press(survey);
    expect(own.assignedSlot === inside(survey, 'slot[name=thanks]')).to.equal(true);
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('reset() after sending begins a new submission', async () => {
    const survey = await filled();
    endpoint.next(json({}), json({}));
    await press(survey);
    survey.reset();
    await until(() => survey.state === 'ready');
    await survey.updateComplete;
    expect(inside<HTMLInputElement>(survey, 'input').value).to.equal('');
    await type(survey, 'input', 'Grace');
    await press(survey);
    const [first, second] = endpoint.submissions;
    expect(second!.answers).to.deep.equal({name: 'Grace'});
    expect(second!.id).not.to.equal(first!.id);
  });

  it('B8 answers are in no URL and no console line', async () => {
    const survey = await filled();
    endpoint.next(json({}, 503));
    await press(survey);
    endpoint.next(json({title: 'No'}, 403), json({}));
    await tryNow(survey);
    await press(survey);
    expect(endpoint.requests.map(({url}) => url).join()).not.to.contain('Ada');
    expect(witness.lines.join()).not.to.contain('Ada');
    expect(location.href).not.to.contain('Ada');
  });
});

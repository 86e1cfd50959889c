import {expect} from '@open-wc/testing';
import type {Signup} from '../../../src/contract/signup.ts';
import type {KithSignup} from '../../../src/widgets/signup/kith-signup.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {listen} from '../../support/listen.ts';
import {allInside, focused, inside, press, type} from '../../support/mount.ts';
import {household, mountSignup, OWN_FORM, petition, toNodes, volunteer, weekend} from '../../support/signup-samples.ts';
import {sleep, until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {words} from '../../support/widget.ts';

describe('sending a sign-up', () => {
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

  /** A volunteer's form from an endpoint, filled in. */
  async function fromEndpoint(definition: Signup, ...shifts: string[]): Promise<KithSignup> {
    endpoint.next(json(definition));
    const signup = await mountSignup(undefined, {src: '/api/signups/weekend', action: ''});
    await volunteer(signup, ...shifts);
    return signup;
  }
  const sent = async (reply: Record<string, unknown>, definition: Signup = weekend, ...shifts: string[]) => {
    const signup = await fromEndpoint(definition, ...shifts);
    endpoint.next(json({receipt: 'K7Q2', ...reply}, 201));
    await press(signup);
    expect(signup.state).to.equal('sent');
    return signup;
  };
  const place = (id: string, position?: number) =>
    position === undefined ? {id, status: 'confirmed'} : {id, status: 'waiting', position};

  it('P10 saving, sending and sent are announced once each; the places stand below the thanks, with the focus before them', async () => {
    const signup = await fromEndpoint(weekend, 'soup', 'tea');
    const {heard, stop} = listen(signup);
    endpoint.next('never');
    inside(signup, '.primary').click();
    await until(() => signup.state === 'sending' && endpoint.bodies.some(Boolean));
    await sleep(30);
    endpoint.release(json({receipt: 'K7Q2', shifts: [place('soup'), place('tea', 4)]}, 201));
    await until(() => signup.state === 'sent');
    await sleep(30);
    stop();
    expect(heard).to.deep.equal(['live: Saving your answers…', 'live: Sending your answers…', 'focus: Thank you']);
    expect(words(signup)).to.match(
      /You are down for: Make the soup ?Saturday, June 5, 9:00 AM – 12:00 PM, Millbrook Hall/,
    );
    expect(words(signup)).to.contain('“Tea” was full. You are number 4 on the waiting list');
  });

  it('F13 many clicks are one request', async () => {
    const signup = await fromEndpoint(weekend, 'soup');
    endpoint.next('never');
    for (let i = 0; i < 10; i++) inside(signup, '.primary').click();
    await until(() => signup.state === 'sending');
    for (let i = 0; i < 10; i++) inside(signup, '.primary').click();
    await until(() => endpoint.submissions.length > 0);
    await sleep(30);
    expect(endpoint.submissions).to.have.length(1);
    endpoint.release(json({}));
    await until(() => signup.state === 'sent');
  });

  it('a place that the form still offered and that is gone is said kindly', async () => {
    const signup = await sent({shifts: [place('soup', 1)]}, weekend, 'soup');
    expect(words(signup)).to.contain('Somebody took the last place of “Make the soup” a moment before you.');
    expect(words(signup)).not.to.contain('was full');
  });

  for (const status of [422, 409]) {
    it(`P3 ${status} for a shift that has just been filled: the list shows it, choices stay, focus goes to the summary once`, async () => {
      const [, door, tea] = weekend.shifts;
      const full: Signup = {...weekend, whenFull: 'none', shifts: [door!, {...tea!, spotsLeft: 3}]};
      const signup = await fromEndpoint(full, 'tea', 'door');
      expect(inside(signup, '#q-shifts-door-facts').textContent).to.contain('1 place left');
      const shifts = full.shifts!.map((shift) => ({...shift, spotsLeft: shift.id === 'tea' ? 2 : 0, spots: 99}));
      const detail = 'Welcome people at the door has just been filled.';
      const problem = {title: 'No place is left', status, errors: [{pointer: '/answers/shifts', detail}]};
      endpoint.next(json(problem, status), json({...full, title: 'Another title', shifts}));
      inside(signup, '.primary').focus();
      const {heard, stop} = listen(signup);
      await press(signup);
      await until(() => inside(signup, '#q-shifts-door-facts').textContent.includes('Full'));
      await sleep(30);
      stop();
      expect(heard.filter((line) => !/Saving|Sending/.test(line))).to.deep.equal([
        'focus: One answer needs another look',
      ]);
      expect(focused(signup)?.id).to.equal('summary');
      expect(inside(signup, '[data-q=shifts] .error').textContent).to.contain(detail);
      expect(inside(signup, '#q-shifts-tea-facts').textContent).to.contain('2 places left');
      expect(inside(signup, '.title').textContent, 'nothing but figures is taken over').to.contain('Lend a hand');
      const state = (id: string) => {
        const {checked, disabled} = inside<HTMLInputElement>(signup, `#q-shifts-${id}`);
        return {checked, disabled};
      };
      expect(state('tea')).to.deep.equal({checked: true, disabled: false});
      expect(state('door'), 'can be taken out').to.deep.equal({checked: true, disabled: false});
      inside(signup, '#q-shifts-door').click();
      await signup.updateComplete;
      expect(state('door')).to.deep.equal({checked: false, disabled: true});
      endpoint.next(json({shifts: [place('tea')]}));
      await press(signup);
      expect(endpoint.submissions.at(-1)!.answers['shifts']).to.deep.equal(['tea']);
      expect(words(signup)).to.match(/You are down for: Tea ?Sunday, June 6/);
    });
  }

  it('without news of places the refusal stands alone', async () => {
    const signup = await fromEndpoint(weekend, 'door');
    endpoint.next(
      json({title: 'No', status: 422, errors: [{pointer: '/answers/shifts', detail: 'It is full.'}]}, 422),
      new TypeError('Failed to fetch'),
    );
    await press(signup);
    await sleep(30);
    expect(inside(signup, '#q-shifts-door-facts').textContent).to.contain('1 place left');
    expect(inside(signup, '[data-q=shifts] .error').textContent).to.contain('It is full.');
  });

  const own = `${location.origin}/api/signups/weekend/cancel?key=1`;
  const LINKS: [what: string, link: unknown, href: string | undefined][] = [
    ['of the endpoint itself', own, own],
    ['of another site', 'https://evil.example/cancel', undefined],
    ['that is script', 'javascript:alert(1)', undefined],
    ['that is script of a blob', `blob:${location.origin}/1`, undefined],
    ['that is an e-mail', 'mailto:a@example.org', undefined],
    ['that is no text', {href: own}, undefined],
    ['with another port', own.replace(location.host, `${location.hostname}:1`), undefined],
  ];
  for (const [what, link, href] of LINKS) {
    it(`B2 a link to cancel ${what} is ${href ? 'offered' : 'not shown'}`, async () => {
      const signup = await sent({shifts: [place('soup')], cancel: link}, weekend, 'soup');
      const shown = allInside<HTMLAnchorElement>(signup, '.closing a').map((a) => a.href);
      expect(shown).to.deep.equal(href ? [href] : []);
      expect(words(signup).includes('Can’t come after all?')).to.equal(Boolean(href));
    });
  }

  it('B1 B6 a reply of anything at all never breaks the thanks', async () => {
    const odd = [null, 7, 'x', {}, {id: 1}, {id: 'a', status: 'x'}, {id: 'nobody', status: 'waiting', position: {}}];
    for (const shifts of [odd, 'x', 7, null, {length: 3}, [{id: '<img src=x onerror=1>', status: 'confirmed'}]]) {
      const signup = await sent({shifts, cancel: odd, receipt: odd}, weekend, 'soup');
      expect(allInside(signup, '.closing img')).to.have.length(0);
      expect(words(signup)).to.contain('Thank you');
      signup.remove();
    }
  });

  it('puts the confirmed shifts into a calendar file, with the link to cancel', async () => {
    const signup = await sent({shifts: [place('soup'), place('tea', 2)], cancel: own}, weekend, 'soup', 'tea');
    const real = URL.createObjectURL;
    let file: Blob | undefined;
    URL.createObjectURL = (blob) => real.call(URL, (file = blob as Blob));
    const stop = (event: Event) => event.preventDefault();
    addEventListener('click', stop);
    inside(signup, '.quiet').click();
    removeEventListener('click', stop);
    URL.createObjectURL = real;
    const text = await file!.text();
    expect(text.match(/BEGIN:VEVENT/g)).to.have.length(1);
    expect(text).to.contain('DTSTART:20270605T080000Z').and.contain('SUMMARY:Make the soup');
    expect(text.replace(/\r\n /g, '')).to.contain(`URL:${own}`);
  });

  it('double opt-in is said before, and after with the address to look at', async () => {
    const signup = await mountSignup({preset: 'newsletter', confirmation: 'email'});
    expect(words(signup)).to.contain('We will send you an e-mail with a link.');
    await type(signup, '#q-email', 'ada@example.org');
    inside(signup, '#q-consent').click();
    endpoint.next(json({status: 'unconfirmed'}, 201));
    await press(signup);
    expect(words(signup)).to.contain('One more step: please open the e-mail that comes to ada@example.org');
    expect(witness.lines.join() + location.href).not.to.contain('ada@example.org');
  });

  it('double opt-in is an attribute, too, also around a form of one’s own', async () => {
    const signup = await mountSignup(undefined, {action: '', confirmation: 'email'}, toNodes(OWN_FORM));
    expect(words(signup)).to.contain('We will send you an e-mail with a link.');
    await type(signup, '#q-NAME', 'Ada');
    await type(signup, '#q-EMAIL', 'ada@example.org');
    endpoint.next(json({}));
    await press(signup);
    expect(words(signup)).to.contain('open the e-mail that comes to ada@example.org');
  });

  it('P12 what is sent, and to whom, can be read before anything is sent', async () => {
    const signup = await mountSignup({...petition, version: '2'}, {action: 'https://api.example.org/p'});
    inside(signup, 'summary').click();
    await until(() => words(signup).includes('goes to api.example.org, with your language'));
    expect(endpoint.requests).to.have.length(0);
    for (const id of ['firstName', 'lastName']) await type(signup, `#q-${id}`, 'Ada');
    await type(signup, '#q-email', 'ada@example.org');
    endpoint.next(json({}));
    await press(signup);
    const {consents, id, ...told} = endpoint.submissions[0]!;
    expect(Object.keys(told).toSorted(), 'language, page and time, and nothing else').to.deep.equal(
      ['kith', 'kind', 'of', 'version', 'answers', 'locale', 'page', 'startedAt', 'submittedAt'].toSorted(),
    );
    expect(consents).to.have.length(1);
    expect(id).to.be.a('string');
  });

  it('P12 a form of one’s own sends what it always sent, and names what it adds', async () => {
    const signup = await mountSignup(undefined, {action: ''}, toNodes(OWN_FORM));
    inside(signup, 'summary').click();
    await until(() => words(signup).includes(`goes to ${location.host}. Nothing`));
    expect(words(signup)).to.contain('The form adds: list: 42.');
    await type(signup, '#q-NAME', 'Ada');
    await type(signup, '#q-EMAIL', 'ada@example.org');
    endpoint.next(json({}));
    await press(signup);
    const fields = [...new URLSearchParams(endpoint.bodies[0])];
    expect(fields.filter(([name]) => name !== 'kith-id')).to.deep.equal([
      ['NAME', 'Ada'],
      ['EMAIL', 'ada@example.org'],
      ['list', '42'],
      ['_gotcha', ''],
    ]);
    expect(endpoint.requests[0]!.url).to.equal(`${location.origin}/contact`);
  });

  it('P11 a consent inside a household is kept with its words, under the path of its answer', async () => {
    const signup = await mountSignup(household);
    signup.answers = {
      name: {given: 'Ada', family: 'Lovelace'},
      email: 'ada@example.org',
      people: [{first: 'Bo', photos: true}, {first: 'Cy'}],
      rules: true,
    };
    endpoint.next(json({}));
    await press(signup);
    expect(endpoint.submissions[0]!.consents!.map(({id, given, text}) => [id, given, text])).to.deep.equal([
      ['people.0.photos', true, 'May be in our photos'],
      ['people.1.photos', false, 'May be in our photos'],
      ['rules', true, 'I agree to the rules'],
    ]);
  });

  it('B8 answers are in no URL and no console line', async () => {
    const signup = await fromEndpoint(weekend, 'soup');
    endpoint.next(json({title: 'No', status: 403}, 403), json(weekend), json({}));
    for (let i = 0; i < 2; i++) await press(signup);
    expect(signup.state).to.equal('sent');
    const told = [...endpoint.requests.map(({url}) => url), ...witness.lines, location.href].join();
    expect(told).not.to.contain('Ada').and.not.to.contain('ada@');
  });
});

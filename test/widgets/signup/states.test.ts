import {expect, fixtureCleanup} from '@open-wc/testing';
import type {Preset} from '../../../src/contract/signup.ts';
import type {KithSignup} from '../../../src/widgets/signup/kith-signup.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {inside, press} from '../../support/mount.ts';
import {household, mountSignup, OWN_FORM, petition, toNodes, volunteer, weekend} from '../../support/signup-samples.ts';
import {until} from '../../support/wait.ts';
import {axeFindings, dressPage, PAGES, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

let endpoint: FakeEndpoint;

const send = async (reply: Response | Error | 'never', ...shifts: string[]) => {
  const signup = await mountSignup({...weekend, confirmation: 'email'});
  await volunteer(signup, 'soup', ...shifts);
  endpoint.next(reply);
  inside(signup, '.primary').click();
  return signup;
};
const sendTo = async (state: string, reply: Response | Error | 'never', ...shifts: string[]) => {
  const signup = await send(reply, ...shifts);
  await until(() => signup.state === state);
  return signup;
};
const preset = (name: Preset) => () => mountSignup(undefined, {preset: name});
const places = [
  {id: 'soup', status: 'confirmed'},
  {id: 'door', status: 'waiting', position: 1},
  {id: 'tea', status: 'waiting', position: 4},
];

/** Every state that a person can find a sign-up in. */
const STATES: Record<string, () => Promise<KithSignup>> = {
  'loading with a form of one’s own in it': async () => {
    endpoint.next('never');
    const signup = document.createElement('kith-signup');
    signup.setAttribute('src', '/never');
    signup.append(...toNodes('<p>Write to <a href="mailto:a@example.org">us</a>.</p>'));
    document.body.append(signup);
    await signup.updateComplete;
    return signup;
  },
  newsletter: preset('newsletter'),
  membership: preset('membership'),
  volunteer: preset('volunteer'),
  petition: preset('petition'),
  'a petition with its goal': () => mountSignup(petition),
  'a household with two members': async () => {
    const signup = await mountSignup(household);
    signup.answers = {people: [{first: 'Bo', age: 7}, {first: 'Cy'}]};
    return signup;
  },
  'a form of one’s own': () => mountSignup(undefined, {action: ''}, toNodes(OWN_FORM)),
  'shifts that clash': async () => {
    const signup = await mountSignup(weekend);
    await volunteer(signup, 'soup', 'door');
    return signup;
  },
  'full shifts without a waiting list': () => mountSignup({...weekend, whenFull: 'none'}),
  'what is sent, and to whom': async () => {
    const signup = await mountSignup({...weekend, confirmation: 'email'});
    inside(signup, 'summary').click();
    await until(() => words(signup).includes('When you press the button'));
    return signup;
  },
  'four errors': async () => {
    const signup = await mountSignup(weekend);
    await press(signup);
    return signup;
  },
  'errors in a household': async () => {
    const signup = await mountSignup(household);
    signup.answers = {people: [{age: 700}]};
    await press(signup);
    return signup;
  },
  sending: async () => {
    const signup = await sendTo('sending', 'never');
    await until(() => endpoint.requests.length);
    return signup;
  },
  'sent, with places, a link and an e-mail to come': () =>
    sendTo('sent', json({shifts: places, cancel: `${location.origin}/cancel`, receipt: 'K7Q2'}), 'door', 'tea'),
  'a shift that has just been filled': async () => {
    const problem = {title: 'No', status: 422, errors: [{pointer: '/answers/shifts', detail: 'Soup is full.'}]};
    const signup = await send(json(problem, 422));
    await until(() => signup.shadowRoot!.querySelector('#summary'));
    return signup;
  },
  refused: async () => {
    const signup = await send(json({title: 'No', status: 403, detail: 'This list is for members'}, 403));
    await until(() => signup.shadowRoot!.querySelector('.trouble'));
    return signup;
  },
  'waiting on the device': () => sendTo('waiting', new TypeError('Failed to fetch')),
  'closed by the endpoint': () => sendTo('closed', json({title: 'Closed', status: 409}, 409)),
  closed: () => mountSignup({...weekend, closesAt: '2020-01-01'}),
  full: () => mountSignup({...petition, limit: 5, received: 5}),
  broken: () => mountSignup({id: 'x', fields: [{} as never]}, {}, toNodes('<p>Call us.</p>')),
};

describe('<kith-signup> in every state', () => {
  let witness: Witness;
  beforeEach(() => {
    endpoint = new FakeEndpoint();
    witness = watchPage();
  });
  afterEach(async () => {
    await endpoint.restore();
    witness.leave();
    fixtureCleanup();
    undressPage();
  });

  for (const tone of Object.keys(PAGES) as (keyof typeof PAGES)[])
    for (const dir of ['ltr', 'rtl'] as const)
      for (const [state, show] of Object.entries(STATES))
        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          expect(await axeFindings(await show())).to.deep.equal([]);
          expect(witness.errors).to.deep.equal([]);
        });
});

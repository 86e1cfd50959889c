import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {KithSignup} from '../../../src/widgets/signup/kith-signup.ts';
import '../../../src/define/signup.ts';
import {inside, settled} from '../../support/mount.ts';

async function mount(attributes: Record<string, string>, definition?: unknown): Promise<KithSignup> {
  localStorage.clear(); // drafts of an earlier one
  const signup = document.createElement('kith-signup');
  for (const [name, value] of Object.entries(attributes)) signup.setAttribute(name, value);
  if (definition) signup.definition = definition;
  await fixture(html`<div>${signup}</div>`);
  await settled(signup);
  return signup;
}

const labels = (signup: KithSignup): string[] =>
  [...signup.shadowRoot!.querySelectorAll('label.label')].map(
    (l) => l.firstElementChild?.textContent ?? l.textContent!.trim(),
  );

const type = (signup: KithSignup, id: string, value: string): void => {
  const input = inside<HTMLInputElement>(signup, `[data-q="${id}"] input, [data-q="${id}"] textarea`);
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
};

const SHIFTS = {
  id: 'weekend',
  shifts: [
    {
      id: 'a',
      title: 'Soup',
      start: '2027-06-05T09:00',
      end: '2027-06-05T12:00',
      timeZone: 'Europe/London',
      spots: 2,
      spotsLeft: 1,
    },
    {
      id: 'b',
      title: 'Door',
      start: '2027-06-05T11:00',
      end: '2027-06-05T13:00',
      timeZone: 'Europe/London',
      spots: 2,
      spotsLeft: 0,
      waiting: 3,
    },
    {id: 'c', title: 'Tea', start: '2027-06-05T13:00', end: '2027-06-05T15:00', timeZone: 'Europe/London', spots: 1},
  ],
};

describe('<kith-signup>', () => {
  const tokens = {
    newsletter: ['given-name', 'email'],
    membership: ['given-name', 'family-name', 'email', 'tel', 'postal-code'],
    volunteer: ['given-name', 'family-name', 'email', 'tel'],
    petition: ['given-name', 'family-name', 'email', 'postal-code'],
  };
  for (const [preset, expected] of Object.entries(tokens)) {
    it(`P1 P9 works with attributes alone as ${preset}: fields, autofill tokens, a box that is not ticked, clean to axe`, async () => {
      const signup = await mount({preset, action: '/signups'});
      expect(signup.state).to.equal('ready');
      const inputs = [...signup.shadowRoot!.querySelectorAll<HTMLInputElement>('input[autocomplete]')];
      expect(inputs.map((i) => i.getAttribute('autocomplete'))).to.deep.equal(expected);
      expect(inside<HTMLInputElement>(signup, '[data-q=consent] input').checked).to.equal(false);
      await expect(signup).to.be.accessible();
    });
  }

  it('speaks the language of the page', async () => {
    const signup = await mount({preset: 'newsletter', action: '/x', lang: 'es'});
    for (let i = 0; i < 50 && !labels(signup).join().includes('Nombre'); i++) await aTimeout(20);
    expect(inside(signup, '.primary').textContent).to.contain('Unirme a la lista');
    expect(labels(signup).join()).to.contain('Nombre');
  });

  it('P11 records the exact words of the consent', async () => {
    const signup = await mount({preset: 'newsletter', action: '/x'});
    type(signup, 'email', 'ana@example.org');
    inside<HTMLInputElement>(signup, '[data-q=consent] input').click();
    const sending = oneEvent(signup, 'kith-submit');
    signup.addEventListener('kith-submit', (event) => event.detail.respondWith(Promise.resolve()));
    void signup.submit();
    const {detail} = await sending;
    const [consent] = detail.submission.consents!;
    expect(detail.submission.kind).to.equal('signup');
    expect(consent!.text).to.equal('Yes, send me the newsletter by e-mail. I can stop it at any time.');
    expect(consent!.given).to.equal(true);
    expect(consent!.hash).to.match(/^[0-9a-f]{64}$/);
  });

  it('offers shifts with the places left, warns of a clash, and names the waiting list', async () => {
    const signup = await mount({}, SHIFTS);
    const facts = [...signup.shadowRoot!.querySelectorAll('.shift-facts')].map((f) => f.textContent!);
    expect(facts[0]).to.contain('1 place left');
    expect(facts[1]).to.contain('waiting list, after 3 people');
    const boxes = [...signup.shadowRoot!.querySelectorAll<HTMLInputElement>('[data-q=shifts] input')];
    boxes[0]!.click();
    await signup.updateComplete;
    expect(inside(signup, '[data-q=shifts] [role=status]').textContent!.trim()).to.equal('');
    boxes[1]!.click();
    await signup.updateComplete;
    expect(inside(signup, '.clash').textContent).to.contain('“Soup” and “Door” overlap');
    boxes[1]!.click();
    boxes[2]!.click();
    await signup.updateComplete;
    expect(signup.answers['shifts']).to.deep.equal(['a', 'c']);
    expect(signup.shadowRoot!.querySelector('.clash')).to.equal(null);
    await expect(signup).to.be.accessible();
  });

  it('closes a full shift where there is no waiting list', async () => {
    const signup = await mount({}, {...SHIFTS, whenFull: 'none'});
    expect(inside<HTMLInputElement>(signup, '#q-shifts-b').disabled).to.equal(true);
  });

  it('shows how far a petition has come', async () => {
    const signup = await mount({}, {id: 'p', preset: 'petition', goal: 500, count: 312});
    expect(inside(signup, '.goal').textContent).to.contain('312 of 500');
    await expect(signup).to.be.accessible();
  });

  it('B11 says in plain words what is wrong with a definition', async () => {
    const signup = await mount({}, {id: 'x', shifts: [{id: 'a', title: 'A', start: 'soon', end: 'later', spots: 0}]});
    expect(signup.state).to.equal('broken');
    expect(inside(signup, '.trouble').textContent).to.contain('shifts[0].start');
  });
});

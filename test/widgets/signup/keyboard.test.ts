import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KithSignup} from '../../../src/widgets/signup/kith-signup.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, focused, inside, press, type} from '../../support/mount.ts';
import {household, mountSignup, OWN_FORM, petition, toNodes, volunteer, weekend} from '../../support/signup-samples.ts';
import {until} from '../../support/wait.ts';
import {words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const keys = async (...presses: string[]) => {
  for (const key of presses) await sendKeys({press: key});
};

describe('a sign-up on a page', () => {
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

  it('P4 the keyboard is enough: fill in, take shifts, read what is sent, send', async () => {
    const signup = await mountSignup(weekend);
    inside(signup, '#q-firstName').focus();
    await sendKeys({type: 'Ada'});
    await keys('Tab', 'Tab');
    await sendKeys({type: 'ada@example.org'});
    await keys('Tab', 'Tab', 'Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Tab', ' ');
    expect(signup.answers).to.deep.equal({
      firstName: 'Ada',
      email: 'ada@example.org',
      shifts: ['soup', 'tea'],
      consent: true,
    });
    await keys('Tab');
    expect(focused(signup)?.localName).to.equal('summary');
    await keys('Enter');
    await until(() => words(signup).includes('When you press the button'));
    await keys('Tab', 'Tab'); // past "Clear from this device"
    expect(focused(signup)?.textContent.trim()).to.equal('Count me in');
    endpoint.next(json({shifts: [{id: 'soup', status: 'confirmed'}], cancel: `${location.origin}/cancel`}));
    await keys('Enter');
    await until(() => focused(signup)?.id === 'closing');
    await keys('Tab');
    expect(focused(signup)?.textContent.trim()).to.equal('Add to my calendar');
    await keys('Tab');
    expect(focused(signup)?.textContent.trim()).to.equal('Cancel here');
  });

  it('P6 focus is never hidden: every stop is in view, on top, and has a ring', async () => {
    const signup = await mountSignup(weekend);
    inside(signup, '#top').focus();
    let stops = 0;
    for (await keys('Tab'); stops < 20; await keys('Tab')) {
      const now = focused(signup)!;
      stops++;
      const row = now.closest('.option') ?? now;
      const isInView = ({top, height} = row.getBoundingClientRect()) =>
        top >= 0 && top + Math.min(height, 24) <= innerHeight;
      await until(() => isInView(), `${now.id} is in view`);
      const {left, top, width, height} = row.getBoundingClientRect();
      const hit = signup.shadowRoot!.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      expect(row.contains(hit) || hit?.contains(row), `${now.id} is on top`).to.equal(true);
      if (document.hasFocus()) expect(getComputedStyle(row).outlineStyle, `${now.id} has a ring`).to.equal('solid');
      if (now.matches('.primary')) break;
    }
    expect(stops).to.equal(12);
  });

  it('H13 typed text arrives byte for byte on a page with hotkeys', async () => {
    const hotkeys = (event: KeyboardEvent) => {
      if (!(event.target as Element).matches('input, textarea') && event.key !== 'Tab') event.preventDefault();
    };
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, hotkeys);
    const signup = await mountSignup(petition);
    const typed = "g/ s? j.k J K 'x' [1] #2 ñ é";
    for (const id of ['firstName', 'message']) {
      inside(signup, `#q-${id}`).focus();
      await sendKeys({type: typed});
    }
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, hotkeys);
    expect(signup.answers).to.deep.equal({firstName: typed, message: typed});
  });

  it('H15 inside a form of the page, Enter never submits that form, and nothing of ours is sent with it', async () => {
    let submitted = 0;
    const onSubmit = (event: Event) => {
      event.preventDefault();
      submitted++;
    };
    const form = await fixture<HTMLFormElement>(html`<form @submit=${onSubmit}><input name="q" /></form>`);
    const signup = document.createElement('kith-signup') as KithSignup;
    signup.preset = 'newsletter';
    form.append(signup);
    await until(() => signup.state === 'ready');
    await signup.updateComplete;
    inside(signup, '#q-email').focus();
    await keys('Enter');
    await until(() => focused(signup)?.id === 'summary');
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['q']);
  });

  it('H14 nothing takes focus or scrolls when a sign-up comes', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Mine</button>`);
    button.focus();
    const top = scrollY;
    await mountSignup(weekend);
    await mountSignup({...petition, closesAt: '2020-01-01'});
    expect(document.activeElement === button).to.equal(true);
    expect(scrollY).to.equal(top);
  });

  it('P3 errors: focus goes to the summary, and its links to shifts, members and boxes', async () => {
    const signup = await mountSignup(weekend);
    await press(signup);
    expect(focused(signup)?.id).to.equal('summary');
    const landed = [];
    for (const link of allInside(signup, '#summary a')) {
      link.click();
      landed.push(focused(signup)!.closest<HTMLElement>('[data-q]')!.dataset['q']);
    }
    expect(landed).to.deep.equal(['firstName', 'email', 'shifts', 'consent']);
  });

  /** As translators of web pages do. */
  function translate(root: ParentNode): void {
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(
      ({data, parentElement}) => data.trim() && parentElement?.localName !== 'textarea',
    )) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  }

  for (const [name, definition] of Object.entries({weekend, household, petition, own: undefined})) {
    it(`H23 ${name}: turned right to left, dark, for print and by a translator mid-fill, nothing is lost`, async () => {
      const signup = await mountSignup(definition, definition ? {} : {action: ''}, definition ? [] : toNodes(OWN_FORM));
      if (definition === weekend) await volunteer(signup, 'soup');
      else await type(signup, 'input[type=email]', 'ada@example.org');
      const before = structuredClone(signup.answers);
      translate(signup.shadowRoot!);
      document.documentElement.dir = 'rtl';
      document.body.style.color = '#eee';
      signup.dispatchEvent(new Event('beforeprint'));
      await signup.updateComplete;
      await type(signup, 'textarea, input[type=email]', name === 'household' ? 'ada@example.org' : 'A new word');
      expect(signup.answers).to.deep.include(
        Object.fromEntries(Object.entries(before).filter(([id]) => !/message|email/i.test(id))),
      );
      inside(signup, '.primary').click();
      await until(() => focused(signup)?.id === 'summary' || endpoint.requests.length > 0);
      document.documentElement.removeAttribute('dir');
      document.body.removeAttribute('style');
      expect(signup.answers).to.deep.include(before['shifts'] ? {shifts: before['shifts']} : {});
    });
  }

  it('a form of one’s own stays in the page, hidden, and is not posted by itself', async () => {
    const signup = await mountSignup(undefined, {action: ''}, toNodes(OWN_FORM));
    expect(signup.querySelector('form')!.getBoundingClientRect().height).to.equal(0);
    expect(allInside(signup, '[data-q]').map((entry) => entry.dataset['q'])).to.deep.equal([
      'NAME', 'EMAIL', 'help', 'message',
    ]); // prettier-ignore
  });
});

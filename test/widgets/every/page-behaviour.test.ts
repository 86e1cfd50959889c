import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KithFormElement} from '../../../src/questions/kith-form-element.ts';
import type {KithElement} from '../../../src/ui/kith-element.ts';
import {deepAll, mountSpecimen, ready, rootsOf} from '../../support/every-mounted.ts';
import {perform, SPECIMENS, type Specimen} from '../../support/every-widget.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

let endpoint: FakeEndpoint;
let witness: Witness;
beforeEach(() => {
  localStorage.clear();
  endpoint = new FakeEndpoint();
  witness = watchPage();
});
afterEach(async () => {
  await endpoint.restore();
  fixtureCleanup();
  document.documentElement.removeAttribute('dir');
  document.body.removeAttribute('style');
  witness.leave();
  expect(witness.errors).to.deep.equal([]);
});

/** The acts up to the field in which a person types, without the words. */
const upTo = ({acts, typed}: Specimen) =>
  acts.slice(
    0,
    acts.findIndex(([selector]) => selector === typed),
  );
const control = (widget: Element, selector: string): HTMLInputElement =>
  deepAll<HTMLInputElement>(widget, selector)[0]!;
const write = (field: HTMLInputElement, words: string): void => {
  field.value = words;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
};

/** As translators of pages do, in every root that they can reach. */
function translate(widget: Element): void {
  for (const root of rootsOf(widget)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.matches('textarea, style, script, option, font')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  }
}

function twice(widget: Element): string[] {
  return [document, ...rootsOf(widget)].flatMap((root) => {
    const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
}

const wordsIn = (widget: Element): string =>
  rootsOf(widget)
    .map(({textContent}) => textContent)
    .join();

const answersOf = (widget: Element): unknown => {
  const form = [widget, ...rootsOf(widget).map(({host}) => host)].find((one) => 'answers' in one);
  return {...(form as unknown as KithFormElement).answers};
};

for (const specimen of SPECIMENS) {
  const {tag, acts, end, typed, answers} = specimen;
  describe(tag, () => {
    it('H14 it takes no focus and scrolls nothing when it comes', async () => {
      const button = await fixture<HTMLButtonElement>(html`<button>Mine</button>`);
      button.focus();
      const top = scrollY;
      await mountSpecimen(specimen);
      expect(document.activeElement === button && scrollY === top).to.equal(true);
    });

    it('H14 a page that takes focus back each time: the journey comes to its end, and nobody fights', async () => {
      const thief = await fixture<HTMLButtonElement>(html`<button>Mine</button>`);
      const widget = await mountSpecimen(specimen);
      let moves = 0;
      const steal = ({target}: FocusEvent) => {
        if (target === thief) return;
        moves++;
        thief.focus();
      };
      document.addEventListener('focusin', steal);
      endpoint.next(json({}));
      try {
        await perform(tag, acts, end.source);
      } finally {
        document.removeEventListener('focusin', steal);
      }
      expect(moves).to.be.at.most(acts.length * 3 + 3);
      expect(endpoint.submissions.length).to.equal(answers ? 1 : 0);
      expect(widget.isConnected).to.equal(true);
    });

    it('H23 right to left, dark, and translated at every step: nothing is lost, and the same is sent', async () => {
      const widget = await mountSpecimen(specimen);
      document.documentElement.dir = 'rtl';
      document.body.style.color = '#eee';
      endpoint.next(json({}));
      for (const act of acts) {
        translate(widget);
        await perform(tag, [act], '');
      }
      await perform(tag, [], end.source);
      if (answers) expect(endpoint.submissions[0]!.answers).to.deep.equal(answers);
    });

    it('H8 moved in the page: it is as it was, though nothing is kept on the device', async () => {
      const widget = await mountSpecimen(specimen, 'shared-device="" ');
      const place = await fixture<HTMLElement>(html`<section></section>`);
      if (typed) {
        await perform(tag, [...upTo(specimen), [typed, '3']], '');
        await until(() => JSON.stringify(answersOf(widget)).includes('3'), 'the answer is taken in');
        const before = answersOf(widget);
        const isAsBefore = (where: string) => {
          expect(widget.state, where).to.equal('ready');
          expect(answersOf(widget), where).to.deep.equal(before);
          expect(control(widget, typed).value, where).to.equal('3');
          expect(deepAll(widget, 'dialog[open]:not(:modal)').length, where).to.equal(0);
        };
        place.append(widget);
        await widget.updateComplete;
        isAsBefore('moved');
        const words = wordsIn(widget);
        const foreign = await fixture<HTMLElement>(html`<section lang="es"></section>`);
        foreign.append(widget);
        await until(() => wordsIn(widget) !== words, 'it speaks the language of the place');
        for (let i = 0; i < 9; i++) await new Promise((done) => setTimeout(done));
        isAsBefore('where another language is spoken');
      } else {
        const before = widget.shadowRoot!.textContent;
        place.append(widget);
        await widget.updateComplete;
        expect(widget.shadowRoot!.textContent).to.equal(before);
      }
    });

    it('H8 a clone beside it: no id twice, and only the one that is sent is sent', async () => {
      const widget = await mountSpecimen(specimen);
      const clone = widget.cloneNode(true) as KithElement;
      const place = await fixture<HTMLElement>(html`<section></section>`);
      place.append(clone);
      await ready(place, specimen);
      expect([...twice(widget), ...twice(clone)]).to.deep.equal([]);
      endpoint.next(json({}));
      await perform(tag, acts, end.source); // the first in the page
      place.append(clone.cloneNode(true));
      if (answers) await until(() => endpoint.submissions.length > 0, 'it is sent');
      expect(endpoint.submissions.length).to.equal(answers ? 1 : 0);
      expect(clone.state).not.to.match(/sent|sending|waiting/);
    });

    it('H8 box.innerHTML = box.innerHTML: it comes up again, as often as that happens', async () => {
      const widget = await mountSpecimen(specimen);
      const isKept = tag === 'kith-survey' || tag === 'kith-signup';
      const box = widget.parentElement!;
      if (isKept) {
        write(control(widget, typed!), 'Ada');
        await until(() => Object.keys(localStorage).some((key) => key.startsWith('kith-draft ')), 'a draft is kept');
      }
      const children = box.querySelectorAll('*').length;
      for (let times = 0; times < 3; times++) {
        // eslint-disable-next-line no-self-assign -- that is what such pages do
        box.innerHTML = box.innerHTML;
        await ready(box, specimen);
      }
      expect(box.querySelectorAll('*').length).to.equal(children);
      if (isKept)
        await until(() => control(box.firstElementChild!, typed!)?.value === 'Ada', 'what was typed is there');
    });

    if (!typed) return;

    it('H13 on a page with hotkeys, typed text arrives byte for byte', async () => {
      const widget = await mountSpecimen(specimen);
      await perform(tag, upTo(specimen), '');
      await until(() => control(widget, typed), 'the field is there');
      const hotkeys = (event: KeyboardEvent) => {
        if (!(event.target as Element).matches('input, textarea') && event.key !== 'Tab') event.preventDefault();
      };
      const names = ['keydown', 'keypress', 'keyup'] as const;
      for (const name of names) document.addEventListener(name, hotkeys);
      const words = tag === 'kith-priorities' ? '7' : "g/ s? j.k J 'x' [1] #2";
      control(widget, typed).focus();
      await sendKeys({type: words});
      for (const name of names) document.removeEventListener(name, hotkeys);
      expect(control(widget, typed).value).to.equal(words);
    });

    it('H15 inside a form of the page, Enter never submits that form, and nothing of ours is in it', async () => {
      let submitted = 0;
      const onSubmit = (event: Event) => {
        event.preventDefault();
        submitted++;
      };
      const form = await fixture<HTMLFormElement>(html`<form @submit=${onSubmit}><input name="q" /></form>`);
      const widget = await mountSpecimen(specimen);
      form.append(widget);
      await perform(tag, upTo(specimen), '');
      await until(() => control(widget, typed), 'the field is there');
      control(widget, typed).focus();
      await sendKeys({press: 'Enter'});
      await perform(tag, [], '.');
      expect([submitted, [...new FormData(form).keys()]]).to.deep.equal([0, ['q']]);
    });

    for (const theme of ['auto', 'light', 'dark'])
      it(`H11 theme ${theme}, small text: what people type into is at least 16 px`, async () => {
        const widget = await mountSpecimen(specimen, `theme="${theme}" style="--kith-font-size: 10px"`);
        await perform(tag, upTo(specimen), '');
        await until(() => control(widget, typed), 'the field is there');
        for (const field of deepAll(widget, 'input, textarea, select'))
          expect(Number.parseFloat(getComputedStyle(field).fontSize), field.outerHTML).to.be.at.least(16);
      });
  });
}

describe('H12 the dialog of a calendar', () => {
  const calendar = SPECIMENS.find(({tag}) => tag === 'kith-calendar')!;
  const OVERLAY = 'position: fixed; inset: 0; z-index: 2147483647; background: #fffc';
  const TRAPS = {
    'a transform': 'transform: translateX(40px) scale(0.5)',
    'overflow that hides': 'overflow: hidden; height: 40px',
    containment: 'contain: strict; height: 40px',
    'a filter': 'filter: blur(0); backdrop-filter: blur(1px)',
    clipping: 'clip-path: inset(0 90% 90% 0)',
    'a stacking context of the lowest order': 'position: relative; z-index: -1; isolation: isolate',
    perspective: 'perspective: 100px; will-change: transform',
  };
  for (const [name, css] of Object.entries(TRAPS))
    it(`inside ${name}, under an overlay of the highest order: every control of it can be pressed`, async () => {
      const widget = await mountSpecimen(calendar);
      widget.parentElement!.style.cssText = css;
      const overlay = await fixture<HTMLElement>(html`<div></div>`);
      overlay.style.cssText = OVERLAY;
      await perform(calendar.tag, calendar.acts.slice(0, 2), '');
      await until(() => control(widget, '#q-email'), 'the form is there');
      await Promise.all(rootsOf(widget).flatMap((root) => root.getAnimations().map(({finished}) => finished)));
      for (const field of deepAll(widget, 'dialog button, dialog a, #q-name, #q-email, .primary')) {
        field.scrollIntoView({block: 'center'});
        const {left, top, width, height} = field.getBoundingClientRect();
        if (!width) continue;
        const root = field.getRootNode() as ShadowRoot;
        const hit = root.elementFromPoint(left + width / 2, top + height / 2);
        expect(hit && field.contains(hit), `${field.id} ${field.textContent.trim()}`).to.equal(true);
      }
    });
});

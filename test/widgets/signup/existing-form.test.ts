import {expect, fixture, html} from '@open-wc/testing';
import type {Question} from '../../../src/contract/question.ts';
import {readForm} from '../../../src/sources/html-form/read-form.ts';
import {FORMS} from '../../support/forms.ts';
import '../../../src/define/signup.ts';
import {settled} from '../../support/mount.ts';

function toForm(markup: string): HTMLFormElement {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return holder.querySelector('form')!;
}

const values = (question: Question | undefined): string[] =>
  question && 'choices' in question ? question.choices.map((c) => (typeof c === 'string' ? c : c.value)) : [];

describe('a form that an organisation already has', () => {
  for (const known of FORMS) {
    it(`keeps every field, label, choice and hidden value of ${known.name}`, async () => {
      const holder = await fixture<HTMLElement>(html`<div>${toForm(known.html)}</div>`);
      const read = readForm(holder.querySelector('form')!);
      const all = read.definition.fields!;
      const shown = all.filter((q) => q.type !== 'hidden');
      expect(shown.map((q) => [q.label, q.name, q.type])).to.deep.equal(known.fields);
      const hidden = Object.fromEntries(all.filter((q) => q.type === 'hidden').map((q) => [q.name, q.value]));
      expect(hidden).to.deep.equal(known.hidden ?? {});
      for (const [name, expected] of Object.entries(known.choices ?? {}))
        expect(values(all.find((q) => q.name === name))).to.deep.equal(expected);
      expect(shown.filter((q) => q.required).map((q) => q.name)).to.deep.equal(known.required ?? []);
      expect(read.enctype).to.equal(known.enctype ?? 'application/x-www-form-urlencoded');
    });

    it(`is upgraded in place, and the form itself stays as it was: ${known.name}`, async () => {
      const signup = document.createElement('kith-signup');
      signup.append(toForm(known.html));
      const before = signup.innerHTML;
      await fixture(html`<div>${signup}</div>`);
      await settled(signup);
      expect(signup.state).to.equal('ready');
      expect(signup.innerHTML).to.equal(before);
      const names = [...signup.shadowRoot!.querySelectorAll<HTMLElement>('[data-q]')];
      expect(names).to.have.length(known.fields.length);
      await expect(signup).to.be.accessible();
    });
  }
});

import {expect, fixture, html} from '@open-wc/testing';
import {askedWords} from '../../../src/core/belonging/asked-words.ts';
import {instrumentWords} from '../../../src/core/belonging/instrument-words.ts';
import {errorMessages} from '../../../src/questions/errors.messages.ts';
import type {KithElement} from '../../../src/ui/kith-element.ts';
import {ready} from '../../support/every-mounted.ts';
import {everyType} from '../../support/every-type.ts';
import {SPECIMENS, toMarkup, type Specimen} from '../../support/every-widget.ts';
import {lost} from '../../support/layout.ts';
import {toPseudoCatalog, toPseudoDocument, type Pseudo} from '../../support/pseudo.ts';
import {until} from '../../support/wait.ts';

/** The widget in a box of 320 px, with all its words in a language that nobody speaks. */
async function mountPseudo(specimen: Specimen, language: Pseudo): Promise<KithElement> {
  const json = specimen.json && toPseudoDocument(specimen.json, language);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.setProperty('width', '320px');
  box.innerHTML = toMarkup({...specimen, ...(json && {json})}, '/to');
  const widget = await ready(box, specimen);
  if (language === 'ar-XB') widget.dir = 'rtl';
  const {english} = widget as unknown as {english: typeof errorMessages};
  widget.messages = toPseudoCatalog({...errorMessages, ...askedWords, ...instrumentWords, ...english}, language);
  const mark = language === 'en-XA' ? '[' : '\u202e';
  await until(() => widget.shadowRoot!.textContent.includes(mark), 'it speaks the language');
  await widget.updateComplete;
  return widget;
}

const EVERY_TYPE: Specimen = {tag: 'kith-survey', json: everyType, acts: [], end: /./};

describe('widgets in a language a good deal longer than English, 320 px wide', () => {
  for (const specimen of [...SPECIMENS, EVERY_TYPE])
    for (const language of ['en-XA', 'ar-XB'] as const)
      it(`P5 ${specimen.tag}${specimen === EVERY_TYPE ? ', every type' : ''} cuts no word off (${language})`, async () => {
        const widget = await mountPseudo(specimen, language);
        expect(lost(widget)).to.deep.equal([]);
      });
});

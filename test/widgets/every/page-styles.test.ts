import {expect, fixtureCleanup} from '@open-wc/testing';
import type {KithElement} from '../../../src/ui/kith-element.ts';
import {deepAll, mountSpecimen} from '../../support/every-mounted.ts';
import {SPECIMENS} from '../../support/every-widget.ts';
import {until} from '../../support/wait.ts';

/** What inherits, each to a value that would be seen. */
const INHERITED: Record<string, string> = {
  'border-collapse': 'collapse',
  'border-spacing': '9px',
  'caption-side': 'bottom',
  'caret-color': 'transparent',
  cursor: 'none',
  'empty-cells': 'hide',
  'font-feature-settings': '"smcp"',
  'font-kerning': 'none',
  'font-size': '9px',
  'font-size-adjust': '0.9',
  'font-stretch': 'condensed',
  'font-style': 'italic',
  'font-variant': 'small-caps',
  'font-weight': '900',
  hyphens: 'auto',
  'image-rendering': 'pixelated',
  'letter-spacing': '4px',
  'line-break': 'anywhere',
  'line-height': '4',
  'list-style': 'square inside',
  orphans: '5',
  'overflow-wrap': 'normal',
  quotes: '"<" ">"',
  stroke: 'red',
  fill: 'red',
  'tab-size': '1',
  'text-align': 'right',
  'text-align-last': 'justify',
  'text-emphasis': 'dot',
  'text-indent': '3em',
  'text-rendering': 'geometricPrecision',
  'text-shadow': '2px 2px red',
  'text-transform': 'uppercase',
  'text-underline-offset': '9px',
  'white-space': 'nowrap',
  widows: '5',
  'word-break': 'break-all',
  'word-spacing': '9px',
  'writing-mode': 'vertical-rl',
  '-webkit-text-fill-color': 'red',
  '-webkit-text-stroke': '2px red',
};
/** What pages set on everything else, besides. */
const OTHERS: Record<string, string> = {
  'accent-color': 'red',
  'box-sizing': 'content-box',
  margin: '0',
  padding: '0',
  border: '0 solid red',
  outline: 'none',
  'border-radius': '0',
  'box-shadow': 'none',
  background: 'none',
  float: 'none',
  'min-height': '0',
  'max-width': '100%',
  'vertical-align': 'super',
};
/** The page's movements would show in the host element itself, whose own box is the page's. */
const MOVING = 'transition: all 9s !important; animation: appear 9s infinite !important';
const declare = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}: ${value} !important;`)
    .join(' ');
const HIDDEN = '[hidden] {display: block !important}';
const TAGS =
  'input, button, label, p, ul, fieldset, legend, select, textarea, dialog, progress, .kith, .title, .primary';
// a page that turns the whole screen on its side also turns what it measures a box's width by
const {'writing-mode': _, ...UPRIGHT} = INHERITED;
const ATTACKS: [name: string, css: string][] = [
  ['everything moves', `* {${MOVING}}`],
  [`${Object.keys(INHERITED).length} inherited properties`, `body, body * {${declare(INHERITED)}}`],
  ['* {… !important}', `* {${declare({...UPRIGHT, ...OTHERS})}} ${HIDDEN}`],
  ['rules for its own tags and classes', `${TAGS} {display: none !important; ${declare(OTHERS)}} ${HIDDEN}`],
];

const PROPERTIES = [...getComputedStyle(document.documentElement)];

/** Where what nobody sees is put is all the same. */
const isSeen = (element: Element): boolean => !element.matches('.visually-hidden, .visually-hidden *');

/** What everything inside looks like: for each element its name and all its computed properties. */
function lookOf(widget: KithElement): [name: string, values: string[]][] {
  return deepAll(widget, '.kith, .kith *')
    .filter(isSeen)
    .map((element) => {
      const style = getComputedStyle(element);
      return [`${element.localName}.${element.classList}`, PROPERTIES.map((name) => style.getPropertyValue(name))];
    });
}

/** What differs, at most ten. */
function differences(before: ReturnType<typeof lookOf>, now: ReturnType<typeof lookOf>): string[] {
  expect(now.length).to.equal(before.length);
  return now
    .flatMap(([name, values], i) =>
      values.flatMap((value, p) => {
        const old = before[i]![1][p]!;
        return value === old ? [] : [`${name} ${PROPERTIES[p]}: ${old} → ${value}`];
      }),
    )
    .slice(0, 10);
}

const settled = (widget: KithElement) =>
  until(() => widget.shadowRoot!.getAnimations().every(({playState}) => playState === 'finished'), 'nothing moves');

describe('on a page with hostile styles', () => {
  const sheet = new CSSStyleSheet();
  const root = document.documentElement;
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  afterEach(() => {
    sheet.replaceSync('');
    root.removeAttribute('style');
    fixtureCleanup();
  });

  for (const specimen of SPECIMENS) {
    it(`H10 ${specimen.tag}: no property of anything inside changes`, async () => {
      const widget = await mountSpecimen(specimen, 'style="--kith-font: sans-serif; --kith-ink: #222"');
      await settled(widget);
      const usual = lookOf(widget);
      expect(usual.length).to.be.greaterThan(20);
      for (const [name, css] of ATTACKS) {
        sheet.replaceSync(css);
        expect(differences(usual, lookOf(widget)), name).to.deep.equal([]);
      }
    });

    it(`H9 ${specimen.tag}: a root of 8 px, 62.5 % or 50 px changes no size of text; zoom changes all`, async () => {
      const widget = await mountSpecimen(specimen);
      const sizes = () => deepAll(widget, '.kith *').map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      const usual = sizes();
      for (const size of ['8px', '62.5%', '50px']) {
        root.style.fontSize = size;
        for (const [i, now] of sizes().entries()) expect(now, size).to.be.closeTo(usual[i]!, 0.5);
      }
      root.removeAttribute('style');
      const text = deepAll(widget, '.kith p, .kith .label, .kith .title')[0]!;
      const before = text.getBoundingClientRect().height;
      widget.style.setProperty('--kith-font-size', '2em');
      widget.style.fontSize = '16px';
      expect(text.getBoundingClientRect().height).to.be.at.least(before * 1.8);
    });

    it(`${specimen.tag}: where the page hides it or takes its clicks away, it is hidden and takes none`, async () => {
      const widget = await mountSpecimen(specimen);
      widget.parentElement!.style.visibility = 'hidden';
      widget.parentElement!.style.pointerEvents = 'none';
      for (const element of [...deepAll(widget, '.kith'), ...deepAll(widget, 'button, input, p')]) {
        const {visibility, pointerEvents} = getComputedStyle(element);
        expect([element.localName, visibility, pointerEvents]).to.deep.equal([element.localName, 'hidden', 'none']);
      }
    });

    it(`H10 ${specimen.tag}: in every kind of box it takes the room there is, and no more`, async () => {
      const widget = await mountSpecimen(specimen);
      const box = widget.parentElement!;
      const boxes = {
        'a row': 'display: flex',
        'a centred row': 'display: flex; justify-content: center; align-items: center',
        'a centred column': 'display: flex; flex-direction: column; align-items: center',
        'a grid': 'display: grid; place-items: center',
        'a table cell': 'display: table-cell',
        'a narrow one': 'display: block',
      };
      for (const [name, css] of Object.entries(boxes)) {
        const width = name === 'a narrow one' ? 200 : 600;
        box.style.cssText = `${css}; width: ${width}px`;
        const {left, right} = widget.shadowRoot!.querySelector('.kith')!.getBoundingClientRect();
        expect(right - left, name).to.be.within(Math.min(width, 400) - 1, width + 1);
      }
      for (const css of ['float: left', 'position: absolute', 'display: inline-block', 'display: flex']) {
        box.style.cssText = 'width: 600px; position: relative';
        widget.style.cssText = css;
        const {left, right} = widget.shadowRoot!.querySelector('.kith')!.getBoundingClientRect();
        expect(right - left, css).to.be.within(400, 601);
      }
    });
  }
});

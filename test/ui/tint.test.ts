import {aTimeout, expect} from '@open-wc/testing';
import type {KithElement} from '../../src/ui/kith-element.ts';
import {contrastOf} from '../../src/core/colour/contrast.ts';
import {toHex} from '../../src/core/colour/convert.ts';
import {parseColour} from '../../src/core/colour/parse.ts';
import {mountSpecimen} from '../support/every-mounted.ts';
import {SPECIMENS} from '../support/every-widget.ts';
import {until} from '../support/wait.ts';

const survey = SPECIMENS.find(({tag}) => tag === 'kith-survey')!;
const base = (widget: KithElement): Element => widget.shadowRoot!.querySelector('.kith')!;
const accentOf = (widget: KithElement): string => getComputedStyle(base(widget)).getPropertyValue('--accent').trim();

/** The colour of the button that sends, as `#rrggbb`. */
function button(widget: KithElement): string {
  const {backgroundColor} = getComputedStyle(widget.shadowRoot!.querySelector('.primary')!);
  return toHex(parseColour(backgroundColor)!.rgb);
}

const shows = (widget: KithElement, accent: string) => until(() => accentOf(widget) === accent, `shows ${accent}`);

function themeColor(content: string, media = ''): HTMLMetaElement {
  const meta = Object.assign(document.createElement('meta'), {name: 'theme-color', content, media});
  document.head.append(meta);
  return meta;
}

describe('the accent of a page', () => {
  const warn = console.warn;
  let told: string[] = [];
  beforeEach(() => {
    told = [];
    console.warn = (words: string) => void told.push(words);
  });
  afterEach(() => {
    console.warn = warn;
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.remove();
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
  });

  it('is the theme-color that holds, but never the white or cream of a ground; what comes later is followed', async () => {
    themeColor('#fbf6ec');
    const cream = await mountSpecimen(survey);
    await import('../../src/ui/tint.ts');
    await aTimeout(0);
    expect(accentOf(cream)).to.equal('#12705d');
    cream.remove();
    document.querySelector('meta[name=theme-color]')!.remove();
    themeColor('#00ff00', 'print');
    const meta = themeColor('#8a3b1f');
    const widget = await mountSpecimen(survey);
    await shows(widget, '#8a3b1f');
    expect(button(widget)).to.equal('#8a3b1f');
    meta.content = '#0b4a8f';
    await shows(widget, '#0b4a8f');
  });

  it('is the attribute before the theme-color, and what styles say before both', async () => {
    themeColor('#8a3b1f');
    const widget = await mountSpecimen(survey, 'accent="#0b4a8f"');
    await shows(widget, '#0b4a8f');
    widget.setAttribute('accent', 'rebeccapurple');
    await shows(widget, 'rebeccapurple');
    widget.setAttribute('accent', 'red;} * {color:red');
    await shows(widget, '#8a3b1f');
    document.documentElement.style.setProperty('--kith-accent', '#2c6a2f');
    const other = await mountSpecimen(survey, 'accent="#0b4a8f"');
    await until(() => button(other) === '#2c6a2f', 'styles win');
  });

  it('P1 on a page of a colour that hides it, another is shown, and stays when late parts come; the author is told once', async () => {
    document.body.style.cssText = 'background:#ffd400;color:#222';
    document.documentElement.style.setProperty('--kith-accent', '#b8860b');
    const widget = await mountSpecimen(survey);
    await until(() => told.length > 0, 'the author is told');
    const isReadable = () => contrastOf(parseColour(button(widget))!.rgb, parseColour('#ffd400')!.rgb) >= 4.5;
    expect(isReadable(), button(widget)).to.equal(true);
    widget.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
    await until(() => widget.shadowRoot!.querySelector('[part="error-summary"]'), 'errors are there');
    expect(isReadable(), button(widget)).to.equal(true);
    await mountSpecimen(survey);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(
      /<kith-survey>.*\n.*--action: #[0-9a-f]{6} has \d\.\d:1 .*4\.5:1.* shown as #[0-9a-f]{6}/s,
    );
  });

  it('what is no colour is told, and our own is shown', async () => {
    document.documentElement.style.setProperty('--kith-accent', 'blurple');
    const widget = await mountSpecimen(survey);
    await shows(widget, '#12705d');
    expect(told[0]).to.contain('"blurple"');
  });
});

import {expect, fixtureCleanup} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {KithElement} from '../../../src/ui/kith-element.ts';
import {engine} from '../../support/engine.ts';
import {deepAll, mountSpecimen, rootsOf} from '../../support/every-mounted.ts';
import {perform, SPECIMENS, type Specimen} from '../../support/every-widget.ts';
import {FakeEndpoint} from '../../support/fake-endpoint.ts';
import {lost, SPACING, tooSmall} from '../../support/layout.ts';
import {until} from '../../support/wait.ts';

const emulated = engine === 'webkit' ? it.skip : it;
const media = (features: Record<string, string> | null) =>
  executeServerCommand<{supported: boolean}, object>('kith-media', features ?? {});
/** While the browser has been told so. */
async function during(features: Record<string, string>, act: () => Promise<void>): Promise<void> {
  await media(features);
  try {
    await act();
  } finally {
    await media(null);
  }
}

/** The widget halfway through, with what opens on the way. */
async function showHalfway(specimen: Specimen): Promise<KithElement> {
  const widget = await mountSpecimen(specimen);
  const {tag, acts} = specimen;
  await perform(tag, acts.at(-1)?.[0] === '.primary' ? acts.slice(0, -1) : acts, '');
  const isStill = () =>
    rootsOf(widget).every((root) => root.getAnimations().every(({playState}) => playState === 'finished'));
  await until(isStill, 'nothing moves');
  return widget;
}

const isSeen = (element: Element): boolean =>
  element.getBoundingClientRect().width > 1 && !element.closest('.visually-hidden, [aria-hidden=true], option');

/** What one can press or write into, and cannot see the edges of without its ground. */
const edgeless = (widget: Element): string[] =>
  deepAll(widget, 'button, input, select, textarea').flatMap((control) => {
    const {borderStyle, borderWidth, appearance, textDecorationLine, outlineStyle} = getComputedStyle(control);
    const hasEdge = !borderStyle.startsWith('none') && Number.parseFloat(borderWidth) > 0;
    const isPlain = appearance === 'auto' || outlineStyle !== 'none' || textDecorationLine.includes('underline');
    return !isSeen(control) || hasEdge || isPlain ? [] : [control.outerHTML.slice(0, 120)];
  });

const moving = (widget: Element): string[] =>
  deepAll(widget, '.kith, .kith *').flatMap((element) => {
    const {animationName, animationDuration, transitionDuration} = getComputedStyle(element);
    const seconds = [animationName === 'none' ? '0s' : animationDuration, transitionDuration].map(Number.parseFloat);
    return Math.max(...seconds) > 0.02 ? [element.outerHTML.slice(0, 120)] : [];
  });

let endpoint: FakeEndpoint;
beforeEach(() => {
  localStorage.clear();
  endpoint = new FakeEndpoint();
});
afterEach(async () => {
  await endpoint.restore();
  fixtureCleanup();
});

for (const specimen of SPECIMENS)
  describe(specimen.tag, () => {
    it('P5 P6 in 320 px, with wider text spacing, nothing is lost and every target is at least 24 px', async () => {
      const widget = await mountSpecimen(specimen);
      // a calendar shows a list by itself where it is narrow
      const isList = widget.hasAttribute('view');
      widget.removeAttribute('view');
      widget.parentElement!.style.setProperty('width', '320px', 'important');
      const root = widget.shadowRoot!;
      await until(() => root.querySelector('.kith')!.clientWidth <= 320, 'it is that narrow');
      if (isList) await until(() => root.querySelector('.agenda'), 'it is a list');
      await widget.updateComplete;
      expect(lost(widget)).to.deep.equal([]);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, SPACING];
      expect(lost(widget), 'with wider spacing').to.deep.equal([]);
      // links inside a sentence are as high as their line (WCAG 2.2, 2.5.8)
      const targets =
        'button, summary, select, textarea, input:not([type=radio], [type=checkbox]), .option, :not(p) > a';
      expect(tooSmall(widget, targets, 24)).to.deep.equal([]);
    });

    emulated('P7 in forced colours, halfway through, every control has edges; with reduced motion nothing moves', () =>
      during({forcedColors: 'active', reducedMotion: 'reduce'}, async () => {
        const widget = await showHalfway(specimen);
        expect(matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches).to.equal(true);
        expect(edgeless(widget)).to.deep.equal([]);
        expect(moving(widget)).to.deep.equal([]);
      }),
    );
  });

import {expect} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import type {Signup} from '../../../src/contract/signup.ts';
import type {KithSignup} from '../../../src/widgets/signup/kith-signup.ts';
import {engine} from '../../support/engine.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {lost, SPACING, tooSmall} from '../../support/layout.ts';
import {allInside, inside, press} from '../../support/mount.ts';
import {household, mountSignup, OWN_FORM, petition, toNodes, volunteer, weekend} from '../../support/signup-samples.ts';
import {until} from '../../support/wait.ts';

/** What can stand in a column: a definition, or a form of one's own. */
const FORMS: Record<string, Signup | undefined> = {
  weekend,
  petition,
  household,
  'opt-in': {preset: 'newsletter', confirmation: 'email'},
  'own form': undefined,
};

async function show(definition: Signup | undefined): Promise<KithSignup> {
  const signup = await mountSignup(definition, definition ? {} : {action: ''}, definition ? [] : toNodes(OWN_FORM));
  if (definition === weekend) await volunteer(signup, 'soup', 'door');
  if (definition === household) signup.answers = {people: [{first: 'Bo', age: 7}, {first: 'Cy'}]};
  inside(signup, 'summary').click();
  await until(() => inside(signup, 'details').querySelector('p'));
  return signup;
}

describe('room for a sign-up', () => {
  for (const [name, definition] of Object.entries(FORMS)) {
    it(`P5 ${name} in 320 px, with text spacing and wide: nothing lost`, async () => {
      const signup = await show(definition);
      const column = signup.parentElement!;
      column.style.width = '320px';
      expect(lost(signup)).to.deep.equal([]);
      signup.answers = {firstName: '', NAME: '', name: {}, email: ''};
      await press(signup);
      expect(lost(signup), 'with errors').to.deep.equal([]);
      signup.shadowRoot!.adoptedStyleSheets.push(SPACING);
      expect(lost(signup), 'with text spacing').to.deep.equal([]);
      column.style.width = '700px';
      expect(lost(signup), 'wide').to.deep.equal([]);
    });

    it(`P6 ${name}: targets are at least 24 px, rows to touch 44 px, text to type into 16 px`, async () => {
      const signup = await show(definition);
      signup.parentElement!.style.width = '320px';
      const rows = '.option, button, textarea, select, input:not([type=radio], [type=checkbox])';
      expect(tooSmall(signup, rows, 44)).to.deep.equal([]);
      expect(tooSmall(signup, 'summary', 24)).to.deep.equal([]);
      for (const control of allInside(signup, 'input, textarea, select'))
        expect(Number.parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
    });
  }

  it('P5 P6 the thanks with places in 320 px', async () => {
    const endpoint = new FakeEndpoint();
    const signup = await mountSignup(weekend);
    signup.parentElement!.style.width = '320px';
    await volunteer(signup, 'soup', 'door');
    const shifts = [
      {id: 'soup', status: 'confirmed'},
      {id: 'door', status: 'waiting', position: 2},
    ];
    endpoint.next(json({shifts, cancel: `${location.origin}/cancel?${'long'.repeat(50)}`, receipt: 'K7Q2'}));
    await press(signup);
    await endpoint.restore();
    expect(lost(signup)).to.deep.equal([]);
    expect(tooSmall(signup, 'button', 44)).to.deep.equal([]);
  });

  const narrow = engine === 'webkit' ? it.skip : it;
  narrow('P5 400 % zoom: no scrolling in two directions', async () => {
    await setViewport({width: 320, height: 256});
    try {
      for (const definition of Object.values(FORMS)) {
        await show(definition);
        expect(document.scrollingElement!.scrollWidth).to.equal(document.scrollingElement!.clientWidth);
      }
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('H9 a root of 8 px or 50 px changes no size of text', async () => {
    const sizes = async () =>
      [...allInside(await show(weekend), '.label, label, .shift-facts span, .places, summary, .primary')].map(
        (element) => Number.parseFloat(getComputedStyle(element).fontSize),
      );
    const usual = await sizes();
    for (const size of ['8px', '50px']) {
      document.documentElement.style.fontSize = size;
      expect(await sizes()).to.deep.equal(usual);
    }
    document.documentElement.removeAttribute('style');
  });

  const media = (payload: object | null) =>
    executeServerCommand<{supported: boolean}, object>('kith-media', payload ?? {});
  const emulated = engine === 'webkit' ? it.skip : it;

  emulated(
    'P7 forced colours: what is chosen, full, wrong and how far it is can be told without our colours',
    async () => {
      await media({forcedColors: 'active'});
      try {
        const signup = await show(weekend);
        const chosen = inside(signup, '#q-shifts-soup').closest('.option')!;
        const other = inside(signup, '#q-shifts-tea').closest('.option')!;
        expect(getComputedStyle(chosen).outlineStyle).to.equal('solid');
        expect(getComputedStyle(other).outlineStyle).to.equal('none');
        expect(getComputedStyle(inside(signup, '#q-shifts-soup')).appearance).to.equal('auto');
        expect(getComputedStyle(inside(signup, '.primary')).borderStyle).to.equal('solid');
        const bar = getComputedStyle(inside(await show(petition), '.goal progress'));
        expect(bar.forcedColorAdjust ?? 'none').to.equal('none');
      } finally {
        await media(null);
      }
    },
  );

  emulated('P7 reduced motion: nothing moves for longer than a blink', async () => {
    await media({reducedMotion: 'reduce'});
    try {
      const signup = await show(weekend);
      await press(signup).catch(() => undefined);
      const long = allInside(signup, '*').filter((element) => {
        const {animationName, animationDuration, transitionDuration} = getComputedStyle(element);
        const seconds = [animationName === 'none' ? '0s' : animationDuration, transitionDuration].map(
          Number.parseFloat,
        );
        return Math.max(...seconds) > 0.02;
      });
      expect(long).to.deep.equal([]);
    } finally {
      await media(null);
    }
  });
});

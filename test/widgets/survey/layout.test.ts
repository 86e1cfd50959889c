import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {engine} from '../../support/engine.ts';
import {lost, SPACING} from '../../support/layout.ts';
import {everyType, fiveRequired, twoPages} from '../../support/every-type.ts';
import {allInside, inside, mountSurvey, press, type} from '../../support/mount.ts';

/** A survey in a column of the page. */
async function inColumn(definition: unknown, width: number): Promise<KithSurvey> {
  const survey = await mountSurvey(definition);
  survey.parentElement!.style.width = `${width}px`;
  return survey;
}

describe('room', () => {
  for (const [name, definition] of Object.entries({everyType, fiveRequired, twoPages})) {
    it(`P5 ${name} in 320 px: nothing lost`, async () => {
      const survey = await inColumn(definition, 320);
      expect(lost(survey)).to.deep.equal([]);
      if (definition !== twoPages) await press(survey);
      expect(lost(survey)).to.deep.equal([]);
    });

    it(`P5 ${name} with text spacing, wide and narrow: nothing lost`, async () => {
      const survey = await inColumn(definition, 320);
      survey.shadowRoot!.adoptedStyleSheets.push(SPACING);
      expect(lost(survey)).to.deep.equal([]);
      survey.parentElement!.style.width = '700px';
      expect(lost(survey)).to.deep.equal([]);
    });
  }

  // 1280 px at 400 % are 320 CSS px
  const narrow = engine === 'webkit' ? it.skip : it;
  narrow(
    `P5 400 % zoom: no scrolling in two directions${engine === 'webkit' ? ' (WebKitGTK windows are never that narrow)' : ''}`,
    async () => {
      await setViewport({width: 320, height: 256});
      try {
        const survey = await mountSurvey(everyType);
        expect(document.scrollingElement!.scrollWidth).to.equal(document.scrollingElement!.clientWidth);
        await press(survey);
        expect(document.scrollingElement!.scrollWidth).to.equal(document.scrollingElement!.clientWidth);
      } finally {
        await setViewport({width: 800, height: 600});
      }
    },
  );

  it('P5 a word that never ends breaks instead of widening the page', async () => {
    const endless = 'Donaudampfschifffahrt'.repeat(12);
    const survey = await inColumn(
      {
        id: 'a',
        title: endless,
        questions: [
          {id: 'q', type: 'single-choice', label: endless, hint: endless, choices: [endless, 'b'], required: true},
          {id: 'y', type: 'yes-no', label: endless, yesLabel: endless},
          {id: 's', type: 'scale', label: endless, minLabel: endless, maxLabel: endless, notApplicable: endless},
          {id: 'd', type: 'single-choice', label: endless, display: 'dropdown', choices: [endless]},
          {id: 'c', type: 'consent', label: endless},
        ],
      },
      320,
    );
    await press(survey);
    expect(survey.parentElement!.scrollWidth).to.be.at.most(320);
    expect(lost(survey).filter((line) => !line.includes('select.'))).to.deep.equal([]);
  });

  it('P6 targets are at least 24 px, rows to touch 44 px', async () => {
    const survey = await inColumn({...everyType, pages: undefined}, 320);
    await press(survey);
    const size = (element: Element) => {
      const {width, height} = element.getBoundingClientRect();
      return Math.min(width, height);
    };
    const small = (selector: string, least: number) =>
      allInside(survey, selector)
        .filter((element) => size(element) < least - 0.01)
        .map((element) => `${element.outerHTML.slice(0, 60)}: ${size(element)}`);
    expect(small('.option, button, textarea, select, input:not([type=radio], [type=checkbox])', 44)).to.deep.equal([]);
    expect(small('.summary a, .option input', 20)).to.deep.equal([]);
    expect(small('.summary a', 24)).to.deep.equal([]);
  });

  it('P6 the whole row of a choice is its hit area', async () => {
    const survey = await mountSurvey(everyType);
    const rows = allInside(survey, '.option');
    for (const row of rows) {
      row.scrollIntoView({block: 'center'});
      const {left, right, top, bottom} = row.getBoundingClientRect();
      for (const [x, y] of [
        [left + 4, top + 4],
        [right - 4, bottom - 4],
      ] as const) {
        const hit = survey.shadowRoot!.elementFromPoint(x, y);
        expect(hit?.matches('label, input') && row.contains(hit), row.textContent.trim()).to.equal(true);
      }
    }
  });
});

describe('sizes', () => {
  const root = document.documentElement;
  afterEach(() => root.removeAttribute('style'));
  const sizes = (survey: KithSurvey) =>
    ['.title', '.label', '.hint', 'input', 'textarea', 'select', '.option label', '.ends', '.primary'].map((selector) =>
      Number.parseFloat(getComputedStyle(inside(survey, selector)).fontSize),
    );

  for (const size of ['8px', '62.5%', '50px']) {
    it(`H9 the page's root says ${size}: text stays as it was`, async () => {
      const usual = sizes(await mountSurvey(everyType));
      root.style.fontSize = size;
      const now = sizes(await mountSurvey(everyType));
      for (const [i, expected] of usual.entries()) expect(now[i]).to.be.closeTo(expected, 0.5);
    });
  }

  it('H10 weight, style, leading, spacing and case of the page stay outside', async () => {
    const look = (survey: KithSurvey) =>
      ['.prose', '.hint', '.option label', '.primary'].map((selector) => {
        const {fontWeight, fontStyle, lineHeight, letterSpacing, textTransform, textAlign} = getComputedStyle(
          inside(survey, selector),
        );
        return {fontWeight, fontStyle, lineHeight, letterSpacing, textTransform, textAlign};
      });
    const usual = look(await mountSurvey(everyType));
    const survey = await mountSurvey(everyType);
    survey.parentElement!.style.cssText =
      'font: italic 900 8px/3 serif; letter-spacing: 5px; text-transform: uppercase; text-align: right; word-spacing: 9px';
    expect(look(survey)).to.deep.equal(usual);
  });

  it('H9 no rem anywhere in the styles', async () => {
    const survey = await mountSurvey(twoPages);
    const css = survey
      .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    expect(css.length).to.be.greaterThan(1000);
    expect(css).not.to.match(/[\d.]rem\b/);
  });

  for (const [theme, size] of [
    ['auto', ''],
    ['light', ''],
    ['dark', ''],
    ['auto', '10px'],
  ] as const) {
    it(`H11 theme ${theme}${size && `, body text of ${size}`}: what people type into is at least 16 px`, async () => {
      const survey = await mountSurvey(everyType, {theme});
      if (size) survey.style.setProperty('--kith-font-size', size);
      await type(survey, '#q-first', 'Ada');
      for (const control of allInside(survey, 'input, textarea, select'))
        expect(Number.parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
    });
  }
});

import {expect, fixtureCleanup} from '@open-wc/testing';
import type {Results} from '../../../src/contract/results.ts';
import type {KithResults} from '../../../src/widgets/results/kith-results.ts';
import '../../../src/define/results.ts';
import {petition, pulseResults, surveyResults} from '../../support/results-samples.ts';
import {allInside, inside} from '../../support/mount.ts';
import {axeFindings, dressPage, HOT, mount, poison, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const show = (results: unknown, attributes = {}) => mount<KithResults>('kith-results', {results}, attributes);

const STATES: Record<string, unknown> = {
  empty: pulseResults(0),
  'too few': pulseResults(4),
  'twelve people': pulseResults(12),
  'sixty people in groups': pulseResults(60, {invited: 140, comments: ['A bench by the door']}),
  'a survey': surveyResults(),
  'a petition': petition,
  broken: {kith: 1},
};

describe('<kith-results>', () => {
  let witness: Witness;
  beforeEach(() => (witness = watchPage()));
  afterEach(() => {
    witness.leave();
    fixtureCleanup();
    undressPage();
    expect(witness.errors).to.deep.equal([]);
  });

  for (const tone of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const [state, results] of Object.entries(STATES)) {
        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          const widget = await show(results);
          for (const details of allInside<HTMLDetailsElement>(widget, 'details')) details.open = true;
          expect(await axeFindings(widget)).to.deep.equal([]);
        });
      }
    }
  }

  it('begins with a sentence, then who answered, and when', async () => {
    const widget = await show(pulseResults(600, {invited: 1200}));
    expect(words(widget)).to.match(/^Belonging in Library Friends has grown since 2026-Q2\./);
    expect(words(widget)).to.contain('600 people of 1,200 who were asked chose to answer (50%)');
    expect(words(widget)).to.contain('September 30, 2026');
  });

  it('names no denominator where nobody said how many were asked', async () => {
    const widget = await show(pulseResults(60));
    expect(words(widget)).to.contain('60 people chose to answer ·');
  });

  it('the table says everything that the chart draws', async () => {
    const results = pulseResults(60);
    const widget = await show(results);
    const [index] = allInside(widget, 'tbody tr');
    const {mean, low, high} = results.index!;
    expect(index!.textContent.replace(/\s+/g, ' ')).to.contain(
      `Overall ${mean!.toFixed(1)} (${low!.toFixed(1)}–${high!.toFixed(1)})`,
    );
    for (const chart of allInside(widget, '[part=chart]')) {
      expect(chart.getAttribute('role')).to.equal('img');
      expect(chart.parentElement!.querySelector('table'), 'a table stands before it').to.not.equal(null);
    }
  });

  it('fewer than twenty people are drawn in outline, more are solid', async () => {
    expect(allInside(await show(pulseResults(12)), '.body.few').length).to.equal(6);
    expect(allInside(await show(pulseResults(60)), '.body.few').length).to.equal(0);
  });

  it('a cell of the heatmap holds a value, too few to show, or no answers', async () => {
    const results = pulseResults(60);
    const [first, second, third] = results.groups!;
    const groups = [first!, {id: second!.id, suppressed: 'small' as const}, {id: third!.id, n: 0}];
    const widget = await show({...results, n: 60, groups});
    const row = inside(widget, '[aria-labelledby=groups] tbody tr:nth-child(2)');
    const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells[1]).to.equal('Too few to show');
    expect(cells[2]).to.equal('No answers');
  });

  it('a wave that was left out is a gap, in words and in the drawing', async () => {
    const widget = await show(pulseResults(60));
    const trend = inside(widget, '[aria-labelledby=trend]');
    expect(trend.textContent).to.contain('Not asked');
    expect(allInside(widget, '.link').length, 'one line between the two waves that are neighbours').to.equal(1);
    expect(allInside(widget, '.trend .dot').length).to.equal(3);
  });

  it('says how far a petition has come', async () => {
    expect(words(await show(petition))).to.contain('640 people of 1,000 have signed.');
  });

  it('B9 figures below their thresholds are not shown, whatever the document says', async () => {
    const careless = pulseResults(60);
    careless.facets = careless.facets!.map((facet) => ({
      ...facet,
      n: 3,
      mean: 1.3,
      low: 1.2,
      high: 1.4,
      favourable: 0.17,
    }));
    careless.groups = [{id: 'new', label: 'Newcomers', n: 2, facets: careless.facets}];
    careless.comments = ['Signed, Ann'];
    careless.status = 'open';
    const widget = await show(careless);
    expect(words(widget)).to.not.match(/\b1\.3\b|17%/);
    expect(words(widget)).to.not.contain('Ann');
  });

  it('B9 with fewer than five people there is a sentence and no table', async () => {
    const few = {...pulseResults(60), n: 4};
    const widget = await show(few);
    expect(allInside(widget, 'table, svg.plot').length).to.equal(0);
    expect(words(widget)).to.contain('fewer than 5 people');
  });

  it('B9 a document that differs by one person from the last is not taken over', async () => {
    const first = pulseResults(60);
    const widget = await show(first);
    widget.results = {...first, n: 61} satisfies Results;
    await widget.updateComplete;
    await new Promise((done) => setTimeout(done, 50));
    expect(words(widget)).to.contain('60 people chose to answer');
  });

  const fixed = new Set('kith kind of status asOf type suppressed verdict value favourable count'.split(' '));
  for (let from = 0; from < XSS.length; from += 14) {
    it(`B1 strings from ${from + 1} on in every text of a document: nothing runs`, async () => {
      let booms = 0;
      window.boom = () => void booms++;
      for (const text of XSS.slice(from, from + 14)) {
        const document = poison(pulseResults(60, {title: 'T', comments: ['C']}), text, fixed) as object;
        const widget = await show(document);
        expect(widget.state, text).to.equal('ready');
        expect(widget.shadowRoot!.querySelector(HOT), text).to.equal(null);
        widget.remove();
      }
      expect(booms).to.equal(0);
    });
  }

  it('B7 the download holds what is shown, and nothing that a spreadsheet would compute', async () => {
    const results = pulseResults(60);
    results.facets![0]!.label = '=HYPERLINK("http://x")';
    const widget = await show(results);
    let blob: Blob | undefined;
    const {createObjectURL} = URL;
    URL.createObjectURL = (given) => {
      blob = given as Blob;
      return 'about:blank#';
    };
    HTMLAnchorElement.prototype.click = () => {};
    inside(widget, '[part=button]').click();
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    const csv = await blob!.text();
    expect(csv).to.contain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).to.contain('Facet by facet');
    for (const {mean} of results.facets!) expect(csv).to.contain(mean!.toFixed(1));
  });

  it('speaks Spanish', async () => {
    const widget = await show(pulseResults(60), {lang: 'es'});
    for (let i = 0; i < 50 && !words(widget).includes('Sin cambios'); i++)
      await new Promise((done) => setTimeout(done, 20));
    expect(words(widget)).to.contain('Sin cambios claros');
    expect(words(widget)).to.contain('Pertenencia');
  });

  it('P4 tables can be scrolled and the spread opened by keyboard alone', async () => {
    const widget = await show(pulseResults(60));
    expect(allInside(widget, '.scroller').every((region) => region.tabIndex === 0)).to.equal(true);
    expect(allInside(widget, 'summary').length).to.equal(1);
  });
});

declare global {
  interface Window {
    boom: () => void;
  }
}

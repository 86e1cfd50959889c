import {expect, fixtureCleanup} from '@open-wc/testing';
import type {Results} from '../../../src/contract/results.ts';
import type {KithResults} from '../../../src/widgets/results/kith-results.ts';
import '../../../src/define/results.ts';
import {petition, pulseResults, surveyResults} from '../../support/results-samples.ts';
import {allInside, inside} from '../../support/mount.ts';
import {axeFindings, dressPage, HOT, mount, poison, undressPage, words} from '../../support/widget.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const show = (results: unknown, attributes = {}) => mount<KithResults>('kith-results', {results}, attributes);

/** Opens what is folded away, and waits for its code. */
async function unfold(widget: KithResults): Promise<void> {
  const details = widget.shadowRoot!.querySelector('details');
  if (!details) return;
  details.open = true;
  await until(() => details.querySelector('button') !== null, 'what is folded away is there');
}

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
          await unfold(widget);
          expect(await axeFindings(widget)).to.deep.equal([]);
        });
      }
    }
  }

  it('begins with a sentence, then who answered, and when', async () => {
    const widget = await show(pulseResults(600, {invited: 1200}));
    expect(words(widget)).to.match(/^Belonging in Library Friends has grown since 2026-Q2\./);
    expect(words(widget)).to.contain('600 people chose to answer · 50% of the 1,200 who were asked');
    expect(words(widget)).to.contain('September 30, 2026');
  });

  it('names no denominator where nobody said how many were asked', async () => {
    const widget = await show(pulseResults(60));
    expect(words(widget)).to.contain('60 people chose to answer ·');
  });

  /** What a mark stands for, from where it was drawn: per cent of the plot, on a scale. */
  const valueAt = (mark: Element, attribute: string, [min, max]: readonly [number, number]): number =>
    min + (Number.parseFloat(mark.getAttribute(attribute)!) / 100) * (max - min);
  const cellsOf = (row: Element): string[] =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());
  const near = (said: string, drawn: number, about: string): void => {
    expect(Math.abs(Number(said) - drawn), `${about}: ${said} in words, ${drawn} drawn`).to.be.below(0.051);
  };

  for (const people of [12, 60, 600]) {
    it(`the table alone carries all that the bars draw: ${people} people`, async () => {
      const widget = await show(pulseResults(people));
      const pair = inside(widget, '.block:has(#scores) .pair');
      const rows = [...pair.querySelectorAll('tbody tr')];
      const bars = [...pair.querySelectorAll('.bar')];
      expect(bars.length).to.equal(rows.length);
      bars.forEach((bar, i) => {
        const [name, figure = ''] = cellsOf(rows[i]!);
        expect(bar.querySelector('span')!.textContent).to.equal(name);
        const [, mean, low, high] = /^([\d.]+) \(([\d.]+)–([\d.]+)\)$/.exec(figure)!;
        near(mean!, valueAt(bar.querySelector('.dot')!, 'cx', [1, 5]), name!);
        near(mean!, valueAt(bar.querySelector('.body')!, 'width', [1, 5]), name!);
        near(low!, valueAt(bar.querySelector('.whisker')!, 'x1', [1, 5]), name!);
        near(high!, valueAt(bar.querySelector('.whisker')!, 'x2', [1, 5]), name!);
      });
    });
  }

  it('the table alone carries all that the lines over time draw, ranges and gaps included', async () => {
    const widget = await show(pulseResults(60));
    const pair = inside(widget, '.block:has(#trend) .pair');
    const names = cellsOf(pair.querySelector('thead tr')!);
    const rows = [...pair.querySelectorAll('tbody tr')].map(cellsOf);
    const charts = [...pair.querySelectorAll('.trend')];
    expect(charts.map((chart) => chart.querySelector('.caption')!.textContent)).to.deep.equal(names.slice(1, -1));
    charts.forEach((chart, column) => {
      const said = rows.map((cells) => cells[column + 1]!).filter((cell) => cell !== 'Not asked');
      const dots = [...chart.querySelectorAll('.dot')];
      expect(dots.length, 'a point a wave that was asked').to.equal(said.length);
      dots.forEach((dot, i) => {
        const [, mean, low, high] = /^([\d.]+) \(([\d.]+)–([\d.]+)\)$/.exec(said[i]!)!;
        const whisker = chart.querySelectorAll('.whisker')[i]!;
        const at = (y: number) => 1 + ((0.95 - y / 100) / 0.9) * 4;
        near(mean!, at(Number.parseFloat(dot.getAttribute('cy')!)), names[column + 1]!);
        near(low!, at(Number.parseFloat(whisker.getAttribute('y1')!)), 'low');
        near(high!, at(Number.parseFloat(whisker.getAttribute('y2')!)), 'high');
      });
    });
  });

  it('the table alone carries how many chose each step', async () => {
    const results = pulseResults(600);
    const widget = await show(results);
    await unfold(widget);
    const pair = inside(widget, '.block:has(#spread-0) .pair');
    const rows = [...pair.querySelectorAll('tbody tr')].map(cellsOf);
    const drawn = [...pair.querySelectorAll('.multiples > div')].map((one) =>
      [...one.querySelectorAll('.step')].map((step) => Number.parseFloat(step.getAttribute('height')!)),
    );
    drawn.forEach((heights, i) => {
      const counts = rows[i]!.slice(1).map(Number);
      const most = Math.max(...counts);
      heights.forEach((height, step) => expect(height).to.be.closeTo((100 * counts[step]!) / most, 0.1));
    });
  });

  it('each chart is one image with a name, after its table', async () => {
    const widget = await show(pulseResults(60));
    for (const chart of allInside(widget, '[part=chart]')) {
      expect(chart.getAttribute('role')).to.equal('img');
      expect(chart.getAttribute('aria-label')).to.match(/^Chart of the same figures: ./);
      expect(chart.previousElementSibling!.querySelector('table'), 'a table stands before it').to.not.equal(null);
    }
  });

  it('leads to what came of the last round', async () => {
    const widget = await show(pulseResults(60, {heard: '/heard.html'}));
    expect(inside<HTMLAnchorElement>(widget, '.block > a').textContent).to.equal('What came of the last round');
    const harmful = await show(pulseResults(60, {heard: 'javascript:alert(1)'}));
    expect(allInside(harmful, 'a').length).to.equal(0);
  });

  it('a name in another language than the reader’s says which', async () => {
    const results = pulseResults(60, {title: {es: 'Pulso de otoño'}});
    results.facets![0]!.label = {de: 'Zugehörigkeit'};
    const widget = await show(results);
    expect(inside(widget, '.title [lang=es]').textContent).to.equal('Pulso de otoño');
    expect(inside(widget, 'tbody th [lang=de]').textContent).to.equal('Zugehörigkeit');
    expect(allInside(widget, 'tbody th [lang=en]').length, 'not where it is the reader’s own').to.equal(0);
  });

  it('what is wrong with a document is said by its path', async () => {
    const widget = await show({...pulseResults(60), thresholds: {item: 'none'}});
    expect(widget.state).to.equal('broken');
    expect(words(widget)).to.contain('thresholds.item');
  });

  it('fewer than twenty people are drawn in outline, more are solid', async () => {
    const twelve = await show(pulseResults(12));
    expect(allInside(twelve, '.body.few').length).to.equal(6);
    expect(words(twelve)).to.contain('Hollow marks stand for fewer than 20 people');
    expect(allInside(await show(pulseResults(60)), '.body.few').length).to.equal(0);
  });

  it('a cell of the heatmap holds a value, too few to show, or no answers', async () => {
    const results = pulseResults(60);
    const [first, second, third] = results.groups!;
    const groups = [first!, {id: second!.id, suppressed: 'small' as const}, {id: third!.id, n: 0}];
    const widget = await show({...results, n: 60, groups});
    const rows = allInside(widget, 'table[aria-labelledby=groups] tbody tr');
    const [value, few, none] = rows[0]!.querySelectorAll('td');
    expect(value!.textContent).to.match(/^\d\.\d$/);
    expect([few!.textContent, few!.rowSpan], 'said once for the column').to.deep.equal([
      'Too few to show',
      rows.length,
    ]);
    expect(none!.textContent).to.equal('No answers');
    for (const row of rows.slice(1)) expect(row.querySelectorAll('td').length).to.equal(2);
  });

  it('a wave that was left out is a gap, in words and in the drawing', async () => {
    const widget = await show(pulseResults(60));
    const trend = inside(widget, '[aria-labelledby=trend]');
    expect(trend.textContent).to.contain('Not asked');
    expect(allInside(widget, '.link').length, 'one line a score, between the two waves that are neighbours').to.equal(
      6,
    );
    expect(allInside(widget, '.trend .dot').length).to.equal(3 * 6);
  });

  it('says how far a petition has come', async () => {
    expect(words(await show(petition))).to.contain('640 of 1,000 have added their names.');
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
    await unfold(widget);
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
    await unfold(widget);
    expect(allInside(widget, 'details table').length).to.equal(1);
  });
});

declare global {
  interface Window {
    boom: () => void;
  }
}

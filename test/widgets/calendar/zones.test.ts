import {expect} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import {executeServerCommand} from '@web/test-runner-commands';
import {findZone} from '../../../src/core/calendar/zones.ts';
import type {KithCalendar} from '../../../src/widgets/calendar/kith-calendar.ts';
import {engine} from '../../support/engine.ts';
import {hall} from '../../support/hall-events.ts';
import {mountCalendar} from '../../support/mount-calendar.ts';
import {until} from '../../support/wait.ts';

declare const axe: {run(context: Element, options?: RunOptions): Promise<AxeResults>};

interface Node {
  role: string;
  name: string;
}

const DRAWN = {month: '.month', agenda: '.agenda', week: '.times', day: '.times.one', year: '.year'};
const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'];

/** The choir begins at 19:00 in London on 4 March; this is what each visitor's own calendar would say. */
const CHOIR: Record<string, string> = {
  'Europe/Berlin': 'Choir, 20:00, Tuesday, 4 March 2031',
  'America/New_York': 'Choir, 14:00, Tuesday, 4 March 2031',
  'Pacific/Apia': 'Choir, 8:00, Wednesday, 5 March 2031',
  'Asia/Kolkata': 'Choir, 0:30, Wednesday, 5 March 2031',
};

const settled = (calendar: KithCalendar) =>
  Promise.all(calendar.shadowRoot!.getAnimations().map((animation) => animation.finished.catch(() => {})));

/** What a screen reader meets inside the calendar: roles and names in order. */
const snapshot = async (): Promise<string[]> => {
  const nodes = await executeServerCommand<Node[], null>('kith-tree', null);
  return nodes
    .filter(({role, name}) => name && !/StaticText|InlineTextBox|RootWebArea|LineBreak|generic|none/.test(role))
    .map(({role, name}) => `${role} ${name}`);
};

for (const zone of ZONES) {
  for (const [view, selector] of Object.entries(DRAWN)) {
    describe(`${view} on the clock of ${zone}`, () => {
      const trees: string[][] = [];
      for (const theme of ['light', 'dark']) {
        for (const dir of ['ltr', 'rtl']) {
          it(`P1 P2 ${theme}, ${dir}: nothing that axe finds, and the same for everybody`, async () => {
            const calendar = await mountCalendar(hall, {theme, dir, view, 'time-zone': zone});
            await until(() => calendar.shadowRoot!.querySelector(selector), `${view} is drawn`);
            await calendar.updateComplete;
            // what is said below comes a moment later: here at least whose clock it is
            const isOwn = Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
            await until(() => isOwn || calendar.shadowRoot!.querySelector('.note'), 'remarks are there');
            await settled(calendar);
            const {violations} = await axe.run(calendar, {rules: {region: {enabled: false}}});
            expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join('\n')}`)).to.deep.equal(
              [],
            );
            if (engine === 'chromium') trees.push(await snapshot());
          });
        }
      }
      if (engine !== 'chromium') return;
      it('P2 P8 theme and direction change nothing of what is said, which is what was recorded; titles, times and dates are', async () => {
        const [first] = trees;
        for (const tree of trees) expect(tree).to.deep.equal(first);
        const record = {file: `test/widgets/calendar/trees/${view}.txt`, part: zone, lines: first!};
        const known = await executeServerCommand<string[], typeof record>('kith-recorded-tree', record);
        expect(first!.toSorted()).to.deep.equal(known);
        const words = first!.join('\n');
        expect(words).to.match(/heading .*2031/);
        if (view === 'month') {
          expect(words).to.contain(`button ${CHOIR[zone]}`);
          expect(first!.filter((line) => line.startsWith('gridcell ')).length).to.equal(42);
          expect(
            first!.filter((line) => /^gridcell \w+, \d+ \w+ 20\d\d, (\d+ events?|no events)$/.test(line)).length,
          ).to.equal(42);
          expect(first!.filter((line) => line.startsWith('columnheader ')).length).to.equal(7);
        }
        if (view === 'agenda') expect(words).to.match(/heading \w+, \d+ March 2031, \d events?/);
        if (view === 'week' || view === 'day')
          expect(words).to.match(/heading \w+, \d+ \w+ 2031, (\d+ events?|no events)/);
        if (view === 'year') expect(first!.filter((line) => /^button \w+ 2031, /.test(line)).length).to.equal(12);
      });
    });
  }
}

describe('other months than Gregorian ones', () => {
  it('P8 Persian months begin on their own first day, in their own digits, with the other date beside', async () => {
    const calendar = await mountCalendar(hall, {lang: 'fa', dir: 'rtl', month: '2031-03'});
    const cells = [...calendar.shadowRoot!.querySelectorAll<HTMLElement>('.day:not(.outside)')];
    expect(cells.length).to.equal(29);
    expect(cells[0]!.querySelector('.number')!.textContent).to.equal('۱');
    expect(cells[0]!.querySelector('.other')!.textContent).to.contain('۲۰');
    const title = () => calendar.shadowRoot!.querySelector('#title')!.textContent;
    // engines differ in the order
    expect(title())
      .to.contain('اسفند')
      .and.contain('۱۴۰۹')
      .and.match(/\(.*۲۰۳۱\)/);
    expect(calendar.shadowRoot!.querySelector('[role=columnheader]')!.getAttribute('aria-label')).to.equal('شنبه');
    calendar.shadowRoot!.querySelector<HTMLElement>('[part~=next]')!.click();
    await calendar.updateComplete;
    expect(title()).to.contain('فروردین').and.contain('۱۴۱۰');
  });

  it('the language tag may ask for a calendar', async () => {
    const calendar = await mountCalendar(hall, {lang: 'he-u-ca-hebrew', dir: 'rtl'});
    expect(calendar.shadowRoot!.querySelector('#title')!.textContent).to.contain('5791');
    expect(
      (await mountCalendar(hall, {lang: 'fa-u-ca-gregory'})).shadowRoot!.querySelector('#title')!.textContent,
    ).to.contain('۲۰۳۱');
  });
});

describe('zones', () => {
  it('are as far ahead as Intl says, whoever is asked: every zone of the browser, before and after its clocks change', () => {
    const instants = ['1986-01-15T00:30', '2026-03-29T00:59', '2026-03-29T01:01', '2026-07-01T12:00'];
    const seconds = instants.map((instant) => Date.parse(`${instant}Z`) / 1000);
    const wrong = Intl.supportedValuesOf('timeZone').filter((timeZone) => {
      const zone = findZone(timeZone)!;
      const format = new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'medium'});
      return seconds.some(
        (instant) =>
          Date.parse(`${format.format(instant * 1000).replace(' ', 'T')}Z`) / 1000 !== instant + zone.offsetAt(instant),
      );
    });
    expect(wrong).to.deep.equal([]);
  });

  it('nobody knows have none', () => {
    for (const id of ['Mars/Olympus', '', 'Europe/Berlin Standard', '2026-01-01T00:00[Europe/Berlin]'])
      expect(findZone(id)?.id, id).to.equal(undefined);
  });
});

import {expect} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import {setViewport} from '@web/test-runner-commands';
import type {KithCalendar} from '../../../src/widgets/calendar/kith-calendar.ts';
import {hall} from '../../support/hall-events.ts';
import {allInside} from '../../support/mount.ts';
import {mountCalendar} from '../../support/mount-calendar.ts';
import {until} from '../../support/wait.ts';

declare const axe: {run(context: Element, options?: RunOptions): Promise<AxeResults>};

const drawn = async (view: string, selector: string, attributes: Record<string, string>): Promise<KithCalendar> => {
  const calendar = await mountCalendar(hall, {...attributes, view});
  await until(() => calendar.shadowRoot!.querySelector(selector), `${view} is drawn`);
  await calendar.updateComplete;
  return calendar;
};

const STATES: Record<string, (attributes: Record<string, string>) => Promise<KithCalendar>> = {
  month: (attributes) => drawn('month', '.month', attributes),
  agenda: (attributes) => drawn('agenda', '.agenda', attributes),
  week: (attributes) => drawn('week', '.times', attributes),
  year: (attributes) => drawn('year', '.year', attributes),
  'an empty month': (attributes) => mountCalendar(hall, {...attributes, month: '2030-01'}),
  find: async (attributes) => {
    const calendar = await mountCalendar(hall, attributes);
    calendar.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')!.click();
    await until(() => calendar.shadowRoot!.querySelector('.find'), 'the search is there');
    return calendar;
  },
  'an event': async (attributes) => {
    const calendar = await mountCalendar(hall, attributes);
    await calendar.openEvent('choir');
    await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
    return calendar;
  },
};

const settledMotion = (calendar: KithCalendar) =>
  Promise.all(calendar.shadowRoot!.getAnimations().map((animation) => animation.finished.catch(() => {})));

for (const [name, mount] of Object.entries(STATES)) {
  for (const theme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`P1 ${name}, ${theme}, ${dir}: nothing that axe finds`, async () => {
        const calendar = await mount({theme, dir});
        await settledMotion(calendar);
        const {violations} = await axe.run(calendar, {rules: {region: {enabled: false}}});
        expect(
          violations.map(
            ({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`).join('\n')}`,
          ),
        ).to.deep.equal([]);
      });
    }
  }
}

describe('P5 room', () => {
  after(() => setViewport({width: 800, height: 600}));
  for (const view of ['month', 'agenda', 'week', 'day', 'year'] as const) {
    it(`${view} in 320 px: nothing sticks out`, async () => {
      const calendar = await mountCalendar(hall, {view: 'month'});
      calendar.parentElement!.style.width = '320px';
      calendar.view = view;
      await until(() => calendar.view === view, view);
      await until(() => calendar.shadowRoot!.querySelector('.month, .agenda, .times, .year'), `${view} is drawn`);
      await calendar.updateComplete;
      const {left, right} = calendar.getBoundingClientRect();
      const out = allInside(calendar, '.kith *:not(.visually-hidden)').filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && (box.left < left - 1 || box.right > right + 1);
      });
      expect(out.map((element) => `${element.localName}.${element.className}`)).to.deep.equal([]);
    });
  }

  it('P6 every button is at least 24 px in both directions', async () => {
    const calendar = await mountCalendar();
    const small = allInside(calendar, 'button:not(.chip), a').filter((element) => {
      const {width, height} = element.getBoundingClientRect();
      return width && (width < 24 || height < 24);
    });
    expect(small.map((element) => element.className)).to.deep.equal([]);
  });
});

import {expect} from '@open-wc/testing';
import {hall} from '../../support/hall-events.ts';
import {allInside, inside} from '../../support/mount.ts';
import {mountCalendar, press, spoken} from '../../support/mount-calendar.ts';
import {until} from '../../support/wait.ts';

const day = (date: string): string => `[data-day="${Date.parse(date) / 86_400_000}"]`;

describe('the month by keyboard', () => {
  const onDay = async (date: string, attributes: Record<string, string> = {}) => {
    const calendar = await mountCalendar(hall, attributes);
    inside(calendar, day(date)).focus();
    return calendar;
  };

  it('P4 has one tab stop', async () => {
    const calendar = await mountCalendar();
    expect(allInside(calendar, '.month [tabindex="0"]')).to.have.length(1);
    expect(allInside(calendar, '.month button:not([tabindex="-1"])')).to.have.length(0);
  });

  const moves: [key: string, to: string, more?: KeyboardEventInit][] = [
    ['ArrowRight', '2031-03-13'],
    ['ArrowLeft', '2031-03-11'],
    ['ArrowUp', '2031-03-05'],
    ['ArrowDown', '2031-03-19'],
    ['Home', '2031-03-10'],
    ['End', '2031-03-16'],
    ['Home', '2031-03-01', {ctrlKey: true}],
    ['End', '2031-03-31', {ctrlKey: true}],
    ['PageUp', '2031-02-12'],
    ['PageDown', '2031-04-12'],
    ['PageDown', '2032-03-12', {shiftKey: true}],
  ];
  for (const [key, to, more] of moves) {
    it(`P4 ${Object.keys(more ?? {}).join()} ${key} leads from 12 March to ${to}`, async () => {
      const calendar = await onDay('2031-03-12');
      await press(calendar, key, more);
      await until(() => calendar.shadowRoot!.activeElement?.matches(day(to)), `focus is on ${to}`);
      expect(allInside(calendar, '.month [tabindex="0"]')).to.have.length(1);
    });
  }

  it('P4 arrows follow the reading direction', async () => {
    const calendar = await onDay('2031-03-12', {dir: 'rtl'});
    await press(calendar, 'ArrowRight');
    await until(() => calendar.shadowRoot!.activeElement?.matches(day('2031-03-11')), 'right leads back');
  });

  it('P4 P8 the last day of a month leads into the next, which is announced with its number of events', async () => {
    const calendar = await onDay('2031-03-31');
    const changes: unknown[] = [];
    calendar.addEventListener('kith-change', (event) => changes.push(event.detail));
    await press(calendar, 'ArrowRight');
    await until(() => spoken(calendar).startsWith('Tuesday'), 'focus is on the first of April');
    expect(inside(calendar, '[role=status]').textContent).to.equal('April 2031, 2 events');
    expect(changes).to.deep.equal([{month: '2031-04', view: 'month'}]);
    expect(inside(calendar, '[data-month]').dataset['month']).to.equal('2031-04');
  });

  it('P8 a day says weekday, full date and number of events', async () => {
    const calendar = await onDay('2031-03-11');
    expect(spoken(calendar)).to.equal('Tuesday, 11 March 2031, 5 events');
    await press(calendar, 'ArrowRight');
    await press(calendar, 'ArrowRight');
    expect(spoken(calendar)).to.equal('Thursday, 13 March 2031, no events');
  });

  it('P8 an event says title, time, date, and that it is off', async () => {
    const calendar = await mountCalendar({...hall, events: hall.events.filter(({id}) => id !== 'choir')});
    const words = allInside(calendar, '[data-event]').map((chip) => chip.getAttribute('aria-label'));
    expect(words).to.include('Tea, 15:00, Tuesday, 11 March 2031');
    expect(words).to.include('Camp, All day, Friday, 7 March 2031, until Tuesday, 11 March 2031');
    expect(words.join('|')).to.match(/Night walk, 00?:30, Sunday, 30 March 2031/);
    calendar.max = 9;
    await calendar.updateComplete;
    const film = inside(calendar, '[data-event="film"]');
    expect(film.getAttribute('aria-label')).to.contain('Cancelled');
  });

  it('Enter opens the list of a day, and from there an event; focus comes back to the day', async () => {
    const calendar = await onDay('2031-03-11');
    await press(calendar, 'Enter');
    await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
    expect(allInside(calendar, 'dialog [data-event]')).to.have.length(5);
    inside(calendar, 'dialog [data-event="talk"]').click();
    await until(() => inside(calendar, '#dialog-title').textContent.trim() === 'Talk', 'the event is shown');
    expect(inside(calendar, 'dialog').contains(calendar.shadowRoot!.activeElement)).to.equal(true);
    inside<HTMLDialogElement>(calendar, 'dialog').close();
    await until(() => calendar.shadowRoot!.activeElement?.matches(day('2031-03-11')), 'focus is back');
  });

  it('Enter on a day with one event opens that event', async () => {
    const calendar = await onDay('2031-03-18');
    await press(calendar, 'Enter');
    await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
    expect(inside(calendar, '#dialog-title').textContent.trim()).to.equal('Choir');
  });

  it('P8 L shows the list, whose rows are in the tab order', async () => {
    const calendar = await onDay('2031-03-12');
    await press(calendar, 'l');
    await until(() => calendar.shadowRoot!.querySelector('.agenda'), 'the list is shown');
    expect(allInside(calendar, '.agenda [data-event]').every((row) => row.tabIndex === 0)).to.equal(true);
    expect(inside(calendar, '.agenda [role=heading]').getAttribute('aria-label')).to.equal(
      'Tuesday, 4 March 2031, 1 event',
    );
  });
});

describe('what a month shows', () => {
  it('more events than fit are one step away', async () => {
    const calendar = await mountCalendar(hall, {max: '2'});
    const eleventh = inside(calendar, day('2031-03-11'));
    expect(eleventh.querySelector('.more')!.textContent).to.match(/^\d more$/);
  });

  it('an event over a weekend is a bar in each of two weeks', async () => {
    const calendar = await mountCalendar();
    const bars = allInside(calendar, '[data-event="camp"]');
    expect(bars.map(({classList}) => [classList.contains('after'), classList.contains('before')])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
    expect(bars[0]!.getBoundingClientRect().width).to.be.greaterThan(
      2.5 * inside(calendar, day('2031-03-07')).getBoundingClientRect().width,
    );
  });

  const starts: [string, string][] = [
    ['en-GB', 'Monday'],
    ['en-US', 'Sunday'],
    ['ar-EG', 'السبت'],
  ];
  for (const [lang, first] of starts) {
    it(`weeks start on ${first} in ${lang}`, async () => {
      const calendar = await mountCalendar(hall, {lang});
      expect(inside(calendar, '[role=columnheader]').getAttribute('aria-label')).to.equal(first);
    });
  }

  it('days are in the digits of the language', async () => {
    const calendar = await mountCalendar(hall, {lang: 'ar-EG'});
    expect(inside(calendar, `${day('2031-03-12')} .number`).textContent).to.equal('١٢');
  });

  for (const [zone, words] of [
    ['America/New_York', /14:00|2:00/],
    ['Asia/Tokyo', /04:00|4:00/],
    ['Europe/London', /19:00|7:00/],
  ] as const) {
    it(`a choir at 19:00 in London is drawn on the clock of ${zone}`, async () => {
      const calendar = await mountCalendar(
        {
          ...hall,
          timeZone: undefined,
          events: [{...hall.events[0]!, timeZone: 'Europe/London', rrule: 'FREQ=WEEKLY;COUNT=1'}],
        },
        {'time-zone': zone},
      );
      // in March the United States change their clocks weeks before Europe: 4 March is before both
      expect(inside(calendar, '[data-event] .at').textContent).to.match(words);
    });
  }

  it('a weekly event keeps its hour over the change of clocks', async () => {
    const calendar = await mountCalendar();
    expect(new Set(allInside(calendar, '[data-event^="choir"] .at').map((at) => at.textContent))).to.have.property(
      'size',
      1,
    );
  });
});

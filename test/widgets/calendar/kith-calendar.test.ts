import {expect} from '@open-wc/testing';
import {hall} from '../../support/hall-events.ts';
import {allInside, inside} from '../../support/mount.ts';
import {FakeEndpoint} from '../../support/fake-endpoint.ts';
import {mountCalendar} from '../../support/mount-calendar.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const ICS = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:From a file\r\nDTSTART:20310305T100000Z\r\nDTEND:20310305T110000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:bad\r\nSUMMARY:Bad\r\nDTSTART:rubbish\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe('where events come from', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    witness = watchPage();
    endpoint = new FakeEndpoint();
  });
  afterEach(async () => {
    witness.leave();
    await endpoint.restore();
    expect(witness.errors).to.deep.equal([]);
  });

  it('an iCalendar file, whatever its content type; one bad event never hides the rest', async () => {
    endpoint.next(new Response(ICS, {headers: {'content-type': 'application/octet-stream'}}));
    const calendar = await mountCalendar(null, {src: '/events.ics'});
    expect(allInside(calendar, '[data-event]').map((chip) => chip.textContent.trim())).to.have.length(1);
    expect(inside(calendar, '[data-event] .name').textContent).to.equal('From a file');
    expect(inside<HTMLAnchorElement>(calendar, 'a[href^="webcal:"]').href).to.match(/^webcal:.*events\.ics$/);
  });

  it('a list of FullCalendar’s kind, as a property', async () => {
    const calendar = await mountCalendar(null, {}, []).catch(() => undefined);
    expect(calendar?.state).to.equal('broken');
    calendar!.events = [{id: '1', title: 'Tea', start: '2031-03-05T10:00', extendedProps: {location: 'Hall'}}];
    await until(() => calendar!.state === 'ready', 'ready');
    await calendar!.updateComplete;
    expect(allInside(calendar!, '[data-event]')).to.have.length(1);
  });

  it('a list of Kith’s kind, as a property', async () => {
    const calendar = await mountCalendar(hall.events);
    expect(calendar.events).to.have.length(7);
    expect(allInside(calendar, '[data-event="talk"]')).to.have.length(1);
  });

  it('a list that stands in the page', async () => {
    const list = document.createElement('ul');
    const item = document.createElement('li');
    const time = Object.assign(document.createElement('time'), {dateTime: '2031-03-05T10:00', textContent: '5 March'});
    item.append(time, ' ', Object.assign(document.createElement('a'), {href: '/tea', textContent: 'Tea'}));
    list.append(item);
    const calendar = await mountCalendar(null, {}, [list]);
    expect(inside(calendar, '[data-event] .name').textContent).to.equal('Tea');
  });

  for (const [name, body] of Object.entries({
    'a web page': '<!doctype html><p>Not found',
    'cut off': '{"events": [',
    'something else': '{"a": 1}',
    nothing: '',
  })) {
    it(`F4 ${name} instead of a calendar: one sentence, and the fallback`, async () => {
      endpoint.next(new Response(body));
      const calendar = await mountCalendar(null, {src: '/events'});
      expect(calendar.state).to.equal('broken');
      expect(inside(calendar, '[part="error"]').textContent).to.contain('cannot be shown');
      expect(witness.lines).to.have.length(1);
    });
  }

  it('an event that cannot be read is named for the author, and the others are shown', async () => {
    const calendar = await mountCalendar({...hall, events: [{id: 'x', title: 3, start: 'never'}, ...hall.events]});
    expect(allInside(calendar, '[data-event="talk"]')).to.have.length(1);
    // the words come late: nobody who looks at the page waits for them
    await until(() => witness.lines.length);
    expect(witness.lines.join()).to.contain('events[0].title');
  });
});

describe('around the month', () => {
  it('hooks: month, events and the next button', async () => {
    const calendar = await mountCalendar();
    expect(inside(calendar, '[data-month]').dataset['month']).to.equal('2031-03');
    inside(calendar, '[part~="next"]').click();
    await calendar.updateComplete;
    expect(inside(calendar, '[data-month]').dataset['month']).to.equal('2031-04');
    expect(calendar.month).to.equal('2031-04');
    calendar.month = '2031-05';
    await calendar.updateComplete;
    expect(inside(calendar, '[data-month]').dataset['month']).to.equal('2031-05');
  });

  it('a narrow column gets the list by itself, unless the page asks for the month', async () => {
    const calendar = await mountCalendar();
    calendar.removeAttribute('view');
    calendar.parentElement!.style.width = '340px';
    await until(() => calendar.shadowRoot!.querySelector('.agenda'), 'the list is shown');
    expect(calendar.view).to.equal('agenda');
    calendar.view = 'month';
    await until(() => calendar.shadowRoot!.querySelector('.month'), 'the month is shown');
  });

  for (const view of ['week', 'day', 'year']) {
    it(`the view ${view} comes when asked for`, async () => {
      const calendar = await mountCalendar(hall, {month: '2031-03'});
      calendar.view = view as 'week';
      await until(() => calendar.shadowRoot!.querySelector('.times, .year'), `${view} is drawn`);
      expect(calendar.view).to.equal(view);
      expect(calendar.shadowRoot!.querySelector('[aria-pressed="true"]')!.textContent.trim().toLowerCase()).to.equal(
        view,
      );
    });
  }

  it('an empty month says so, and leads to the next event', async () => {
    const calendar = await mountCalendar(hall, {month: '2031-02'});
    await until(() => calendar.shadowRoot!.querySelector('.note .link'), 'what is next is said');
    inside(calendar, '.note .link').click();
    await calendar.updateComplete;
    expect(calendar.month).to.equal('2031-03');
  });

  it('search and filters', async () => {
    const calendar = await mountCalendar();
    inside(calendar, '[aria-expanded]').click();
    await until(() => calendar.shadowRoot!.querySelector('[type=search]'), 'the search is there');
    const search = inside<HTMLInputElement>(calendar, '[type=search]');
    search.value = 'tálk';
    search.dispatchEvent(new Event('input', {bubbles: true}));
    await calendar.updateComplete;
    expect(allInside(calendar, '.month [data-event]').map(({dataset}) => dataset['event'])).to.deep.equal(['talk']);
    expect(inside(calendar, '[role=status]').textContent).to.equal('March 2031, 1 event');
    inside(calendar, '[aria-expanded]').click();
    await calendar.updateComplete;
    expect(allInside(calendar, '.month [data-event="tea"]')).to.have.length(1);
  });

  it('search engines read the coming events, unless the page says no', async () => {
    // near enough to be told: two years ahead
    const start = `${new Date().getUTCFullYear() + 1}-03-04T19:00Z`;
    const calendar = await mountCalendar({events: [{id: 'choir', title: 'Choir', start}]});
    expect(calendar.querySelector('script')).to.equal(null);
    calendar.noJsonLd = false;
    await calendar.reload();
    await until(() => calendar.querySelector('script'), 'JSON-LD is there');
    const data = JSON.parse(calendar.querySelector('script')!.textContent) as {name: string; startDate: string}[];
    expect(data[0]).to.include({name: 'Choir', startDate: start.replace('Z', ':00.000Z')});
    calendar.timeZone = 'Pacific/Auckland';
    calendar.definition = {events: [{id: 'fair', title: 'Fair', start: start.slice(0, 10)}]};
    const written = () => calendar.querySelector('script')?.textContent ?? '';
    await until(() => written().includes('Fair'), 'the next event is told');
    expect(JSON.parse(written())[0], 'whole days are the same everywhere').to.include({
      startDate: start.slice(0, 10),
      endDate: start.slice(0, 10),
    });
  });
});

describe('one event', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('#event=… in the address opens it; a repeating one by its date', async () => {
    const calendar = await mountCalendar();
    location.hash = '#event=choir/2031-03-18T19:00:00';
    await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
    const words = inside(calendar, 'dialog').textContent.replace(/\s+/g, ' ');
    expect(words).to.contain('Tuesday, 18 March 2031');
    expect(words).to.contain('Large room');
    expect(words).to.contain('Step-free · Hearing loop');
    expect(inside<HTMLAnchorElement>(calendar, 'dialog .links a').href).to.match(
      /^https:\/\/www\.openstreetmap\.org\//,
    );
    expect(inside<HTMLAnchorElement>(calendar, 'dialog a[href*="google"]').search).to.contain('20310318T190000Z');
  });

  it('an unknown one does nothing', async () => {
    const calendar = await mountCalendar();
    expect(await calendar.openEvent('nobody')).to.equal(false);
    expect(calendar.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('a cancelled event says so and is not offered for one’s calendar', async () => {
    const calendar = await mountCalendar();
    expect(await calendar.openEvent('film')).to.equal(true);
    await until(() => calendar.shadowRoot!.querySelector('dialog')?.open, 'the dialog is open');
    expect(inside(calendar, '.state').textContent.trim()).to.equal('This event is cancelled.');
    expect(allInside(calendar, '.add')).to.have.length(0);
  });
});

import {expect} from '@open-wc/testing';
import {allInside, inside} from '../../support/mount.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {mountCalendar} from '../../support/mount-calendar.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const event = (id: string, title: string, day = '05') => ({id, title, start: `2031-03-${day}T10:00`});
const titles = (calendar: HTMLElement) =>
  allInside(calendar, '.month [data-event] .name').map(({textContent}) => textContent);

describe('several sources, and sources that fail', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    witness = watchPage();
    endpoint = new FakeEndpoint();
  });
  afterEach(async () => {
    witness.leave();
    await endpoint.restore();
    await caches?.delete('kith-calendars').catch(() => {});
    expect(witness.errors).to.deep.equal([]);
  });

  it('are one calendar, in which what two of them have stands once', async () => {
    endpoint.next(
      json({events: [event('a', 'Choir'), event('b', 'Tea', '06')]}),
      json({events: [event('a', 'Choir'), event('c', 'Talk', '07'), event('d', 'Tea', '06')]}),
    );
    const calendar = await mountCalendar(null, {src: '/one.json /two.json'});
    expect(titles(calendar)).to.deep.equal(['Choir', 'Tea', 'Talk']);
    expect(calendar.shadowRoot!.querySelector('.kept')).to.equal(null);
  });

  it('one that cannot be had never hides the others, and is named', async () => {
    endpoint.next(json({events: [event('a', 'Choir')]}), new Response('no', {status: 500}));
    const calendar = await mountCalendar(null, {src: '/one.json /two.json'});
    expect(calendar.state).to.equal('ready');
    expect(titles(calendar)).to.deep.equal(['Choir']);
    await until(() => calendar.shadowRoot!.querySelector('.kept'), 'it is said');
    expect(inside(calendar, '.kept').textContent).to.match(/Some events are missing: .*localhost.*cannot be reached/s);
    await until(() => witness.lines.join().includes('/two.json answered with status 500'), 'its author is told');
  });

  it('where none can be had, the fallback stays', async () => {
    endpoint.next(new Response('no', {status: 500}), new Response('no', {status: 404}));
    const calendar = await mountCalendar(null, {src: '/one.json /two.json'});
    expect(calendar.state).to.equal('broken');
  });

  it('what was read lately is shown while its site is away, with the day of the copy; Try again reads anew', async () => {
    const {keepCopy} = await import('../../../src/widgets/calendar/kept-copy.ts');
    await keepCopy(
      new URL('/kept.json', location.href).href,
      new Blob([JSON.stringify({events: [event('a', 'Choir')]})]),
    );
    endpoint.next(new Response('no', {status: 503}));
    const calendar = await mountCalendar(null, {src: '/kept.json'});
    expect(titles(calendar)).to.deep.equal(['Choir']);
    await until(() => calendar.shadowRoot!.querySelector('.kept'), 'it is said');
    const today = new Intl.DateTimeFormat('en-GB', {dateStyle: 'full'}).format().replace(/ at .*/, '');
    expect(inside(calendar, '.kept').textContent.replace(/\s+/g, ' ')).to.contain(
      `This is the copy of ${today.split(' ')[0]}`,
    );
    endpoint.next(json({events: [event('a', 'Choir'), event('b', 'Tea')]}));
    inside(calendar, '.kept button').click();
    await until(() => titles(calendar).length === 2, 'it is read anew');
    expect(calendar.shadowRoot!.querySelector('.kept')).to.equal(null);
  });

  it('a page that is no calendar counts as away', async () => {
    const {keepCopy} = await import('../../../src/widgets/calendar/kept-copy.ts');
    await keepCopy(
      new URL('/page.json', location.href).href,
      new Blob([JSON.stringify({events: [event('a', 'Choir')]})]),
    );
    endpoint.next(new Response('<!doctype html><p>Sign in to the Wi-Fi'));
    const calendar = await mountCalendar(null, {src: '/page.json'});
    expect(titles(calendar)).to.deep.equal(['Choir']);
  });

  it('a large calendar: its month at once, and everything a moment later', async () => {
    const events = Array.from({length: 3000}, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      start: `2031-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}T10:00`,
    }));
    const calendar = await mountCalendar({events});
    expect(titles(calendar).length).to.be.greaterThan(20);
    expect(inside(calendar, '[role=status]').textContent).to.equal('');
    inside(calendar, '[part~=next]').click();
    await until(() => calendar.month === '2031-04', 'April is shown when it has been read');
    await until(() => titles(calendar).length > 20, 'its events are there');
    expect(inside(calendar, '[role=status]').textContent).to.equal('April 2031, 250 events');
  });

  it('a large file is read in a worker, or on the page where it may have none: the same month, the same faults', async () => {
    const events = Array.from({length: 3000}, (_, at) => ({
      ...event(`e${at}`, `Event ${at} of the whole neighbourhood`, String(1 + (at % 28)).padStart(2, '0')),
      ...(at === 7 && {start: 'soon'}),
      timeZone: 'Europe/Berlin',
    }));
    const own = globalThis.Worker;
    for (const hasWorker of [true, false]) {
      globalThis.Worker = hasWorker
        ? own
        : (function () {
            throw new Error('not here');
          } as unknown as typeof Worker);
      endpoint.next(json({events}));
      const calendar = await mountCalendar(null, {src: `/large.json?${hasWorker}`});
      await until(() => witness.lines.join().includes('events[7].start'), 'the fault is told');
      witness.lines.length = 0;
      expect(inside(calendar, '.month [data-event] .name').textContent).to.equal('Event 0 of the whole neighbourhood');
    }
    globalThis.Worker = own;
    endpoint.next(new Response('<!doctype html>' + '<p>Sign in to the Wi-Fi'.repeat(20_000)));
    const calendar = await mountCalendar(null, {src: '/page.json'});
    expect(calendar.state).to.equal('broken');
  });

  it('a source that gives the days it is asked for: first those of the month, the others when somebody looks at them', async () => {
    endpoint.next(
      json({events: [event('a', 'Choir')]}),
      json({events: [event('a', 'Choir'), {...event('b', 'Tea'), start: '2031-04-02T10:00'}]}),
    );
    const calendar = await mountCalendar(null, {src: '/days.json?from={from}&to={to}'});
    expect(titles(calendar)).to.deep.equal(['Choir']);
    expect(endpoint.requests.map(({url}) => new URL(url, location.href).search)).to.deep.equal([
      '?from=2031-02-21&to=2031-04-09',
    ]);
    inside(calendar, '[part~=next]').click();
    await until(() => calendar.month === '2031-04', 'April is shown when it is there');
    await until(() => titles(calendar).includes('Tea'), 'its event, too');
  });

  it('an arrow key draws two weeks anew and leaves the others alone', async () => {
    const calendar = await mountCalendar({events: [event('a', 'Choir'), event('b', 'Tea', '20')]});
    inside(calendar, `[data-day="${Date.parse('2031-03-12') / 86_400_000}"]`).focus();
    const touched = new Set<Element>();
    const watcher = new MutationObserver((records) => {
      for (const {target} of records) touched.add((target as Element).closest('.week')!);
    });
    watcher.observe(inside(calendar, '.month'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    calendar.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true}),
    );
    await calendar.updateComplete;
    await calendar.updateComplete;
    watcher.disconnect();
    expect(touched.size).to.be.lessThan(3);
  });
});

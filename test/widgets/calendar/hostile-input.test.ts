import {expect} from '@open-wc/testing';
import {hall} from '../../support/hall-events.ts';
import {mountCalendar} from '../../support/mount-calendar.ts';
import {sleep, until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

/** What may not be a link: everything but these. */
const SAFE = /^(https?|mailto|tel|webcal):/;
const HOT =
  'script, iframe, object, embed, base, meta, link, template, [onerror], [onload], [onfocus], [onclick], [srcdoc]';

const poisoned = (words: string) => ({
  ...hall,
  title: words,
  events: [
    {
      id: words,
      title: words,
      description: words,
      start: '2031-03-05T10:00',
      categories: [words],
      url: words,
      image: {url: words, alt: words},
      location: {name: words, address: words, url: words},
      online: {url: words, label: words},
      organizer: {name: words, email: words, url: words},
      accessibility: [words],
      cost: words,
    },
  ],
});

describe('events that mean harm', () => {
  let witness: Witness;
  let booms = 0;
  Object.assign(window, {boom: () => void booms++});
  beforeEach(() => {
    booms = 0;
    witness = watchPage();
  });
  afterEach(() => {
    witness.leave();
    expect(witness.errors).to.deep.equal([]);
  });

  for (const words of XSS) {
    it(`B1 B2 ${JSON.stringify(words).slice(0, 70)}`, async () => {
      const calendar = await mountCalendar(poisoned(words));
      const root = calendar.shadowRoot!;
      expect(await calendar.openEvent(words)).to.equal(true);
      await until(() => root.querySelector('dialog')?.open, 'the dialog is open');
      root.querySelector<HTMLElement>('[aria-expanded]')!.click();
      await until(() => root.querySelector('.find'), 'filters are there');
      calendar.noJsonLd = false;
      await calendar.reload();
      await sleep(20);
      await sleep(5);
      expect(booms).to.equal(0);
      expect([...root.querySelectorAll(HOT)].map(({outerHTML}) => outerHTML)).to.deep.equal([]);
      const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({href}) => href);
      expect(links.filter((href) => !SAFE.test(href))).to.deep.equal([]);
      for (const script of calendar.querySelectorAll('script')) expect(script.textContent).not.to.contain('<');
    });
  }

  it('B3 keys that name prototypes change none', async () => {
    const evil = JSON.parse(
      '{"events":[{"id":"__proto__","title":{"__proto__":"x","en":"T"},"start":"2031-03-05","categories":["constructor","__proto__"]}]}',
    );
    const calendar = await mountCalendar(evil);
    expect(calendar.state).to.equal('ready');
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('B5 rules without end and dates that are none: bounded, and the rest is there', async () => {
    const events = [
      {id: 'a', title: 'A', start: '2031-03-05T10:00', rrule: 'FREQ=SECONDLY'},
      {id: 'b', title: 'B', start: '2031-13-77'},
      {id: 'c', title: 'C', start: '2031-03-05T10:00', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'},
      {id: 'd', title: 'D', start: '0000-01-01', end: '9999-12-31'},
      {id: 'e', title: 'E \ud800', start: '2031-03-06T10:00'},
    ];
    const before = performance.now();
    const calendar = await mountCalendar({events});
    expect(performance.now() - before).to.be.lessThan(3000);
    expect(calendar.shadowRoot!.querySelector('[data-event="e"]')).not.to.equal(null);
  });
});

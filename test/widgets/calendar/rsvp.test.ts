import {expect} from '@open-wc/testing';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import type {KithCalendar} from '../../../src/widgets/calendar/kith-calendar.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, focused, inside, pick} from '../../support/mount.ts';
import {answer, close, openInvitation, reopen, send, words} from '../../support/mount-rsvp.ts';
import {until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

declare const axe: {run(context: Element, options?: RunOptions): Promise<AxeResults>};

const CANCEL = 'https://api.example.org/cancel?submission=1';
const given = (status: string, more: object = {}, place: object = {}) =>
  json(
    {
      id: '1',
      receipt: 'K7QX-3MPD',
      places: [{place: 'event:open:', event: 'open', status, ...place}],
      cancel: CANCEL,
      ...more,
    },
    201,
  );

const invitation = (calendar: KithCalendar): string => words(calendar.shadowRoot!.querySelector('.replies'));

let witness: Witness;
let endpoint: FakeEndpoint;
beforeEach(() => {
  localStorage.clear();
  witness = watchPage();
  endpoint = new FakeEndpoint();
});
afterEach(() => {
  witness.leave();
  endpoint.restore();
  localStorage.clear();
});

describe('an invitation', () => {
  const SAID: Record<string, string> = {
    open: 'Are you coming? 11 people are coming · 5 places left Please reply by Sunday 9 March 2031. I’m coming Maybe I can’t come',
    full: 'All places are taken. 2 people are coming',
    waiting:
      'Are you coming? 2 people are coming · Full – you would be on the waiting list, after 3 people Join the waiting list Maybe I can’t come',
    closed: 'Replies have closed. 4 people are coming',
    asks: 'Are you coming? I’m coming Maybe I can’t come',
    'series/2031-03-11T19:00:00': 'Are you coming? 5 people are coming I’m coming Maybe I can’t come',
    'series/2031-03-18T19:00:00': 'Are you coming? I’m coming Maybe I can’t come',
    cancelled: '',
    none: '',
    over: '',
  };
  for (const [id, said] of Object.entries(SAID))
    it(`to “${id}” says ${said || 'nothing'}`, async () => {
      const calendar = await openInvitation(id);
      expect(invitation(calendar).replace('Sunday, 9', 'Sunday 9')).to.equal(said);
    });

  it('speaks Spanish', async () => {
    const calendar = await openInvitation('waiting', {lang: 'es'});
    await until(() => invitation(calendar).includes('¿Vendrá?'), 'Spanish is here');
    const form = await answer(calendar);
    await until(() => words(inside(form, '.primary')) === 'Apuntarme a la lista de espera', 'the form is Spanish');
  });
});

describe('the form', () => {
  it('comes with what was pressed chosen, and takes focus along', async () => {
    const form = await answer(await openInvitation('open'), 'maybe');
    expect(inside<HTMLInputElement>(form, 'input:checked').value).to.equal('maybe');
    expect(focused(form)?.id).to.equal('top');
    expect(allInside(form, '[data-q]').map(({dataset}) => dataset['q'])).to.deep.equal(['coming', 'name', 'email']);
  });

  it('asks for guests where somebody comes, and for nothing where somebody does not', async () => {
    const form = await answer(await openInvitation('open'));
    const asked = () => allInside(form, '[data-q]').map(({dataset}) => dataset['q']);
    expect(asked()).to.deep.equal(['coming', 'guests', 'name', 'email']);
    await pick(form as never, 'coming', 'no');
    await until(() => asked().join() === 'coming', 'nothing more is asked');
    expect(words(inside(form, '.primary'))).to.equal('Send my reply');
  });

  it('asks what the event asks', async () => {
    const form = await answer(await openInvitation('asks'));
    expect(words(inside(form, '[data-q="diet"]'))).to.match(/What do you eat\?/);
  });

  it('says before it is sent that a party would wait', async () => {
    const form = await answer(await openInvitation('nearly'));
    expect(words(inside(form, '.primary'))).to.equal('I’m coming');
    await pick(form as never, 'guests', '1');
    const warning = 'Only 1 place is left: all of you would be on the waiting list.';
    await until(() => words(inside(form, '[role="status"]')) === warning, warning);
    expect(words(inside(form, '.primary'))).to.equal('Join the waiting list');
  });

  it('B11 that cannot be shown says so, and names the place of the mistake', async () => {
    const calendar = await openInvitation('wrong');
    const form = await answer(calendar);
    await until(() => form.state === 'broken', 'it is broken');
    expect(words(form.shadowRoot!.querySelector('.trouble'))).to.match(/wrong: rsvp\.questions\[0\]\.type/);
    expect(witness.lines.join()).to.match(/rsvp\.questions\[0\]\.type/);
  });
});

describe('a reply', () => {
  it('is a submission with event and version, and is heard when it is kept', async () => {
    endpoint.next(given('confirmed'));
    const calendar = await openInvitation('open');
    const heard: string[] = [];
    for (const type of ['kith-submit', 'kith-sent', 'kith-ready'])
      calendar.addEventListener(type, () => heard.push(type));
    const form = await answer(calendar);
    const status = inside(form, '.outcome');
    expect(status.getAttribute('role')).to.equal('status');
    await send(form, {guests: 1});
    const [{id, startedAt, submittedAt, page, locale, ...rest}] = endpoint.submissions as [
      (typeof endpoint.submissions)[0],
    ];
    expect(rest).to.deep.equal({
      kith: 1,
      kind: 'calendar',
      of: 'invitations',
      version: '3',
      event: 'open',
      answers: {coming: 'yes', guests: 1, name: 'Ada', email: 'ada@example.org'},
    });
    expect([id, startedAt, submittedAt, page, locale].every(Boolean)).to.equal(true);
    expect(heard).to.deep.equal(['kith-submit', 'kith-sent']);
    expect(focused(form)?.id).to.equal('closing');
    expect(words(focused(form))).to.equal('You’re coming');
    expect(inside(form, '.outcome')).to.equal(status);
    expect(words(status)).to.match(/^2 places are kept for you: open, Tuesday,? 11 March 2031, 19:00.21:00\.$/);
    expect(inside<HTMLAnchorElement>(form, '.keep a').href).to.equal(CANCEL);
    expect(words(form.shadowRoot!.querySelector('.receipt'))).to.equal('Your receipt: K7QX-3MPD');
  });

  it('holds what was asked and nothing else', async () => {
    endpoint.next(given('confirmed'));
    await send(await answer(await openInvitation('asks')), {diet: 'All'});
    expect(endpoint.submissions[0]!.answers).to.deep.equal({
      coming: 'yes',
      name: 'Ada',
      email: 'ada@example.org',
      diet: 'All',
    });
  });

  it('on the waiting list says as which', async () => {
    endpoint.next(given('waiting', {}, {position: 4}));
    const form = await answer(await openInvitation('waiting'));
    await send(form);
    expect(words(inside(form, '#closing'))).to.equal('You’re on the waiting list');
    expect(words(inside(form, '.outcome'))).to.match(/^You are number 4 in line: waiting/);
  });

  for (const [kind, title, said] of [
    ['maybe', 'Thank you', /^We noted “maybe”: open, .* It keeps no place/],
    ['no', 'Thank you for telling us', /^We noted that you can’t come: open/],
  ] as const)
    it(`of “${kind}” says what it means`, async () => {
      endpoint.next(json({id: '1', receipt: 'A'}, 201));
      const form = await answer(await openInvitation('open'), kind);
      await send(form);
      expect(words(inside(form, '#closing'))).to.equal(title);
      expect(words(inside(form, '.outcome'))).to.match(said);
      expect(Object.keys(endpoint.submissions[0]!.answers)).to.deep.equal(
        kind === 'no' ? ['coming'] : ['coming', 'name', 'email'],
      );
    });

  it('to one date of several names it; to all names none', async () => {
    endpoint.next(given('confirmed'), given('confirmed'));
    const calendar = await openInvitation('series/2031-03-18T19:00:00');
    let form = await answer(calendar);
    expect(words(inside(form, '[data-q="dates"]')).replace('y, 1', 'y 1')).to.match(
      /Only Tuesday 18 March All 4 dates until Tuesday,? 1 April 2031/,
    );
    await send(form);
    await close(calendar);
    await reopen(calendar, 'series/2031-03-25T19:00:00');
    form = await answer(calendar);
    await send(form, {dates: 'all'});
    const sent = endpoint.submissions.map(({event, occurrence, answers}) => [event, occurrence, 'dates' in answers]);
    expect(sent).to.deep.equal([
      ['series', '2031-03-18T19:00:00', false],
      ['series', undefined, false],
    ]);
  });

  it('to a course is to all its dates, and says so', async () => {
    const form = await answer(await openInvitation('course'));
    expect(words(inside(form, '.course')).replace('y, 1', 'y 1')).to.equal(
      'Your reply is for all 4 dates until Tuesday 1 April 2031.',
    );
    expect(form.shadowRoot!.querySelector('[data-q="dates"]')).to.equal(null);
  });

  it('that came too late is told so, and nothing more is asked', async () => {
    endpoint.next(json({title: 'Full', status: 409, detail: 'Full.'}, 409));
    const form = await answer(await openInvitation('open'));
    await send(form);
    expect(words(inside(form, '.closing'))).to.match(/^This came a moment too late The last place has just been taken/);
  });

  it('F10 with a mistake is shown at its question', async () => {
    endpoint.next(json({title: 'No', status: 422, errors: [{pointer: '/answers/email', detail: 'Not that one'}]}, 422));
    const form = await answer(await openInvitation('open'));
    await send(form);
    expect(words(inside(form, '#q-email-error'))).to.equal('Not that one');
    expect(focused(form)?.id).to.equal('summary');
  });

  it('is not shown a link that leads elsewhere than to the endpoint', async () => {
    endpoint.next(given('confirmed', {cancel: 'https://evil.example/?x'}));
    const form = await answer(await openInvitation('open'));
    await send(form);
    expect(form.shadowRoot!.querySelector('.keep')).to.equal(null);
  });

  it('to another event at the same time is warned of', async () => {
    endpoint.next(given('confirmed'));
    const calendar = await openInvitation('open');
    await send(await answer(calendar));
    await close(calendar);
    await reopen(calendar, 'asks');
    const form = await answer(calendar);
    expect(words(inside(form, '[role="status"]'))).to.equal(
      '“open” is at the same time, and you said that you’re coming.',
    );
    await pick(form as never, 'coming', 'no');
    await until(() => !words(inside(form, '[role="status"]')), 'the warning goes');
  });
});

describe('afterwards this device', () => {
  const comes = async (attributes: Record<string, string> = {}): Promise<KithCalendar> => {
    endpoint.next(given('confirmed'));
    const calendar = await openInvitation('open', attributes);
    await send(await answer(calendar), {guests: 1});
    await close(calendar);
    await reopen(calendar, 'open');
    return calendar;
  };

  it('knows what was replied, also on the next visit', async () => {
    expect(invitation(await comes())).to.equal('You’re coming, 2 people I can’t come after all');
    expect(invitation(await openInvitation('open'))).to.equal('You’re coming, 2 people I can’t come after all');
  });

  it('F22 keeps nothing where it is shared, and nobody’s name anywhere', async () => {
    await comes({'shared-device': ''});
    expect(localStorage.length).to.equal(0);
    await comes();
    expect(JSON.stringify({...localStorage})).not.to.match(/Ada|ada@/);
  });

  it('gives the place back when somebody cannot come after all, and says so', async () => {
    const calendar = await comes();
    endpoint.next(json({id: '1', places: [{place: 'event:open:', event: 'open', status: 'cancelled'}]}));
    inside(calendar, '.answers .act').click();
    await until(() => invitation(calendar).includes('Thank you'), 'it is told');
    expect(invitation(calendar)).to.equal(
      'You said that you can’t come Change my reply Thank you for telling us. The place is free for somebody else.',
    );
    const {method, url} = endpoint.requests.at(-1)!;
    expect([method, url]).to.deep.equal(['POST', CANCEL]);
    expect(await endpoint.requests.at(-1)!.text()).to.equal('place=event%3Aopen%3A');
    expect(focused(calendar)?.id).to.equal('replies-title');
  });

  it('says so where the endpoint cannot be reached, and changes nothing', async () => {
    const calendar = await comes();
    inside(calendar, '.answers .act').click();
    await until(() => invitation(calendar).includes('did not get through'), 'it is told');
    expect(invitation(calendar)).to.match(/^You’re coming/);
  });

  it('asks whether somebody who waits has a place by now', async () => {
    endpoint.next(given('waiting', {}, {position: 1}));
    const calendar = await openInvitation('waiting');
    await send(await answer(calendar));
    await close(calendar);
    endpoint.next(json({id: '1', places: [{place: 'event:open:', event: 'open', status: 'confirmed'}]}));
    await reopen(calendar, 'waiting');
    await until(() => invitation(calendar).includes('You’re coming'), 'the place is there');
    expect(invitation(calendar)).to.equal('You’re coming I can’t come after all A place became free: you’re coming.');
  });

  it('B5 survives what others left in its storage', async () => {
    localStorage.setItem('kith-rsvp invitations', '[null, 1, {"key": "open"}, {"key": 3}]');
    expect(invitation(await openInvitation('open'))).to.match(/^Are you coming\?/);
    localStorage.setItem('kith-rsvp invitations', '{');
    expect(invitation(await openInvitation('open'))).to.match(/^Are you coming\?/);
  });
});

describe('after an event', () => {
  it('the calendar offers a pulse, which its page’s script finds beside the fallback content', async () => {
    const calendar = await openInvitation('asked');
    expect(invitation(calendar)).to.match(/^How was it\? If you were there, tell us/);
    inside(calendar, '.answers .yes').click();
    await calendar.updateComplete;
    const pulse = calendar.querySelector('kith-pulse')!;
    expect([pulse.slot, pulse.getAttribute('src')]).to.deep.equal(['follow-up', '/pulses/after']);
    expect(pulse.assignedSlot?.closest('dialog')?.open).to.equal(true);
    expect(pulse.querySelector('a')!.href).to.match(/\/pulse\.html$/);
  });
});

const STATES: Record<string, (attributes: Record<string, string>) => Promise<KithCalendar>> = {
  open: (attributes) => openInvitation('open', attributes),
  full: (attributes) => openInvitation('full', attributes),
  closed: (attributes) => openInvitation('closed', attributes),
  'the follow-up': (attributes) => openInvitation('asked', attributes),
  'the form': async (attributes) => {
    const calendar = await openInvitation('series/2031-03-18T19:00:00', attributes);
    await answer(calendar);
    return calendar;
  },
  mistakes: async (attributes) => {
    const calendar = await openInvitation('open', attributes);
    await send(await answer(calendar), {name: '', email: ''});
    return calendar;
  },
  warning: async (attributes) => {
    const calendar = await openInvitation('nearly', attributes);
    const form = await answer(calendar);
    await pick(form as never, 'guests', '2');
    await until(() => words(inside(form, '.primary')) === 'Join the waiting list', 'the warning is there');
    return calendar;
  },
  ...Object.fromEntries(
    (['yes', 'maybe', 'no'] as const).map((kind) => [
      `sent: ${kind}`,
      async (attributes: Record<string, string>) => {
        endpoint.next(kind === 'yes' ? given('confirmed') : json({id: '1', receipt: 'A'}, 201));
        const calendar = await openInvitation('open', attributes);
        await send(await answer(calendar, kind));
        return calendar;
      },
    ]),
  ),
  'sent: waiting': async (attributes) => {
    endpoint.next(given('waiting', {}, {position: 1}));
    const calendar = await openInvitation('waiting', attributes);
    await send(await answer(calendar));
    return calendar;
  },
  again: async (attributes) => {
    endpoint.next(given('waiting', {}, {position: 1}), new TypeError('offline'));
    const calendar = await openInvitation('waiting', attributes);
    await send(await answer(calendar));
    await close(calendar);
    await reopen(calendar, 'waiting');
    return calendar;
  },
};

for (const [name, mount] of Object.entries(STATES))
  for (const theme of ['light', 'dark'])
    for (const dir of ['ltr', 'rtl'])
      it(`P1 reply, ${name}, ${theme}, ${dir}: nothing that axe finds`, async () => {
        const calendar = await mount({theme, dir});
        await Promise.all(calendar.shadowRoot!.getAnimations().map(({finished}) => finished.catch(() => {})));
        const {violations} = await axe.run(calendar, {rules: {region: {enabled: false}}});
        expect(
          violations.map(
            ({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`).join('\n')}`,
          ),
        ).to.deep.equal([]);
      });

it('P5 P6 in 320 px nothing sticks out, and every target is large enough', async () => {
  const calendar = await openInvitation('series/2031-03-18T19:00:00');
  inside(calendar, 'dialog').style.width = '320px';
  const form = await answer(calendar);
  const dialog = inside(calendar, 'dialog').getBoundingClientRect();
  const boxes = allInside(form, '.kith *:not(.visually-hidden)').map((element) => ({
    name: `${element.localName}.${element.className}`,
    box: element.getBoundingClientRect(),
  }));
  expect(
    boxes.filter(({box}) => box.width && (box.left < dialog.left - 1 || box.right > dialog.right + 1)),
  ).to.deep.equal([]);
  const small = [...allInside(calendar, '.replies .act'), ...allInside(form, '.option, .primary')].filter(
    (element) => element.getBoundingClientRect().height < 44,
  );
  expect(small.map(({className}) => className)).to.deep.equal([]);
});

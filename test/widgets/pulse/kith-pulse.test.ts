import {expect, fixtureCleanup} from '@open-wc/testing';
import type {KithPulse} from '../../../src/widgets/pulse/kith-pulse.ts';
import '../../../src/define/pulse.ts';
import '../../../src/define/results.ts';
import {FakeEndpoint, json} from '../../support/fake-endpoint.ts';
import {allInside, inside, pick} from '../../support/mount.ts';
import {pulse as definition, pulseResults} from '../../support/results-samples.ts';
import {until} from '../../support/wait.ts';
import {axeFindings, dressPage, HOT, mount, poison, undressPage, words} from '../../support/widget.ts';
import {watchPage, type Witness} from '../../support/witness.ts';
import {XSS} from '../../support/xss.ts';

const bare = {group: 'Library Friends', action: '/to', wave: '2026-Q3'};
const ask = (attributes: Record<string, string> = bare) => mount<KithPulse>('kith-pulse', {}, attributes);
const askBy = (given: object, attributes: Record<string, string> = {action: '/to'}) =>
  mount<KithPulse>('kith-pulse', {definition: given}, attributes);

describe('<kith-pulse>', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint;
  beforeEach(() => {
    localStorage.clear();
    endpoint = new FakeEndpoint();
    witness = watchPage();
  });
  afterEach(async () => {
    localStorage.clear();
    await endpoint.restore();
    witness.leave();
    fixtureCleanup();
    undressPage();
    expect(witness.errors).to.deep.equal([]);
  });

  const answer = async (widget: KithPulse) => {
    inside(widget, '[data-q="needs-1"] input[value="4"]').click();
    inside(widget, '[data-q="reward-1"] input[value="n/a"]').click();
    await widget.updateComplete;
    inside(widget, '.primary').click();
    await until(() => widget.state === 'sent' || widget.shadowRoot!.querySelector('.trouble'), 'sending ends');
    await widget.updateComplete;
  };
  const answered = async () => {
    endpoint.next(json({}));
    const widget = await ask();
    await answer(widget);
    return widget;
  };

  const STATES: Record<string, () => Promise<KithPulse>> = {
    'from attributes': ask,
    'one at a time': () => ask({...bare, display: 'one-at-a-time'}),
    'with background questions': () => askBy(definition),
    'after an event': () => ask({...bare, instrument: 'kith-event'}),
    'a published instrument': () => ask({...bare, instrument: 'uk-neighbourhood'}),
    sent: answered,
    closed: () => askBy({...definition, closesAt: '2020-01-01', cadence: 'quarterly'}),
    broken: () => ask({...bare, instrument: 'nobody-knows'}),
    'answered before': async () => {
      (await answered()).remove();
      return ask();
    },
  };
  for (const tone of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const [state, show] of Object.entries(STATES)) {
        for (const [instrument, steps, source] of [
          [
            'uk-neighbourhood',
            ['Very strongly', 'Fairly strongly', 'Not very strongly', 'Not at all strongly'],
            /Community Life Survey.*Crown copyright, Open Government Licence v3\.0/,
          ],
          [
            'statcan-local',
            ['Very strong', 'Somewhat strong', 'Somewhat weak', 'Very weak', 'No opinion'],
            /Canadian Social Survey, Statistics Canada.*Open Licence/,
          ],
        ] as const) {
          it(`${instrument} is asked in the order in which it was published, and names its source`, async () => {
            const widget = await ask({...bare, instrument});
            expect(allInside(widget, '.options label').map((label) => label.textContent.trim())).to.deep.equal([
              ...steps,
            ]);
            const inputs = allInside<HTMLInputElement>(widget, '.options input').map(({value}) => Number(value));
            expect(inputs).to.deep.equal(inputs.toSorted((a, b) => b - a));
            expect(inside(widget, '.source').textContent).to.match(source);
            expect(inside(widget, '.source').lang).to.equal('en');
          });
        }

        it('after answering, one can read what came of the last round; a harmful address is no link', async () => {
          for (const [heard, links] of [
            ['/heard.html', 1],
            ['javascript:alert(1)', 0],
          ] as const) {
            endpoint.next(json({}));
            const widget = await askBy({...definition, heard});
            await answer(widget);
            await until(() => words(widget).includes('Thank'), 'thanks');
            await until(() => !links || widget.shadowRoot!.querySelector('.kith a'), 'the link');
            expect(allInside(widget, 'a[href$="/heard.html"]').length).to.equal(links);
            expect(allInside(widget, '.closing ~ p a').length).to.equal(links);
            widget.remove();
            localStorage.clear();
          }
        });

        it('a title in another language than the reader’s says which', async () => {
          const widget = await askBy({
            ...definition,
            title: {es: '¿Se siente en casa?'},
            description: {en: 'Why we ask.'},
          });
          expect(inside(widget, '#top [lang=es]').textContent).to.equal('¿Se siente en casa?');
          expect(allInside(widget, '.intro [lang]').length).to.equal(0);
        });

        it(`P1 ${state} on a ${tone} page, ${dir}: axe finds nothing`, async () => {
          dressPage(tone, dir);
          expect(await axeFindings(await show())).to.deep.equal([]);
        });
      }
    }
  }

  it('a name alone makes a pulse: five statements, each with five steps, and an open question', async () => {
    const widget = await ask({group: 'Library Friends', action: '/to'});
    expect(allInside(widget, '[role=radiogroup]').length).to.equal(5);
    expect(allInside(widget, '[data-q="needs-1"] .steps input').length).to.equal(5);
    expect(words(widget)).to.contain('Library Friends works on the things that matter most');
    expect(allInside(widget, 'textarea').length).to.equal(1);
  });

  it('P12 who will see what, with the thresholds, stands before the first question', async () => {
    const widget = await askBy({...definition, thresholds: {item: 7, headline: 12}});
    const text = words(widget);
    expect(text).to.contain('at least 7 people');
    expect(text).to.contain('from 12 people on');
    expect(text).to.contain(`sent to ${location.host}`);
    expect(text.indexOf('at least 7 people')).to.be.below(text.indexOf('I can be myself'));
  });

  it('P12 "what is sent" lists the answers and says what is not sent', async () => {
    const widget = await ask();
    inside(widget, '.told summary').click();
    await until(() => words(widget).includes('Not sent: your name, the time of day'), 'it is told');
    await pick(widget, 'needs-1', '4');
    const panel = inside(widget, '.told');
    expect(panel.textContent).to.contain(`are sent to ${location.host}`).and.to.contain('only if they cannot be sent');
    expect(panel.textContent).not.to.contain('with your language').and.not.to.contain('exact words');
    expect(allInside(widget, '.told dd').map((answer) => answer.textContent)).to.deep.equal(['4']);
  });

  it('P12 exactly this is sent: answers, wave and day, nothing about the person', async () => {
    await answered();
    const [body] = endpoint.submissions;
    const {id, submittedAt, ...rest} = body!;
    expect(rest).to.deep.equal({
      kith: 1,
      kind: 'pulse',
      of: 'Library-Friends',
      wave: '2026-Q3',
      answers: {'needs-1': 4, 'reward-1': null},
    });
    expect(submittedAt).to.match(/^\d{4}-\d{2}-\d{2}$/);
    expect(id, 'an id that does not tell the time').to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    const {referrerPolicy, credentials} = endpoint.requests[0]!;
    expect([referrerPolicy, credentials]).to.deep.equal(['no-referrer', 'omit']);
  });

  it('a device is not asked twice in a wave, but in the next one', async () => {
    (await answered()).remove();
    const again = await ask();
    expect(again.state).to.equal('closed');
    expect(words(again)).to.contain('You have answered this time');
    expect((await ask({...bare, wave: '2026-Q4'})).state).to.equal('ready');
  });

  it('somebody else at the same device can answer', async () => {
    (await answered()).remove();
    const again = await ask();
    inside(again, '.back').click();
    await again.updateComplete;
    expect(again.state).to.equal('ready');
  });

  it('the mark on the device holds no answer; a shared device keeps none', async () => {
    await answered();
    const kept = Object.entries(localStorage).filter(([key]) => key !== 'kith-outbox'); // that something was sent
    expect(kept).to.deep.equal([['kith-pulse Library-Friends 2026-Q3', '1']]);
    localStorage.clear();
    endpoint.next(json({}));
    const shared = await ask({...bare, 'shared-device': ''});
    await answer(shared);
    expect(localStorage.length).to.equal(0);
  });

  it('H19 without storage it is asked and sent all the same', async () => {
    const {getItem, setItem} = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const widget = await answered();
    Object.assign(Storage.prototype, {getItem, setItem});
    expect(widget.state).to.equal('sent');
  });

  it('after sending the results are shown, from the endpoint', async () => {
    endpoint.next(json(definition), json({}), json(pulseResults(60)));
    const widget = await ask({src: '/pulses/friends'});
    expect(widget.querySelector('kith-results'), 'not before').to.equal(null);
    await answer(widget);
    await until(() => widget.querySelector('kith-results'), 'the results are offered');
    const results = widget.querySelector('kith-results')!;
    expect(results.src).to.equal(`${location.origin}/pulses/friends/results`);
    await until(() => results.state === 'ready', 'the results are drawn');
    expect(results.getBoundingClientRect().height).to.be.above(100);
  });

  it('results that come at the close are not asked for before', async () => {
    endpoint.next(json({...definition, results: 'closed'}), json({}));
    const widget = await ask({src: '/pulses/friends'});
    await answer(widget);
    expect(widget.querySelector('kith-results')).to.equal(null);
    await until(() => words(widget).includes('once this round has closed'), 'the last words are complete');
  });

  it('a question that would tell who somebody is makes it a broken pulse', async () => {
    const widget = await askBy({
      ...definition,
      questions: [{id: 'mail', type: 'email', label: 'E-mail'}],
      groupBy: undefined,
    });
    expect(widget.state).to.equal('broken');
    expect(words(widget)).to.contain('could tell who somebody is');
  });

  it('P4 the arrow keys walk the steps of a statement, each with its words', async () => {
    const widget = await ask();
    const inputs = allInside<HTMLInputElement>(widget, '[data-q="needs-1"] .steps input');
    expect(new Set(inputs.map(({name}) => name)).size, 'one group of radio buttons').to.equal(1);
    expect(inputs[0]!.labels![0]!.textContent).to.contain('Strongly disagree');
    expect(inputs[4]!.labels![0]!.textContent).to.contain('Strongly agree');
  });

  const fixed = new Set('id wave type instrument groupBy results cadence value'.split(' '));
  for (let from = 0; from < XSS.length; from += 14) {
    it(`B1 strings from ${from + 1} on in every text of a definition: nothing runs`, async () => {
      let booms = 0;
      window.boom = () => void booms++;
      for (const text of XSS.slice(from, from + 14)) {
        const widget = await askBy(poison({...definition, title: 'T', description: 'D'}, text, fixed) as object);
        expect(widget.state, text).to.equal('ready');
        expect(widget.shadowRoot!.querySelector(HOT), text).to.equal(null);
        widget.remove();
      }
      expect(booms).to.equal(0);
    });
  }
});

declare global {
  interface Window {
    boom: () => void;
  }
}

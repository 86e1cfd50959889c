import {expect} from '@open-wc/testing';
import type {KithSurvey} from '../../../src/widgets/survey/kith-survey.ts';
import {twoPages} from '../../support/every-type.ts';
import {FakeEndpoint, json, page, type FakeReply} from '../../support/fake-endpoint.ts';
import {allInside, inside, mountSurvey, settled} from '../../support/mount.ts';
import {sleep, until} from '../../support/wait.ts';
import {watchPage, type Witness} from '../../support/witness.ts';

const WRONG = '/test/support/wrong-definitions/';
const fallback = () => Object.assign(document.createElement('p'), {textContent: 'Write to hello@example.org'});

const tenMegabytes = (): Response => new Response(`{"id": "a", "title": "${'x'.repeat(10_000_000)}"}`);
const brokenOff = (): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id"'));
        controller.error(new TypeError('network'));
      },
    }),
  );

describe('where definitions come from', () => {
  let witness: Witness;
  let endpoint: FakeEndpoint | undefined;
  beforeEach(() => (witness = watchPage()));
  afterEach(async () => {
    witness.leave();
    await endpoint?.restore();
    endpoint = undefined;
    expect(witness.errors).to.deep.equal([]);
  });

  const fromSrc = (src: string) => mountSurvey(undefined, {src}, [fallback()]);

  /** What an author and a visitor get of a survey that cannot be shown. */
  const expectBroken = (survey: KithSurvey, words: string) => {
    expect(survey.state).to.equal('broken');
    expect(inside(survey, '.trouble').textContent).to.contain(words);
    expect(survey.querySelector('p')!.getBoundingClientRect().height, 'the fallback is on screen').to.be.greaterThan(0);
    expect(allInside(survey, 'form')).to.have.length(0);
    expect(witness.lines, 'one line in the console').to.have.length(1);
    expect(witness.lines[0]).to.contain('<kith-survey>').and.contain(words);
  };

  const FILES: [file: string, words: string][] = [
    ['unknown-type.json', 'pages[0].questions[0].type: does not know "dropdown"'],
    ['duplicate-ids.json', 'pages[1].questions[0].id: "years" is used twice'],
    ['unknown-question.json', 'questions[1].visibleIf.question: no question has the id "hasplot"'],
    ['cycle.json', 'questions[0].visibleIf: waits for itself'],
    ['empty-choices.json', 'pages[0].questions[0].choices: is empty'],
    ['choices-as-text.json', 'pages[1].questions[0].choices: expected a list'],
    ['not-json.txt', 'not-json.txt is not JSON'],
    ['choice-without-value.json', 'questions[0].choices[1].value: is missing'],
    ['unknown-choice.json', 'questions[1].visibleIf.is: "Yes" is not a choice'],
    ['missing-label.json', 'questions[1].label: is missing'],
    ['page-without-questions.json', 'pages[1].questions: is missing'],
  ];
  for (const [file, words] of FILES) {
    it(`B11 ${file}: the fallback stays, and one sentence says "${words}"`, async () => {
      expectBroken(await fromSrc(WRONG + file), words);
    });
  }

  it('B11 a file that is not there', async () => {
    expectBroken(await fromSrc('/test/support/nothing-here.json'), 'answered with status 404');
  });

  const REPLIES: [name: string, reply: () => FakeReply, words: string][] = [
    ['a 500', () => json({}, 500), 'answered with status 500'],
    ['a web page instead', () => page(), 'is a web page, not JSON'],
    ['an empty reply', () => new Response(''), 'is not JSON'],
    ['10 MB', tenMegabytes, 'is larger than 2 MB'],
    ['a reply that breaks off', brokenOff, 'broke off before it was complete'],
    [
      'no network',
      () => new TypeError('Failed to fetch'),
      'could not be reached (offline, blocked, or no CORS header for this page)',
    ],
  ];
  for (const [name, reply, words] of REPLIES) {
    it(`B11 ${name}: the fallback stays, and one sentence says "${words}"`, async () => {
      endpoint = new FakeEndpoint(reply());
      expectBroken(await fromSrc('/surveys/a'), words);
    });
  }

  it('B11 nothing given at all', async () => {
    expectBroken(await mountSurvey(undefined, {}, [fallback()]), 'has no src, no definition and no inline JSON');
  });

  it('B11 inline JSON that is none', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: '{"id": "a",}',
    });
    expectBroken(await mountSurvey(undefined, {}, [script, fallback()]), 'the inline definition is not JSON');
  });

  it('while it loads the fallback is there, and nothing of the survey', async () => {
    endpoint = new FakeEndpoint('never');
    const survey = document.createElement('kith-survey');
    survey.src = '/surveys/a';
    survey.append(fallback());
    document.body.append(survey);
    await until(() => endpoint!.requests.length, 'it is asked for');
    expect(survey.state).to.equal('loading');
    expect(survey.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    endpoint.release(json(twoPages));
    await settled(survey);
    expect(survey.querySelector('p')!.getBoundingClientRect().height, 'gone once it is ready').to.equal(0);
    survey.remove();
  });

  it('inline JSON is a definition', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'application/json',
      textContent: JSON.stringify(twoPages),
    });
    const survey = await mountSurvey(undefined, {}, [script, fallback()]);
    expect(inside(survey, '.title').textContent!.trim()).to.equal('Two pages');
  });

  it('a definition set as a property, and another after it', async () => {
    const survey = await mountSurvey(twoPages);
    survey.definition = {id: 'b', title: 'Another', questions: [{id: 'q', type: 'text', label: 'Q'}]};
    await until(() => survey.shadowRoot!.querySelector('.title')?.textContent?.trim() === 'Another');
    survey.definition = {id: 'c'};
    await until(() => survey.state === 'broken');
    survey.definition = twoPages;
    await until(() => survey.state === 'ready');
  });

  it('a new src is fetched, and of two under way only the later counts', async () => {
    endpoint = new FakeEndpoint('never', json({...twoPages, title: 'Second'}));
    const survey = document.createElement('kith-survey');
    survey.src = '/first';
    document.body.append(survey);
    await until(() => endpoint!.requests.length === 1);
    survey.src = '/second';
    await until(() => survey.state === 'ready');
    endpoint.release(json({...twoPages, title: 'First'}));
    await sleep(30);
    expect(inside(survey, '.title').textContent!.trim()).to.equal('Second');
    expect(endpoint.requests.map(({url}) => new URL(url).pathname)).to.deep.equal(['/first', '/second']);
    survey.remove();
  });

  it('reload() tries a broken one again', async () => {
    endpoint = new FakeEndpoint(json({}, 500), json(twoPages));
    const survey = await fromSrc('/surveys/a');
    expect(survey.state).to.equal('broken');
    await survey.reload();
    await survey.updateComplete;
    expect(survey.state).to.equal('ready');
  });

  it('H7 taken out while it loads and put back elsewhere, it still gets ready', async () => {
    endpoint = new FakeEndpoint('never', json(twoPages));
    const survey = document.createElement('kith-survey');
    survey.src = '/surveys/a';
    document.body.append(survey);
    await survey.updateComplete;
    survey.remove();
    endpoint.release(json(twoPages));
    await sleep(20);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(survey);
    await until(() => survey.state === 'ready');
    section.remove();
  });

  it('H7 moved while somebody fills it in, everything is still there', async () => {
    const survey = await mountSurvey(twoPages);
    survey.answers = {name: 'Ada'};
    await survey.updateComplete;
    const section = document.createElement('section');
    document.body.append(section);
    section.append(survey);
    await sleep(30);
    expect(survey.state).to.equal('ready');
    expect(inside<HTMLInputElement>(survey, '#q-name').value).to.equal('Ada');
    section.remove();
  });
});

import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {SAMPLES, type Sample} from '../../stories/question-samples.ts';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {engine} from '../support/engine.ts';
import {lost} from '../support/layout.ts';
import {allInside, focused, inside, mountSurvey} from '../support/mount.ts';
import {toLines, type TreeNode} from '../support/tree-lines.ts';
import {JOURNEYS, TAKING_BACK} from './journeys.ts';
import {TREES} from './trees.ts';

const ENTRIES = Object.entries(SAMPLES);

/** The sample's question between two others. */
const between = ({question}: Sample, attributes: Record<string, string> = {}): Promise<KithSurvey> =>
  mountSurvey(
    {
      id: 's',
      questions: [{id: 'before', type: 'text', label: 'Before'}, question, {id: 'after', type: 'text', label: 'After'}],
    },
    attributes,
  );

/** A key by its name, after `Shift+` perhaps; or `'text` to type. */
async function pressKey(key: string): Promise<void> {
  if (key.startsWith("'")) return sendKeys({type: key.slice(1)});
  const isBack = key.startsWith('Shift+');
  if (isBack) await sendKeys({down: 'Shift'});
  await sendKeys({press: key.replace('Shift+', '').replace('Space', ' ')});
  if (isBack) await sendKeys({up: 'Shift'});
}

const isEverWrong = ({question, wrong}: Sample): boolean => Boolean(wrong || question.required);

async function show(survey: KithSurvey, answers: Sample['filled']): Promise<void> {
  survey.answers = answers ?? {};
  await survey.updateComplete;
}

async function fail(survey: KithSurvey, {wrong}: Sample): Promise<void> {
  survey.reset();
  await show(survey, wrong);
  await survey.submit();
  await survey.updateComplete;
}

/** What is pressed and smaller than a thumb, or than anybody can hit. */
const small = (survey: KithSurvey): string[] =>
  allInside(
    survey,
    '[data-q=q] :is(button, input:not([type=checkbox], [type=radio]), select, textarea, .option, label.quiet)',
  )
    .filter((e) => !e.closest('.visually-hidden') && !e.matches('.visually-hidden'))
    .map((e) => ({e, box: e.getBoundingClientRect()}))
    .filter(({e, box}) => box.width < (e.closest('.steps') ? 38 : 43.9) || box.height < 43.9)
    .map(({e, box}) => `${e.localName}.${e.className} ${box.width} × ${box.height}`);

describe('every question type on a phone', () => {
  before(() => setViewport({width: 320, height: 640}));
  after(() => setViewport({width: 800, height: 600}));

  for (const [name, sample] of ENTRIES) {
    it(`P5 P6 ${name}: nothing is lost at 320 px in either direction, and a thumb hits everything`, async () => {
      for (const dir of ['ltr', 'rtl']) {
        const survey = await between(sample, {dir});
        await show(survey, sample.filled);
        expect(lost(survey), `${dir}, filled`).to.deep.equal([]);
        expect(small(survey)).to.deep.equal([]);
        if (!isEverWrong(sample)) continue;
        await fail(survey, sample);
        expect(lost(survey), `${dir}, wrong`).to.deep.equal([]);
        expect(small(survey)).to.deep.equal([]);
      }
    });
  }
});

describe('every question type without a mouse', () => {
  for (const [name, sample] of ENTRIES) {
    const keys = JOURNEYS[name];
    // other engines have other ways through the parts of a date
    const isOwn = ['date', 'time', 'date-time'].includes(name) && engine !== 'chromium';
    if (!keys || isOwn) continue;
    it(`P4 ${name}: the keyboard gives the answer, and comes out again`, async () => {
      const survey = await between(sample);
      inside(survey, '#q-before').focus();
      await sendKeys({press: 'Tab'});
      for (const key of keys) {
        await pressKey(key);
        await survey.updateComplete;
      }
      for (let i = 0; i < 15 && focused(survey)?.id !== 'q-after'; i++) await sendKeys({press: 'Tab'});
      expect(focused(survey)?.id).to.equal('q-after');
      const {q, 'q.other': other} = survey.answers;
      const expected = sample.question.type === 'hidden' ? {q: 'flyer'} : sample.filled;
      expect({q, ...(other !== undefined && {'q.other': other})}).to.deep.equal({q: undefined, ...expected});
    });
  }
});

/** What the controls are called on which Tab stops between the two questions around. */
async function stopsOf(survey: KithSurvey, end: string): Promise<string[]> {
  const stops: string[] = [];
  for (let at = focused(survey)!; at.id !== end && stops.length < 9; at = focused(survey)!) {
    const label = survey.shadowRoot!.querySelector(`label[for="${at.id}"]`);
    stops.push((at.getAttribute('aria-label') ?? (label ?? at).textContent).trim());
    await pressKey(end === 'q-after' ? 'Tab' : 'Shift+Tab');
  }
  return stops;
}

describe('what was given with a pointer, without a mouse', () => {
  for (const [name, {stops, keys, said, typed, answer}] of Object.entries(TAKING_BACK))
    it(`P4 ${name}: Tab leads through it both ways; it is taken back, and that is said`, async () => {
      const survey = await between(SAMPLES[name]!);
      await show(survey, SAMPLES[name]!.filled);
      inside(survey, '#q-before').focus();
      await pressKey('Tab');
      expect(await stopsOf(survey, 'q-after')).to.deep.equal(stops);
      await pressKey('Shift+Tab');
      expect(await stopsOf(survey, 'q-before')).to.deep.equal(stops.toReversed());
      await pressKey('Tab');
      for (const key of keys) await pressKey(key);
      await survey.updateComplete;
      expect(survey.answers['q']).to.equal(undefined);
      expect(inside(survey, '[data-q=q] [role=status]').textContent.trim()).to.equal(said);
      // where it goes on is where another can be given
      expect(focused(survey)!.localName).to.equal('input');
      if (typed) await pressKey(`'${typed}`);
      await pressKey('Tab');
      expect(focused(survey)!.id).to.equal('q-after');
      expect(survey.answers['q']).to.equal(answer);
    });
});

const tree = async (): Promise<string[]> => toLines(await executeServerCommand<TreeNode[], null>('kith-tree', null));

const only = engine === 'chromium' ? it : it.skip;
describe('every question type by its accessibility tree (only Chromium gives tests its own)', () => {
  for (const [name, sample] of ENTRIES) {
    only(`P2 ${name}: role, name, value, and what is wrong`, async () => {
      const survey = await mountSurvey({id: 's', questions: [sample.question]});
      if (isEverWrong(sample)) await fail(survey, sample);
      else await show(survey, sample.filled);
      expect((await tree()).slice(0, 16)).to.deep.equal(TREES[name]);
    });
  }

  for (const [name, {tree: expected}] of Object.entries(TAKING_BACK))
    only(`P2 ${name}: what was given, and what takes it back`, async () => {
      const survey = await mountSurvey({id: 's', questions: [SAMPLES[name]!.question]});
      await show(survey, SAMPLES[name]!.filled);
      expect(await tree()).to.deep.equal(expected);
    });
});

describe('every question type', () => {
  it('is among the samples that stories and tests show', async () => {
    const {Question} = await import('../../src/contract/question.ts');
    const options = (
      Question as unknown as {_zod: {def: {options: {_zod: {def: {shape: {type: {_zod: {values: Set<string>}}}}}}[]}}}
    )._zod.def.options;
    const types = options.flatMap((option) => [...option._zod.def.shape.type._zod.values]);
    expect(new Set(ENTRIES.map(([, {question}]) => question.type))).to.deep.equal(new Set(types));
  });

  for (const [name, {question, filled}] of ENTRIES) {
    if (!filled || ['consent', 'ranking', 'file'].includes(question.type)) continue;
    it(`${name} gives back the answer that was put in`, async () => {
      const survey = await mountSurvey({id: 's', questions: [question]});
      await show(survey, filled);
      const control = ':is(input:not([type=file], [type=search], [type=range], [data-other]), select, textarea)';
      inside(survey, `[data-q=q] ${control}`).dispatchEvent(new Event('change', {bubbles: true}));
      await survey.updateComplete;
      expect(survey.answers).to.deep.equal(filled);
    });
  }
});

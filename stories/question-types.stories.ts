import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/survey.ts';
import type {KithSurvey} from '../src/widgets/survey/kith-survey.ts';
import {answerWith, inside, never, until} from './acts.ts';
import {SAMPLES, type Sample} from './question-samples.ts';

interface Args {
  /** The beginning of the samples' names. */
  type: string;
}
type Story = StoryObj<Args>;

/** What each sample is shown in: which answers it holds, what is done to it, and what it inherits. */
const STATES: Readonly<Record<string, State>> = {
  empty: {},
  filled: {holds: 'filled'},
  error: {holds: 'wrong', act: 'error'},
  'being sent': {holds: 'filled', act: 'sending'},
  'right to left': {holds: 'filled', lang: 'ar', dir: 'rtl'},
  'dark, error': {holds: 'wrong', act: 'error', theme: 'dark'},
};
interface State {
  holds?: 'filled' | 'wrong';
  act?: 'error' | 'sending';
  lang?: string;
  dir?: 'rtl';
  theme?: 'dark';
}

const samplesOf = (type: string): [string, Sample][] =>
  Object.entries(SAMPLES).filter(([, {question}]) => question.type === type);

/** Whether a sample gets into a state at all: a slider that may stay empty and has no limits cannot be wrong. */
const isReached = ({question, wrong}: Sample, {act}: State): boolean =>
  act !== 'error' || Boolean(wrong || question.required);

const renderState = (sample: Sample, name: string, state: State) => html`
  <figure>
    <figcaption>${name}</figcaption>
    <kith-survey
      shared-device
      action="/submissions"
      lang=${state.lang ?? nothing}
      dir=${state.dir ?? nothing}
      theme=${state.theme ?? nothing}
      data-act=${state.act ?? nothing}
      data-holds=${state.holds ?? nothing}
      .definition=${{id: 'one', questions: [sample.question]}}
      .answers=${(state.holds && sample[state.holds]) ?? {}}
    ></kith-survey>
  </figure>
`;

const meta: Meta<Args> = {
  title: 'Question types',
  // all on one page would be three hundred forms
  tags: ['!autodocs'],
  beforeEach: answerWith(never),
  render: ({type}) =>
    html`${samplesOf(type).map(
      ([name, sample]) => html`
        <p class="sample-name">${name}</p>
        <div class="states">
          ${Object.entries(STATES).map(([state, how]) => (isReached(sample, how) ? renderState(sample, state, how) : nothing))}
        </div>
      `,
    )}`,
  play: async ({canvasElement}) => {
    const surveys = [...canvasElement.querySelectorAll('kith-survey')];
    await Promise.all(surveys.map(reach));
  },
};
export default meta;

/** Does what brings a survey into its state. */
async function reach(survey: KithSurvey): Promise<void> {
  await until('a survey that is ready', () => survey.state === 'ready');
  const {act} = survey.dataset;
  // nobody else agrees for a person
  if (survey.dataset['holds'] === 'filled') survey.shadowRoot!.querySelector<HTMLElement>('.sole input')?.click();
  if (act) void survey.submit();
  if (act === 'error') await inside(survey, '[part="error-summary"]');
  if (act === 'sending') await until('a survey that is being sent', () => survey.state === 'sending');
}

const story = (type: string): Story => ({args: {type}});

export const Text = story('text');
/** Counts the characters that are left. */
export const LongText = story('long-text');
export const Email = story('email');
export const Tel = story('tel');
export const Url = story('url');
/** The mark behind a number is its unit. */
export const Number = story('number');
/** Unanswered until it is touched; the number is always there to read and to type. */
export const Slider = story('slider');
export const Date = story('date');
export const Time = story('time');
export const DateAndTime = story('date-time');
export const YesNo = story('yes-no');
/** As a list, as buttons, as a drop-down, as images; from 15 choices on it can be searched. */
export const SingleChoice = story('single-choice');
/** Two at most; "None of these" stands alone. */
export const MultipleChoice = story('multiple-choice');
export const Rating = story('rating');
/** "Does not apply" is an answer too. */
export const Scale = story('scale');
/** A table where there is room, a list of scales where there is not. */
export const Matrix = story('matrix');
export const Ranking = story('ranking');
export const Allocation = story('allocation');
export const Name = story('name');
export const Address = story('address');
export const File = story('file');
/** Drawn or typed: nobody has to draw. */
export const Signature = story('signature');
export const Consent = story('consent');
/** Asked once, or for each of several. */
export const Group = story('group');
export const Statement = story('statement');
/** Nothing to see: a constant, or a parameter of the page. */
export const Hidden = story('hidden');

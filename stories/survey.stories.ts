import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/survey.ts';
import {answerWith, goOn, inside, json, never, sendGarden, surveyIn} from './acts.ts';
import {gardenSurvey, wellbeingSurvey} from './samples.ts';

interface Args {
  definition?: unknown;
  src?: string;
  action?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  'heading-level'?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Survey',
  component: 'kith-survey',
  args: {definition: gardenSurvey, action: '/submissions'},
  render: ({definition, src, action, theme, lang, 'heading-level': level}) =>
    html`<kith-survey
      .definition=${definition}
      src=${src ?? nothing}
      action=${action ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      heading-level=${level ?? nothing}
    >
      <p>Our survey cannot be shown here. Please call us: <a href="tel:+15550100">555 0100</a>.</p>
    </kith-survey>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The first page, before anything is answered. */
export const Ready: Story = {play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'ready'))};

/** Two required answers are missing: the summary has the focus, and each error stands at its question. */
export const Errors: Story = {
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    await goOn(survey);
    await inside(survey, '[part="error-summary"]');
  },
};

/** The name from the first page stands in a question of the second. */
export const SecondPage: Story = {
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    survey.answers = {name: 'Ada', reach: 'ada@example.org'};
    await goOn(survey);
    await inside(survey, '[data-q="bring"]');
  },
};

/** The endpoint takes its time. */
export const Sending: Story = {
  beforeEach: answerWith(never),
  play: async ({canvasElement}) => {
    await sendGarden(canvasElement);
    await surveyIn(canvasElement, 'sending');
  },
};

/** The endpoint said yes. */
export const ThankYou: Story = {
  beforeEach: answerWith(json(201, {receipt: 'K7Q4-M2'})),
  play: async ({canvasElement}) => {
    await sendGarden(canvasElement);
    await surveyIn(canvasElement, 'sent');
  },
};

/** The endpoint said no to one answer, and why. */
export const Refused: Story = {
  beforeEach: answerWith(
    json(422, {
      title: 'Not accepted',
      status: 422,
      errors: [{pointer: '/answers/bring', detail: 'Please choose again'}],
    }),
  ),
  play: async ({canvasElement}) => void (await inside(await sendGarden(canvasElement), '[part="error-summary"]')),
};

/** After `closesAt`. */
export const Closed: Story = {
  args: {definition: {...gardenSurvey, closesAt: '2024-03-31'}},
  play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'closed')),
};

/** A wrong definition: one plain sentence, and what the page offers instead. */
export const Broken: Story = {
  args: {definition: {id: 'garden', questions: [{id: 'name', type: 'txt', label: 'Your name'}]}},
  play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'broken')),
};

/** Until the definition is there, the page's own content stands in its place. */
export const Loading: Story = {
  args: {definition: undefined, src: '/surveys/garden'},
  beforeEach: answerWith(never),
  play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'loading')),
};

/** Its own dark ground, whatever the page is like. */
export const Dark: Story = {args: {theme: 'dark'}, play: Errors.play!};

/** Light text on a dark page is all it needs to know. */
export const OnADarkPage: Story = {globals: {theme: 'page-dark'}, play: Errors.play!};

/** The page says `lang="es"`. */
export const Spanish: Story = {globals: {locale: 'es'}, play: Errors.play!};

export const RightToLeft: Story = {globals: {direction: 'rtl'}, play: Errors.play!};

/** What is sent, and to whom: unfolded before anything is sent. */
export const WhatIsSent: Story = {
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    survey.answers = {name: 'Ada', reach: 'ada@example.org', often: 'weekly', bring: ['seeds']};
    await goOn(survey);
    await inside(survey, '[data-q="bring"]');
    (await inside(survey, '.told summary')).click();
    await inside(survey, '.told dl');
  },
};

/** All answers once more, each with a way to change it, before anything is sent. */
export const Review: Story = {
  args: {definition: {...gardenSurvey, review: true}},
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    survey.answers = {name: 'Ada', reach: 'ada@example.org', often: 'weekly'};
    await goOn(survey);
    await inside(survey, '[data-q="bring"]');
    await goOn(survey);
    await inside(survey, '.review');
  },
};

/** Another language of the definition, chosen by the person; what was filled in stays. */
export const LanguageChosen: Story = {
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    const select = (await inside(survey, '#language')) as HTMLSelectElement;
    select.value = 'es';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await inside(survey, '.kith');
  },
};

/** Before `opensAt`: the title says what it will be about. */
export const NotOpenYet: Story = {
  args: {definition: {...gardenSurvey, opensAt: '2126-03-31'}},
  play: async ({canvasElement}) => void (await surveyIn(canvasElement, 'closed')),
};

/** An ending by score, with the score that is the person's to see. */
export const Scored: Story = {
  args: {definition: wellbeingSurvey},
  beforeEach: answerWith(json(201, {receipt: 'K7Q4-M2'})),
  play: async ({canvasElement}) => {
    const survey = await surveyIn(canvasElement, 'ready');
    survey.answers = {calm: 5, alone: 1, rested: 4};
    await goOn(survey);
    await surveyIn(canvasElement, 'sent');
  },
};

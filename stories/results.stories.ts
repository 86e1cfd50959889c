import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/results.ts';
import {petition, pulseResults, surveyResults} from '../test/support/results-samples.ts';
import {answerWith, never} from './acts.ts';

interface Args {
  results?: unknown;
  src?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Results',
  component: 'kith-results',
  render: ({results, src, theme, lang}) =>
    html`<kith-results .results=${results} src=${src ?? nothing} theme=${theme ?? nothing} lang=${lang ?? nothing}>
      <p>The results are on the board at the hall.</p>
    </kith-results>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Enough people for everything: change, groups, distribution. */
export const SixHundred: Story = {args: {results: pulseResults(600, {invited: 1400})}};

/** Groups can just be shown. */
export const Sixty: Story = {args: {results: pulseResults(60)}};

/** Twelve people: hollow marks, wide ranges, no group. */
export const Twelve: Story = {args: {results: pulseResults(12)}};

/** Four people: nothing but a sentence. */
export const TooFew: Story = {args: {results: pulseResults(4)}};

/** Nobody yet. */
export const Empty: Story = {args: {results: pulseResults(0)}};

/** Everything opened: the spread, our rules, the file. */
export const Unfolded: Story = {
  args: {results: pulseResults(600)},
  play: ({canvasElement}) => {
    const results = canvasElement.querySelector('kith-results')!;
    const open = () => {
      results.shadowRoot!.querySelector('details')!.open = true;
    };
    if (results.state === 'ready') open();
    else results.addEventListener('kith-ready', open, {once: true});
  },
};

/** What people wrote, read by a human first. */
export const Comments: Story = {
  args: {results: pulseResults(60, {comments: ['A bench by the door', 'Tell us what came of it']})},
};

/** Choices, an order and a budget. */
export const Survey: Story = {args: {results: surveyResults()}};

/** How far a petition has come. */
export const Petition: Story = {args: {results: petition}};

/** On its way: the fallback content stands. */
export const Loading: Story = {args: {src: '/never'}, beforeEach: answerWith(never)};

/** The document is not right: a sentence, and the fallback content. */
export const Broken: Story = {args: {results: {kith: 1}}};

export const Dark: Story = {args: {results: pulseResults(60), theme: 'dark'}};

export const Spanish: Story = {args: {results: pulseResults(60), lang: 'es'}};

/** The table stands at the right, and the bars grow to the left. */
export const RightToLeft: Story = {
  args: {results: pulseResults(60)},
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/pulse.ts';
import {pulse} from '../test/support/results-samples.ts';

interface Args {
  definition?: unknown;
  group?: string;
  instrument?: 'kith-5' | 'kith-13' | 'kith-event' | 'uk-neighbourhood' | 'statcan-local';
  display?: 'all' | 'one-at-a-time';
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Pulse',
  component: 'kith-pulse',
  args: {group: 'Library Friends'},
  render: ({definition, group, instrument, display, theme, lang}) =>
    html`<kith-pulse
      .definition=${definition}
      group=${group ?? nothing}
      instrument=${instrument ?? nothing}
      display=${display ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      action="/submissions"
      shared-device
    >
      <p>The same questions are on a card at the desk.</p>
    </kith-pulse>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A name is enough. */
export const FromAName: Story = {};

export const OneAtATime: Story = {args: {display: 'one-at-a-time'}};

/** Background questions, one of which splits the results. */
export const Definition: Story = {args: {definition: pulse}};

/** One statement for the way out of an event. */
export const AfterAnEvent: Story = {args: {group: 'the reading night', instrument: 'kith-event'}};

/** A published instrument, in its own words. */
export const Neighbourhood: Story = {args: {instrument: 'uk-neighbourhood'}};

/** Canada's question, in the order in which it was published. */
export const LocalCommunity: Story = {args: {instrument: 'statcan-local'}};

/** Thirteen statements, five steps each. */
export const Thirteen: Story = {args: {instrument: 'kith-13'}};

/** A reader of a language that the pulse lacks: its own words say which language they are in. */
export const AnotherLanguage: Story = {
  args: {definition: {...pulse, title: {es: '¿Se siente en casa?'}, description: {es: 'Cinco frases breves.'}}},
};

/** Over, with a word on when it comes again. */
export const Closed: Story = {args: {definition: {...pulse, closesAt: '2020-01-01', cadence: 'quarterly'}}};

export const Broken: Story = {args: {definition: {id: 'x'}}};

export const Dark: Story = {args: {theme: 'dark'}};

export const Spanish: Story = {args: {lang: 'es'}};

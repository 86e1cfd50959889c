import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/loop.ts';

interface Args {
  definition?: unknown;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const heard = {
  title: {en: 'What we heard, and what we did', es: 'Lo que oímos y lo que hicimos'},
  asked: {en: 'Last autumn 213 people told us what Millbrook needs.'},
  topics: [
    {
      title: 'Brook Path is too dark',
      heard: 'Two out of five do not feel safe there.',
      n: 82,
      status: 'done',
      decision: 'Eleven lamps now stand between the bridge and the school.',
      owner: 'Ruth, of the streets group',
      date: '2026-05-12',
    },
    {
      title: 'Longer hours for the food shelf',
      heard: 'One in four who needed it could not come when it was open.',
      n: 54,
      status: 'partly',
      decision: 'It opens on Wednesdays, too. Sundays are still missing.',
      next: 'We look for two more people with a key.',
    },
    {
      title: 'Text messages about what is on',
      status: 'started',
      decision: 'We try it with fifty people until Easter.',
      next: 'A report at the spring meeting.',
    },
    {
      title: 'The bus stops running at seven',
      heard: 'Many wrote this in their own words.',
      n: 38,
      status: 'no',
      reason: 'The bus company said no for this year.',
      owner: 'The drivers',
      next: 'We ask again in April.',
    },
    {title: 'A bench by the school', heard: 'Older people have nowhere to rest.', n: 11, status: 'open'},
  ],
};

const meta: Meta<Args> = {
  title: 'Widgets/Loop',
  component: 'kith-loop',
  render: ({definition, theme, lang}) =>
    html`<kith-loop .definition=${definition} theme=${theme ?? nothing} lang=${lang ?? nothing}>
      <p>Ask us at the desk.</p>
    </kith-loop>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Done, in part, under way, no with its reason, not decided yet. */
export const Topics: Story = {args: {definition: heard}};

export const Dark: Story = {args: {definition: heard, theme: 'dark'}};

/** Texts that have no Spanish say that they are English. */
export const Spanish: Story = {args: {definition: heard, lang: 'es'}};

/** The topics stand in the page itself. */
export const FromAList: Story = {
  render: () =>
    html`<kith-loop>
      <dl>
        <dt data-status="started" data-n="12">Longer hours</dt>
        <dd>People who work cannot come.</dd>
        <dd data-part="decision">We open on Wednesday evenings.</dd>
      </dl>
    </kith-loop>`,
};

export const Broken: Story = {args: {definition: {topics: []}}};

import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define/loop.ts';

interface Args {
  definition?: unknown;
}

const meta: Meta<Args> = {
  title: 'Widgets/Loop',
  component: 'kith-loop',
  render: ({definition}) => html`<kith-loop .definition=${definition}><p>Ask us at the desk.</p></kith-loop>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Topics: Story = {
  args: {
    definition: {
      title: 'What we heard, and what we did',
      asked: 'Last autumn 213 people told us what Millbrook needs.',
      topics: [
        {
          title: 'Brook Path is too dark',
          heard: 'Two out of five do not feel safe there.',
          n: 82,
          status: 'done',
          decision: 'Eleven lamps now stand between the bridge and the school.',
          date: '2026-05-12',
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
      ],
    },
  },
};

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

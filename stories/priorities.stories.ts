import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/priorities.ts';

interface Args {
  method?: 'rank' | 'dots' | 'budget';
  total?: number;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Priorities',
  component: 'kith-priorities',
  render: ({method, total, theme, lang}) =>
    html`<kith-priorities
      label="What should come first?"
      method=${method ?? nothing}
      total=${total ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
    >
      <ul>
        <li data-value="heat">Heating the hall</li>
        <li data-value="books">New books</li>
        <li data-value="door">A step-free door</li>
      </ul>
      <p slot="learn">We have 9,000 for next year. The door alone costs 6,000.</p>
    </kith-priorities>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Rank: Story = {};

export const Dots: Story = {args: {method: 'dots', total: 10}};

export const Budget: Story = {args: {method: 'budget', total: 9000}};

export const Dark: Story = {args: {method: 'dots', total: 10, theme: 'dark'}};

export const Spanish: Story = {args: {lang: 'es'}};

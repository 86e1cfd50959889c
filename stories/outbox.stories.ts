import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {OutboxRecord} from '../src/delivery/outbox-store.ts';
import {pageOutbox} from '../src/delivery/page-outbox.ts';
import '../src/define/outbox.ts';
import {answerWith} from './acts.ts';

interface Args {
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

/** The network is gone, and so is what an earlier story left. */
const unreached = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const before =
  (...replies: (() => Promise<Response>)[]) =>
  async (): Promise<() => void> => {
    const restore = answerWith(() => (replies.shift() ?? unreached)())();
    const outbox = pageOutbox();
    await empty();
    for (let i = 0, all = replies.length || 1; i < all; i++) await outbox.send(parcel(i), {page: PAGE});
    return async () => {
      restore();
      await empty();
    };
  };
const empty = async (): Promise<void> => {
  for (const {id} of await pageOutbox().records()) await pageOutbox().discard(id);
};

const PAGE = 'https://example.org/needs';
const parcel = (i: number): OutboxRecord['parcel'] => ({
  id: `story-${i}`,
  action: 'https://api.example.org/surveys/needs/submissions',
  enctype: 'application/json',
  mode: 'cors',
  body: '{}',
});
const no = (): Promise<Response> =>
  Promise.resolve(
    new Response(JSON.stringify({title: 'No', detail: 'Only people who live in Millbrook can answer this'}), {
      status: 403,
      headers: {'content-type': 'application/json'},
    }),
  );

const meta: Meta<Args> = {
  title: 'Widgets/Outbox',
  component: 'kith-outbox',
  render: ({theme, lang}) => html`<kith-outbox theme=${theme ?? nothing} lang=${lang ?? nothing}></kith-outbox>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The network is gone: it says when it tries again. */
export const Waiting: Story = {beforeEach: before()};

export const ThreeWaiting: Story = {beforeEach: before(unreached, unreached, unreached)};

/** The endpoint said no: the answers can be corrected on their page, saved, copied or discarded. */
export const Refused: Story = {beforeEach: before(no)};

export const WaitingAndRefused: Story = {beforeEach: before(unreached, no)};

export const Dark: Story = {args: {theme: 'dark'}, beforeEach: before(unreached, no)};

export const Spanish: Story = {args: {lang: 'es'}, beforeEach: before(unreached, no)};

/** Nothing waits: nothing is shown. */
export const Empty: Story = {
  beforeEach: async () => {
    await empty();
  },
};

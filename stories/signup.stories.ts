import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define/signup.ts';
import {answerWith, goOn, inside, json, never, signupIn, takeShifts} from './acts.ts';
import {household, petition, weekend} from './signup-samples.ts';

interface Args {
  definition?: unknown;
  preset?: 'newsletter' | 'membership' | 'volunteer' | 'petition';
  src?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Signup',
  component: 'kith-signup',
  render: ({definition, preset, src, theme, lang}) =>
    html`<kith-signup
      .definition=${definition}
      preset=${preset ?? nothing}
      src=${src ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      action="/signups"
      shared-device
    >
      <p>Our form cannot be shown here. Please call us: <a href="tel:+15550100">555 0100</a>.</p>
    </kith-signup>`,
};
export default meta;

type Story = StoryObj<Args>;
const isReady: Story['play'] = async ({canvasElement}) => void (await signupIn(canvasElement, 'ready'));

/** Attributes alone. */
export const Newsletter: Story = {args: {preset: 'newsletter'}, play: isReady};

export const Membership: Story = {args: {preset: 'membership'}, play: isReady};

export const Volunteer: Story = {args: {preset: 'volunteer'}, play: isReady};

export const Petition: Story = {args: {preset: 'petition'}, play: isReady};

/** How many have signed comes from the endpoint. */
export const PetitionWithGoal: Story = {args: {definition: petition}, play: isReady};

/** Fields of any type, and the members of a household by a group that repeats. */
export const Household: Story = {
  args: {definition: household},
  play: async ({canvasElement}) => {
    const signup = await signupIn(canvasElement, 'ready');
    signup.answers = {people: [{first: 'Bo', age: 7}, {first: 'Cy'}]};
  },
};

/** Said before and after sending: only who follows the link in the e-mail is on the list. */
export const DoubleOptIn: Story = {args: {definition: {preset: 'newsletter', confirmation: 'email'}}, play: isReady};

/** Places left, a waiting list, and times as the reader's clock shows them too. */
export const Shifts: Story = {args: {definition: weekend}, play: isReady};

/** Two of the chosen shifts overlap. */
export const ShiftsThatClash: Story = {
  args: {definition: weekend},
  play: async ({canvasElement}) => {
    const signup = await signupIn(canvasElement, 'ready');
    signup.answers = {shifts: ['soup', 'door']};
    await inside(signup, '.clash');
  },
};

/** Without a waiting list, a full shift cannot be chosen. */
export const FullShifts: Story = {args: {definition: {...weekend, whenFull: 'none'}}, play: isReady};

/** The form that an organisation already has is the definition; without script it posts as it always did. */
export const FormOfOnesOwn: Story = {
  render: () =>
    html`<kith-signup shared-device>
      <form action="/contact" method="post">
        <p><label for="own-name">Your name *</label><input id="own-name" name="NAME" required /></p>
        <p>
          <label>E-mail <input type="email" name="EMAIL" required /></label>
        </p>
        <fieldset>
          <legend>I can help with</legend>
          <label><input type="checkbox" name="help" value="garden" /> The garden</label>
          <label><input type="checkbox" name="help" value="rides" /> Rides</label>
        </fieldset>
        <input type="hidden" name="list" value="42" />
        <button type="submit">Send</button>
      </form>
    </kith-signup>`,
  play: isReady,
};

/** What is sent, and to whom, can be read before anything is. */
export const WhatIsSent: Story = {
  args: {definition: weekend},
  play: async ({canvasElement}) => {
    const signup = await signupIn(canvasElement, 'ready');
    (await inside(signup, 'summary')).click();
    await inside(signup, 'details p');
  },
};

export const Errors: Story = {
  args: {definition: weekend},
  play: async ({canvasElement}) => {
    const signup = await signupIn(canvasElement, 'ready');
    await goOn(signup);
    await inside(signup, '[part="error-summary"]');
  },
};

export const Sending: Story = {
  args: {definition: weekend},
  beforeEach: answerWith(never),
  play: async ({canvasElement}) => {
    await takeShifts(canvasElement);
    await signupIn(canvasElement, 'sending');
  },
};

/** One place given, one lost to somebody who was a moment faster; a calendar file, and the link to cancel. */
export const ThankYou: Story = {
  args: {definition: weekend},
  beforeEach: answerWith(
    json(201, {
      receipt: 'K7Q4-M2',
      shifts: [
        {id: 'soup', status: 'confirmed'},
        {id: 'door', status: 'waiting', position: 1},
      ],
      cancel: `${location.origin}/cancel`,
    }),
  ),
  play: async ({canvasElement}) => {
    await takeShifts(canvasElement);
    await signupIn(canvasElement, 'sent');
  },
};

/** The last place went while the form was filled in. */
export const JustGone: Story = {
  args: {definition: {...weekend, whenFull: 'none'}},
  beforeEach: answerWith(
    json(422, {
      title: 'No place is left',
      status: 422,
      errors: [
        {
          pointer: '/answers/shifts',
          detail: 'Welcome people at the door has just been filled. Choose another, or take it out.',
        },
      ],
    }),
  ),
  play: async ({canvasElement}) => void (await inside(await takeShifts(canvasElement), '[part="error-summary"]')),
};

export const Refused: Story = {
  args: {definition: weekend},
  beforeEach: answerWith(json(403, {title: 'Not accepted', status: 403, detail: 'This list is for members.'})),
  play: async ({canvasElement}) => void (await inside(await takeShifts(canvasElement), '[part="error"]')),
};

/** After `closesAt`. */
export const Closed: Story = {
  args: {definition: {...weekend, closesAt: '2024-03-31'}},
  play: async ({canvasElement}) => void (await signupIn(canvasElement, 'closed')),
};

/** As many as there can be. */
export const Full: Story = {
  args: {definition: {...petition, limit: 500, received: 500}},
  play: async ({canvasElement}) => void (await signupIn(canvasElement, 'closed')),
};

export const Broken: Story = {
  args: {definition: {id: 'x', shifts: [{id: 'a', title: 'A', start: 'soon', end: 'later', spots: 0}]}},
  play: async ({canvasElement}) => void (await signupIn(canvasElement, 'broken')),
};

export const Loading: Story = {
  args: {src: '/signups/weekend'},
  beforeEach: answerWith(never),
  play: async ({canvasElement}) => void (await signupIn(canvasElement, 'loading')),
};

/** Its own dark ground, whatever the page is like. */
export const Dark: Story = {args: {definition: weekend, theme: 'dark'}, play: ShiftsThatClash.play!};

/** Light text on a dark page is all it needs to know. */
export const OnADarkPage: Story = {
  args: {definition: weekend},
  globals: {theme: 'page-dark'},
  play: ShiftsThatClash.play!,
};

export const Spanish: Story = {
  args: {definition: weekend},
  globals: {locale: 'es'},
  play: ShiftsThatClash.play!,
};

export const RightToLeft: Story = {args: {definition: weekend}, globals: {direction: 'rtl'}, play: Errors.play!};

import type {Signup} from '../src/contract/signup.ts';

const shift = (id: string, title: string, start: string, end: string, spotsLeft: number, waiting = 0) => ({
  id,
  title,
  start: `2027-06-${start}`,
  end: `2027-06-${end}`,
  timeZone: 'Europe/London',
  location: 'Millbrook Hall',
  spots: 4,
  spotsLeft,
  waiting,
});

/** Two days: places left, one place left, a waiting list, an empty waiting list. */
export const weekend = {
  id: 'weekend',
  version: '1',
  preset: 'volunteer',
  title: 'Lend a hand',
  shifts: [
    {...shift('soup', 'Make the soup', '05T09:00', '05T12:00', 3), role: 'Kitchen'},
    {...shift('door', 'Welcome people at the door', '05T11:00', '05T13:00', 1), description: 'You smile and point.'},
    {...shift('tea', 'Tea', '06T13:00', '06T15:00', 0, 3), role: 'Kitchen'},
    shift('tidy', 'Tidy up', '06T15:00', '06T17:00', 0),
  ],
} satisfies Signup;

/** Questions of one's own, a household by group, a consent inside it and one outside. */
export const household = {
  id: 'household',
  title: 'Become a member household',
  description: 'Membership is **free**. You can leave at any time.',
  fields: [
    {id: 'name', type: 'name', label: 'Your name', required: true},
    {id: 'email', type: 'email', label: 'E-mail', required: true},
    {id: 'address', type: 'address', label: 'Your address'},
    {
      id: 'people',
      type: 'group',
      label: 'Who else lives with you?',
      repeat: {max: 5, itemLabel: 'Household member', addLabel: 'Add somebody'},
      questions: [
        {id: 'first', type: 'text', label: 'First name', required: true},
        {id: 'age', type: 'number', label: 'Age', min: 0, max: 120},
        {id: 'photos', type: 'consent', label: 'May be in our photos'},
      ],
    },
  ],
  consents: [
    {id: 'rules', type: 'consent', label: 'I agree to the [rules](https://example.org/rules)', required: true},
  ],
} satisfies Signup;

export const petition = {
  id: 'crossing',
  preset: 'petition',
  title: 'A crossing on Mill Lane',
  description: 'Children need a safe way from the bus stop to the hall.',
  goal: 500,
  count: 310,
} satisfies Signup;

/** As an organisation may have it on its page. */
export const OWN_FORM = `<form action="/contact" method="post">
  <p><label for="own-name">Your name *</label><input id="own-name" name="NAME" required></p>
  <p><label>E-mail <input type="email" name="EMAIL" required></label></p>
  <fieldset><legend>I can help with</legend>
    <label><input type="checkbox" name="help" value="garden"> The garden</label>
    <label><input type="checkbox" name="help" value="rides"> Rides</label></fieldset>
  <p><label>Message <textarea name="message"></textarea></label></p>
  <input type="hidden" name="list" value="42"><input type="text" name="_gotcha" style="display:none">
  <button type="submit">Send</button></form>`;

/** Forms as organisations have them, written from the services' own descriptions, with what must be kept of each. */
export interface KnownForm {
  name: string;
  html: string;
  /** Label, key in the body, and type of each visible question, in order. */
  fields: [label: string, name: string, type: string][];
  hidden?: Record<string, string>;
  choices?: Record<string, string[]>;
  required?: string[];
  enctype?: string;
}

export const FORMS: KnownForm[] = [
  {
    name: 'an embedded Mailchimp form with its robot trap',
    html: `<form action="https://example.us1.list-manage.example/subscribe/post?u=1&amp;id=2" method="post" id="mc-embedded-subscribe-form">
      <div class="mc-field-group"><label for="mce-EMAIL">Email Address <span class="asterisk">*</span></label><input type="email" value="" name="EMAIL" class="required email" id="mce-EMAIL" required></div>
      <div class="mc-field-group"><label for="mce-FNAME">First Name </label><input type="text" value="" name="FNAME" id="mce-FNAME"></div>
      <div class="mc-field-group input-group"><strong>Interests</strong><ul>
        <li><input type="checkbox" value="1" name="group[3][1]" id="mce-g-0"><label for="mce-g-0">Garden</label></li></ul></div>
      <div style="position: absolute; left: -5000px;" aria-hidden="true"><input type="text" name="b_1_2" tabindex="-1" value=""></div>
      <input type="submit" value="Subscribe" name="subscribe">
    </form>`,
    fields: [
      ['Email Address', 'EMAIL', 'email'],
      ['First Name', 'FNAME', 'text'],
      ['Interests', 'group[3][1]', 'multiple-choice'],
    ],
    hidden: {b_1_2: '', subscribe: 'Subscribe'},
    choices: {'group[3][1]': ['1']},
    required: ['EMAIL'],
  },
  {
    name: 'a Formspree form',
    html: `<form action="https://formspree.example/f/abc" method="POST">
      <label>Your email: <input type="email" name="email"></label>
      <label>Your message: <textarea name="message"></textarea></label>
      <input type="hidden" name="_subject" value="Hello from the site">
      <input type="text" name="_gotcha" style="display:none">
      <button type="submit">Send</button></form>`,
    fields: [
      ['Your email', 'email', 'email'],
      ['Your message', 'message', 'long-text'],
    ],
    hidden: {_subject: 'Hello from the site', _gotcha: ''},
  },
  {
    name: 'a Netlify form',
    html: `<form name="contact" method="POST" data-netlify="true" netlify-honeypot="bot-field">
      <input type="hidden" name="form-name" value="contact">
      <p hidden><label>Don’t fill this out: <input name="bot-field"></label></p>
      <p><label>Name <input type="text" name="name" required></label></p>
      <p><label>Your role <select name="role[]" multiple><option value="leader">Leader</option><option value="follower">Follower</option></select></label></p>
      <p><button type="submit">Send</button></p></form>`,
    fields: [
      ['Name', 'name', 'text'],
      ['Your role', 'role[]', 'multiple-choice'],
    ],
    hidden: {'form-name': 'contact', 'bot-field': ''},
    choices: {'role[]': ['leader', 'follower']},
    required: ['name'],
  },
  {
    name: 'a Basin form with a file',
    html: `<form action="https://usebasin.example/f/1" method="POST" enctype="multipart/form-data">
      <label for="e">Email</label><input id="e" type="email" name="email" required>
      <label for="f">Attachment</label><input id="f" type="file" name="attachment" accept="image/*">
      <button>Send</button></form>`,
    fields: [
      ['Email', 'email', 'email'],
      ['Attachment', 'attachment', 'file'],
    ],
    required: ['email'],
    enctype: 'multipart/form-data',
  },
  {
    name: 'a hand-written PHP contact form without labels',
    html: `<form action="contact.php" method="post"><table>
      <tr><td>Your name:</td><td>Name <input name="cf_name" size="30"></td></tr>
      <tr><td>E-mail:</td><td>E-mail <input name="cf_email" size="30"></td></tr></table>
      Message<br><textarea name="cf_message" rows="5"></textarea><br><input type="submit" value="Send it"></form>`,
    fields: [
      ['Name', 'cf_name', 'text'],
      ['E-mail', 'cf_email', 'email'],
      ['Message', 'cf_message', 'long-text'],
    ],
  },
  {
    name: 'a form that a block editor has put paragraphs and breaks into',
    html: `<form action="/join" method="post"><p><br><label for="nm">Name</label><br></p><p><input id="nm" name="nm" required=""><br></p>
      <p></p><p><label for="town">Town</label></p><p><input name="town"></p><p><button type="submit">Join</button></p></form>`,
    fields: [
      ['Name', 'nm', 'text'],
      ['Town', 'town', 'text'],
    ],
    required: ['nm'],
  },
  {
    name: 'labels around their controls',
    html: `<form action="/a" method="post"><label><span>Full name</span> <input name="full"></label><label>Age <input type="number" name="age" min="16" max="99"></label></form>`,
    fields: [
      ['Full name', 'full', 'text'],
      ['Age', 'age', 'number'],
    ],
  },
  {
    name: 'labels by for, with marks of what is required',
    html: `<form action="/a" method="post"><label for="x1">Street *</label><input id="x1" name="street" aria-required="true"><label for="x2">Phone (required)</label><input id="x2" type="tel" name="tel" required></form>`,
    fields: [
      ['Street', 'street', 'text'],
      ['Phone', 'tel', 'tel'],
    ],
    required: ['street', 'tel'],
  },
  {
    name: 'labels by aria-label and aria-labelledby',
    html: `<form action="/a" method="post"><input name="q1" aria-label="Your idea"><span id="when-label">Which day</span><input type="date" name="when" aria-labelledby="when-label" min="2026-01-01"></form>`,
    fields: [
      ['Your idea', 'q1', 'text'],
      ['Which day', 'when', 'date'],
    ],
  },
  {
    name: 'placeholders only',
    html: `<form action="/a" method="post"><input name="first_name" placeholder="First name"><input name="email" placeholder="E-mail"><button>Go</button></form>`,
    fields: [
      ['First name', 'first_name', 'text'],
      ['E-mail', 'email', 'email'],
    ],
  },
  {
    name: 'radio buttons and boxes in fieldsets',
    html: `<form action="/a" method="post"><fieldset><legend>How did you hear of us?</legend>
      <label><input type="radio" name="heard" value="friend" required> A friend</label><label><input type="radio" name="heard" value="poster"> A poster</label></fieldset>
      <fieldset><legend>Days</legend><label><input type="checkbox" name="days" value="mon"> Monday</label><label><input type="checkbox" name="days" value="tue"> Tuesday</label></fieldset>
      <label><input type="checkbox" name="terms" value="accepted" required> I agree to the terms</label></form>`,
    fields: [
      ['How did you hear of us?', 'heard', 'single-choice'],
      ['Days', 'days', 'multiple-choice'],
      ['I agree to the terms', 'terms', 'consent'],
    ],
    choices: {heard: ['friend', 'poster'], days: ['mon', 'tue']},
    required: ['heard', 'terms'],
  },
  {
    name: 'a drop-down with an empty first entry, and autofill tokens',
    html: `<form action="/a" method="post"><label for="c">Country</label><select id="c" name="country"><option value="">Please choose</option><option value="NL">Netherlands</option><option>Belgium</option></select>
      <label for="z">Post code</label><input id="z" name="zip" autocomplete="postal-code" maxlength="8" pattern="[0-9A-Z ]+"></form>`,
    fields: [
      ['Country', 'country', 'single-choice'],
      ['Post code', 'zip', 'text'],
    ],
    choices: {country: ['NL', 'Belgium']},
  },
];

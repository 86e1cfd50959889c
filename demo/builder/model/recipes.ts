/** How a snippet gets into a page, by what the page is made with. All of it, with what each system does to it, is in docs/site-builders.md. */
export interface Recipe {
  id: string;
  name: string;
  steps: readonly string[];
  /** How the widget is written. Default: as its tag. */
  form?: Form;
}

/** `tag`; `div`, for editors that take unknown tags away; `shortcode` of the WordPress plugin; `page`, a whole one. */
export type Form = 'tag' | 'div' | 'shortcode' | 'page';

export const RECIPES: readonly Recipe[] = [
  {
    id: 'html',
    name: 'A page of your own',
    steps: [
      'Open the page’s file in an editor.',
      'Paste all of it where the form is to be.',
      'Save, and put the file back on your web space.',
    ],
  },
  {
    id: 'wordpress',
    name: 'WordPress, with the Kith plugin',
    form: 'shortcode',
    steps: [
      'Once: put the plugin (demo/wordpress/kith) onto your site and tell it where Kith’s files are, at Settings → Kith.',
      'Edit the page, press + and choose “Shortcode”.',
      'Paste the line and update the page. It takes a published form.',
    ],
  },
  {
    id: 'wordpress-by-hand',
    name: 'WordPress, without a plugin',
    form: 'div',
    steps: [
      'Edit the page, press + and choose “Custom HTML”.',
      'Paste all of it and update the page.',
      'If nothing appears, WordPress has taken the first line out: somebody puts that line into the theme.',
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    form: 'page',
    steps: [
      'Choose Add elements → Embed code → Embed HTML → “Code”.',
      'Paste all of it and press Update.',
      'Make the frame as high as the form is on a phone: it does not grow by itself.',
    ],
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    steps: [
      'Edit the page, add a “Code” block and choose HTML.',
      'Paste all of it and save. “Display source” stays off.',
      'Scripts take a plan that allows them, and do not run while you are logged in: look in a private window.',
    ],
  },
  {
    id: 'drupal',
    name: 'Drupal',
    form: 'div',
    steps: [
      'Once: somebody makes the first line a library of your theme.',
      'Edit the page, press “Source” and paste the rest.',
      'If nothing appears, the text format takes attributes away: let those that begin with data-kith pass.',
    ],
  },
];

/** Where else answers can go, and how each wants them. */
export interface Receiver {
  id: string;
  name: string;
  placeholder: string;
  enctype?: string;
  format?: string;
}

export const RECEIVERS: readonly Receiver[] = [
  {id: 'formspree', name: 'Formspree', placeholder: 'https://formspree.io/f/YOUR-ID', enctype: 'multipart/form-data'},
  {
    id: 'sheets',
    name: 'Google Sheets',
    placeholder: 'https://script.google.com/macros/s/YOUR-ID/exec',
    enctype: 'text/plain',
  },
  {
    id: 'zapier',
    name: 'Zapier',
    placeholder: 'https://hooks.zapier.com/hooks/catch/…',
    enctype: 'text/plain',
    format: 'flat',
  },
  {id: 'php', name: 'A script of our own', placeholder: 'https://example.org/receive.php'},
];

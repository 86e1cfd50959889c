/** How a snippet gets into a page, by what the page is made with. */
export interface Recipe {
  id: string;
  name: string;
  steps: readonly string[];
  /** Editors that take unknown tags away get a plain one. */
  asDiv?: true;
}

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
    name: 'WordPress',
    asDiv: true,
    steps: [
      'Edit the page, press + and choose “Custom HTML”.',
      'Paste all of it into the block and update the page.',
      'Only administrators may put scripts into pages. On wordpress.com that takes a plan with plugins.',
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    steps: [
      'In the editor choose Add elements → Embed code → Embed HTML.',
      'Choose “Code”, paste all of it and press Update.',
      'Make the frame as high as the form; Wix shows it in a frame of its own.',
    ],
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    steps: [
      'Edit the page and add a “Code” block.',
      'Paste all of it, with the type set to HTML, and save.',
      'Scripts in code blocks take a plan that allows them.',
    ],
  },
  {
    id: 'drupal',
    name: 'Drupal',
    asDiv: true,
    steps: [
      'Put the script into your theme, or into a block with the format “Full HTML”.',
      'Paste the rest into the page, with the same format.',
      'If the form does not appear, the text format takes tags away: ask whoever looks after the site to let the attributes of div pass.',
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

import {html, svg, type TemplateResult} from 'lit';

const PATHS = {
  up: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m6-6-6 6-6-6',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  bin: 'M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13',
  plus: 'M12 5v14M5 12h14',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4m4-4H10a6 6 0 0 0 0 12h3',
  phone: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm3 15h2',
  desktop: 'M4 5h16v11H4zM9 20h6m-3-4v4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1m0 16v1M3 12h1m16 0h1M5.6 5.6l.8.8m11.2 11.2.8.8m0-12.8-.8.8M6.4 17.6l-.8.8',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  warn: 'M12 4 3 19h18zM12 10v4m0 2.5v.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-8v.01',
  open: 'm6 9 6 6 6-6',
  back: 'M19 12H5m6-6-6 6 6 6',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  words: 'M4 6h9M8.5 4v2m2.5 0c-1 4-3.5 7-7 8.500M6.5 9c1.5 2.5 3.5 4 6 5m0 6 4-10 4 10m-6.7-3h5.4',
  look: 'M12 3a9 9 0 0 0 0 18c1.5 0 2-1 1.5-2-.8-1.7.3-3 2-3H18a3 3 0 0 0 3-3c0-5.5-4-10-9-10zM7.5 12h.01M10 7.500h.01M15 7.500h.01',
  ends: 'M6 3v18M6 4h11l-2 4 2 4H6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  needs: 'M5 4h14v16H5zM8.5 9h7m-7 3.500h7m-7 3.500H13',
  feedback: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10v.01m6-.01v.01M8.5 14.500c2 2 5 2 7 0',
  newsletter: 'M3.5 6h17v12h-17zm0 .5 8.5 7 8.5-7',
  membership:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-4 2.5-6 6-6s6 2 6 6M16 4.500a3.5 3.5 0 0 1 0 6.500m2 3.500c2 .8 3 2.8 3 5.5',
  volunteer: 'M12 20s-7.5-4.5-7.5-10A4.2 4.2 0 0 1 12 7.5 4.2 4.2 0 0 1 19.5 10c0 5.5-7.5 10-7.5 10z',
  petition: 'M4 20h16M6 16l1-4 9-9 3 3-9 9z',
  calendar: 'M4 6h16v14H4zm0 4.500h16M8.5 3.500v4m7-4v4',
  pulse: 'M3 12h4l2.5-6 4 12 2.5-6h5',
  priorities: 'M5 20v-5m7 5V9m7 11V4',
  empty: 'M12 5v14M5 12h14',
  import: 'M12 4v11m-4.5-4.500L12 15l4.5-4.500M4 19.500h16',
  send: 'm4 12 16-8-6 16-3-6.500z',
} as const;
export type IconName = keyof typeof PATHS;

/** A small drawing in the colour of the text; words beside it say what it means. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path d=${PATHS[name]} />`}
  </svg>`;

const OF_TYPES: Readonly<Record<string, string>> = {
  'single-choice': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  'multiple-choice': 'M5 5h14v14H5zm3.5 7 2.5 2.500L15.5 9.5',
  'yes-no': 'm3 12 3 3 5-6m4 0 6 6m0-6-6 6',
  ranking: 'M10 6h10M10 12h7M10 18h4M4 5l1.5-1v5M4 13.500h3L4 17h3',
  allocation: 'M7 8a2 2 0 1 0 0-.01M16 8a2 2 0 1 0 0-.01M7 17a2 2 0 1 0 0-.01M16 17a2 2 0 1 0 0-.01',
  text: 'M4 8h16v8H4zm3 2.500v3',
  'long-text': 'M4 5h16v14H4zm3 4h10M7 12.500h10M7 16h5',
  number: 'M9 4 7 20M17 4l-2 16M4.5 9h16m-17 6h16',
  date: 'M4 6h16v14H4zm0 4.500h16M8.5 3.500v4m7-4v4',
  time: 'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.500V12l3 2',
  rating: 'm12 4 2.5 5.2 5.5.8-4 4 1 5.6-5-2.7-5 2.7 1-5.6-4-4 5.5-.8z',
  scale: 'M3 12h18M5 12v.01M9.7 9v6m4.6-6v6M19 12v.01',
  matrix: 'M4 5h16v14H4zm0 4.700h16M4 14.300h16M10 5v14',
  slider: 'M3 12h7m6 0h5M13 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  name: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c0-4 3-6 7-6s7 2 7 6',
  email: 'M3.5 6h17v12h-17zm0 .5 8.5 7 8.5-7',
  tel: 'M6 4h4l1.5 4.500L9 10.500c1 2 2.5 3.5 4.5 4.500l2-2.500L20 14v4c0 1-1 2-2 2C10.5 20 4 13.5 4 6c0-1 1-2 2-2z',
  address: 'M12 21s-7-6-7-11.500a7 7 0 0 1 14 0C19 15 12 21 12 21zm0-14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  consent: 'M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zm-3 9 2.3 2.300L15.5 10',
  statement: 'M4 7h16M4 12h16M4 17h9',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  signature: 'M4 17c3-9 6-12 7-10s-4 9-2 9 3-5 4.5-5-.5 4 1 4 2-1.5 5.5-1.500M4 20.500h16',
};

/** The drawing of a type of question. */
export const typeIcon = (type: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path d=${OF_TYPES[type] ?? PATHS.list} />`}
  </svg>`;

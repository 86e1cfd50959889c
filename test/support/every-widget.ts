// Each widget once, made of markup alone, and what a person does in it: for whatever must hold for all of them.
import {pulseResults} from './results-samples.ts';

/** A control by its selector, and what is written into it; without words it is pressed. */
export type Act = readonly [selector: string, words?: string];

export interface Specimen {
  tag: string;
  attributes?: Readonly<Record<string, string>>;
  /** Its definition or document. */
  json?: object;
  /** Children for people. */
  inner?: string;
  /** What a person does. Nothing is left unanswered that must be answered. */
  acts: readonly Act[];
  /** What can be read in the end. */
  end: RegExp;
  /** What arrives; nothing is sent where there is none. */
  answers?: Readonly<Record<string, unknown>>;
  /** Where a person types; nobody does where there is none. */
  typed?: string;
}

const write = (attributes: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}="${value}"`)
    .join('');

/** The element with all it needs inside; it sends to `action`. */
export function toMarkup({tag, attributes = {}, json, inner = '', answers}: Specimen, action: string): string {
  const data = json
    ? `<script type="application/json">${JSON.stringify(json).replaceAll('<', '\\u003c')}</script>`
    : '';
  return `<${tag}${write({...attributes, ...(answers && {action})})}>${data}${inner}</${tag}>`;
}

/** What is left of it in a content system that strips unknown tags and scripts: a div that names its document's address. */
export function toDiv(
  {tag, attributes = {}, json, inner = '', answers}: Specimen,
  action: string,
  src: string,
): string {
  const all = {...attributes, ...(answers && {action}), ...(json && {src})};
  return `<div data-kith="${tag.slice(5)}"${write(all, 'data-kith-')}>${inner}</div>`;
}

const SURVEY = {
  id: 'street',
  title: 'Our street',
  description: 'Six questions, **two minutes**.',
  questions: [
    {id: 'name', type: 'text', label: 'Your name', hint: 'As you like it', required: true},
    {id: 'topics', type: 'multiple-choice', label: 'What matters?', choices: ['Food', 'Rides', 'Light']},
    {id: 'mood', type: 'rating', label: 'How is it here?'},
    {id: 'area', type: 'single-choice', label: 'Your side', display: 'dropdown', choices: ['North', 'South']},
    {id: 'wish', type: 'long-text', label: 'One wish', maxLength: 200},
    {id: 'ok', type: 'consent', label: 'Keep this for a year', required: true},
  ],
};

const CALENDAR = {
  id: 'yard',
  title: 'The yard',
  timeZone: 'Europe/London',
  events: [
    {
      id: 'tea',
      title: 'Tea',
      start: '2031-03-11T15:00',
      end: '2031-03-11T16:00',
      description: 'With **cake**.',
      location: {name: 'The yard', address: '14 Mill Lane'},
      rsvp: {},
    },
    {id: 'choir', title: 'Choir', start: '2031-03-04T19:00', end: '2031-03-04T20:00', rrule: 'FREQ=WEEKLY;COUNT=3'},
    {id: 'camp', title: 'Camp', start: '2031-03-20', end: '2031-03-23', allDay: true},
  ],
};

const TOPICS = `<dl><dt data-status="done">“The path is dark.”</dt><dd>Two in five stay at home after dark.</dd>
  <dd data-part="decision">Eleven lamps.</dd><dd data-part="date">2026-05-12</dd>
  <dt data-status="no" data-n="38">“The bus stops at seven.”</dt><dd>Many wrote this.</dd>
  <dd data-part="reason">The company said no.</dd><dd data-part="next">We ask again in April.</dd></dl>`;

/** All widgets that show something, but for the note on what waits: it shows nothing where nothing waits. */
export const SPECIMENS: readonly Specimen[] = [
  {
    tag: 'kith-survey',
    json: SURVEY,
    acts: [
      ['#q-name', 'Ada'],
      ['[data-q=topics] [value=Rides]'],
      ['[data-q=mood] [value="4"]'],
      ['#q-wish', 'A bench'],
      ['#q-ok'],
      ['.primary'],
    ],
    end: /Thank you/,
    answers: {name: 'Ada', topics: ['Rides'], mood: 4, wish: 'A bench', ok: true},
    typed: '#q-name',
  },
  {
    tag: 'kith-signup',
    attributes: {preset: 'membership'},
    inner: '<p>Write to us</p>',
    acts: [
      ['#q-firstName', 'Ada'],
      ['#q-lastName', 'Byron'],
      ['#q-email', 'ada@example.org'],
      ['#q-consent'],
      ['.primary'],
    ],
    end: /Thank you/,
    answers: {firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org', consent: true},
    typed: '#q-firstName',
  },
  {
    tag: 'kith-pulse',
    attributes: {group: 'Library Friends', wave: '2026-Q4'},
    inner: '<p>Ask us</p>',
    acts: [['[data-q=needs-1] [value="4"]'], ['#q-comment', 'A bench'], ['.primary']],
    end: /Thank you/,
    answers: {'needs-1': 4, comment: 'A bench'},
    typed: '#q-comment',
  },
  {
    tag: 'kith-priorities',
    attributes: {label: 'What comes first?', method: 'dots'},
    inner: '<ul><li>Heating</li><li>Books</li><li>Chairs</li></ul>',
    acts: [['[data-q=priorities] input', '3'], ['.primary']],
    end: /Thank you/,
    answers: {priorities: {Heating: 3}},
    typed: '[data-q=priorities] input',
  },
  {tag: 'kith-results', json: pulseResults(40), acts: [['details summary']], end: /40 people/},
  {tag: 'kith-loop', inner: TOPICS, acts: [], end: /Eleven lamps.*The company said no/},
  {
    tag: 'kith-calendar',
    attributes: {month: '2031-03', view: 'month'},
    json: CALENDAR,
    acts: [
      ['[data-event^=tea]'],
      ['dialog[open] .answers .yes'],
      ['#q-name', 'Ada'],
      ['#q-email', 'ada@example.org'],
      ['.primary'],
    ],
    end: /You’re coming/,
    answers: {coming: 'yes', name: 'Ada', email: 'ada@example.org'},
    typed: '#q-name',
  },
];

/**
 * Does what a person does, one thing after the other as it can be reached, and gives back all words that are there in the end. Stands
 * by itself, so that it can be handed to a page.
 * @throws where something does not come within five seconds
 */
export async function perform(tag: string, acts: readonly Act[], end: string): Promise<string> {
  const roots = (): ShadowRoot[] => {
    const all: ShadowRoot[] = [];
    const add = (node: ParentNode): void => {
      for (const element of node.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        if (element.localName === tag || node !== document) all.push(element.shadowRoot);
        add(element.shadowRoot);
      }
    };
    add(document);
    return all;
  };
  const words = (): string =>
    roots()
      .map((root) => root.querySelector('.kith')?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ');
  const wait = async <T>(find: () => T | null | undefined | false, what: string): Promise<T> => {
    for (const last = performance.now() + 5000; ; await new Promise((done) => setTimeout(done, 10))) {
      const found = find();
      if (found) return found;
      if (performance.now() > last) throw new Error(`${tag}: ${what} did not come; there is: ${words().slice(0, 600)}`);
    }
  };
  for (const [selector, text] of acts) {
    const find = () =>
      roots()
        .map((root) => root.querySelector<HTMLInputElement>(selector))
        .find(Boolean);
    const control = await wait(find, selector);
    control.focus();
    if (text === undefined) control.click();
    else {
      control.value = text;
      control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      control.dispatchEvent(new Event('change', {bubbles: true}));
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  const seen = new RegExp(end, 's');
  await wait(() => seen.test(words()), end);
  return words();
}

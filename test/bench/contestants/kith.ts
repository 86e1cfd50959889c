import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {HERE, inlineJson, type Contestant, type Files, type Hooks} from '../contestant.ts';
import {hostPage, moduleTag} from '../host-page.ts';
import {isForm, type Asked, type Dated, type Form, type Month, type Part, type Workload} from '../workloads.ts';
import {toIcs} from './ics.ts';

const CDN = join(HERE, '../../dist/cdn');

function toQuestion({type, ends, ...rest}: Asked): object {
  if (type === 'dropdown') return {...rest, type: 'single-choice', display: 'dropdown'};
  if (type === 'scale') return {...rest, type, minLabel: ends![0], maxLabel: ends![1]};
  if (type === 'matrix') return {...rest, type, rows: rest.rows!.map((label, i) => ({value: String(i), label}))};
  return {...rest, type};
}

/** A pulse asks its statements and one open question, `comment`. */
function toDefinition({kind, id, title, questions}: Form): object {
  if (kind !== 'pulse') return {id, title, [kind === 'signup' ? 'fields' : 'questions']: questions.map(toQuestion)};
  const items = questions.filter(({type}) => type === 'scale').map((item) => ({id: item.id, label: item.label}));
  return {
    id,
    title,
    wave: '1',
    group: 'Mill Lane',
    comment: true,
    instrument: {id, items, scale: {min: 1, max: 5}},
  };
}

const toTag = (part: Part, events: string): string =>
  isForm(part)
    ? `<kith-${part.kind} action="https://example.org/answers"><script type="application/json">${inlineJson(toDefinition(part))}</script></kith-${part.kind}>`
    : `<kith-calendar src="${events}" month="${part.month}" view="month"></kith-calendar>`;

/** The files of the script tag, as they are published. */
export const kithFiles = (): Files =>
  Object.fromEntries(
    ['', 'c/', 'alone/', 'alone/c/'].flatMap((folder) =>
      readdirSync(join(CDN, folder))
        .filter((file) => file.endsWith('.js'))
        .map((file) => [`kith/${folder}${file}`, readFileSync(join(CDN, folder, file))]),
    ),
  );

const toJson = (events: readonly Dated[]): string => JSON.stringify({timeZone: 'Europe/Berlin', events});

/** One script tag and the widgets' own tags. */
export function kithPage(
  {title, parts}: Workload,
  source: string,
  write: (events: Month['events']) => string,
  script: string,
): Files {
  const calendar = parts.find((part): part is Month => !isForm(part));
  const body = parts.map((part) => toTag(part, source)).join('\n');
  return {
    ...kithFiles(),
    ...(calendar && {[source]: write(calendar.events)}),
    'index.html': hostPage({title, head: moduleTag(`kith/${script}`), body}),
  };
}

const hooks = (): Hooks => {
  const roots = (): ShadowRoot[] =>
    [...document.querySelectorAll('kith-survey, kith-signup, kith-pulse, kith-calendar')].flatMap(
      (widget) => widget.shadowRoot ?? [],
    );
  const find = <T extends Element = HTMLElement>(selector: string): T | undefined =>
    roots().flatMap((root) => root.querySelector<T>(selector) ?? [])[0];
  return {
    control(question, choice, row) {
      const place = `[data-q="${question}"]${row === undefined ? '' : ` [data-part="${row}"]`}`;
      return find(place)?.querySelector<HTMLElement>(choice ? `input[value="${choice}"]` : 'input, textarea, select');
    },
    isShown: (question) => Boolean(find(`[data-q="${question}"]`)?.getClientRects().length),
    month: () => find('[data-month]')?.dataset['month'] ?? '',
    events: () => roots().flatMap((root) => [...root.querySelectorAll('[data-event]')]),
    next: () => find('[part~="next"]'),
  };
};

/** What a page has that shows these: the file of the one widget, or what starts any. */
const scriptFor = ([part, ...others]: readonly Part[]): string =>
  others.length ? 'kith.js' : `alone/${isForm(part!) ? part.kind : 'calendar'}.js`;

/** The build, pasted the way the guide says. */
export const kith: Contestant = {
  name: 'kith',
  label: 'Kith',
  role: 'ours',
  workloads: ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8'],
  build: (load) => kithPage(load, 'events.json', toJson, scriptFor(load.parts)),
  hooks,
};

/** Pages whose tag would start any other widget as well. */
export const kithLoader: Contestant = {
  name: 'kith-js',
  label: 'Kith, by kith.js',
  role: 'ours',
  workloads: ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7'],
  build: (load) => kithPage(load, 'events.json', toJson, 'kith.js'),
  hooks,
};

/** The same months from an iCalendar file, which no peer reads by itself. */
export const kithIcs: Contestant = {
  name: 'kith-ics',
  label: 'Kith, from an .ics file',
  role: 'ours',
  workloads: ['W5', 'W6', 'W7'],
  build: (load) => kithPage(load, 'events.ics', toIcs, scriptFor(load.parts)),
  hooks,
};

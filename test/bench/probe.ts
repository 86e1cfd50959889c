import type {Hooks} from './contestant.ts';
import {isForm, type Workload} from './workloads.ts';

/** What must be on screen: the last control of each form, and a month with its events. */
export interface Wanted {
  controls: readonly [question: string, choice?: string, row?: number][];
  month?: {name: string; atLeast: number};
  /** Milliseconds between two looks. 0: each frame. */
  pause: number;
}

/** What is kept in the page, under `bench`. */
export interface Kept {
  hooks: Hooks;
  /** Milliseconds since the navigation. */
  interactive: number;
  paint: number;
  /** When, how much, and whether a person had just done something. */
  shifts: [time: number, value: number, isExpected: boolean][];
  errors: string[];
  /** From each key to the frame that shows it. */
  keys: number[];
  /** Milliseconds from the next click until the condition holds in a frame. */
  clickUntil(holds: () => boolean): Promise<number>;
  watchKeys(): void;
  isVisible(element: Element | null | undefined): boolean;
  countElements(): number;
}

declare global {
  interface Window {
    bench: Kept;
    benchReady: (word: string) => void;
  }
}

export function wantedOf({parts}: Workload, pause: number): Wanted {
  const controls = parts.filter(isForm).map(({questions}): [string, string?, number?] => {
    const {id, type, choices = [], rows = []} = questions.at(-1)!;
    if (type === 'matrix') return [id, choices.at(-1)!, rows.length - 1];
    if (type === 'scale') return [id, '5'];
    return type.endsWith('-choice') ? [id, choices.at(-1)!] : [id];
  });
  const month = parts.find((part) => !isForm(part));
  return {controls, pause, ...(month && !isForm(month) && {month: {name: month.month, atLeast: month.atLeast}})};
}

/** Runs in the page before all of its own scripts; `benchReady` is called two frames after everything is on screen. */
function watch(hooks: Hooks, {controls, month, pause}: Wanted): void {
  const isVisible = (element: Element | null | undefined): boolean =>
    Boolean(element?.getBoundingClientRect().height && element.checkVisibility({visibilityProperty: true}));
  const afterFrame = (act: () => void): void => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', act);
    port1.start();
    port2.postMessage(0);
  };
  const bench: Kept = {
    hooks,
    interactive: 0,
    paint: 0,
    shifts: [],
    errors: [],
    keys: [],
    isVisible,
    clickUntil: (holds) =>
      new Promise((done) => {
        const begin = ({timeStamp}: Event): void => {
          const look = (): void => {
            if (holds()) afterFrame(() => done(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        addEventListener('click', begin, {capture: true, once: true});
      }),
    watchKeys() {
      let pressed = 0;
      addEventListener('keydown', ({timeStamp}) => (pressed = timeStamp), true);
      const shown = (): void => {
        const from = pressed;
        requestAnimationFrame(() => afterFrame(() => bench.keys.push(performance.now() - from)));
      };
      addEventListener('input', shown, true);
    },
    countElements() {
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, {shadowRoot}) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      return count(document);
    },
  };
  window.bench = bench;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  observe('layout-shift', (entry) => {
    const {startTime, value, hadRecentInput} = entry as PerformanceEntry & {value: number; hadRecentInput: boolean};
    bench.shifts.push([startTime, value, hadRecentInput]);
  });
  observe('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') bench.paint = startTime;
  });
  addEventListener('error', ({message}) => bench.errors.push(message));
  addEventListener('unhandledrejection', ({reason}) => bench.errors.push(String(reason)));

  const isMonthThere = ({name, atLeast}: NonNullable<Wanted['month']>): boolean => {
    if (hooks.month() !== name) return false;
    const events = hooks.events();
    return events.length >= atLeast && isVisible(events[0]) && isVisible(events[events.length - 1]);
  };
  const isThere = (): boolean =>
    Boolean(document.body) &&
    controls.every((one) => isVisible(hooks.control(...one))) &&
    (!month || isMonthThere(month));
  const finish = (): void => {
    bench.interactive = performance.now();
    window.benchReady('ready');
  };
  const look = (): void => {
    if (isThere()) requestAnimationFrame(() => requestAnimationFrame(finish));
    else if (pause) setTimeout(() => requestAnimationFrame(look), pause);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The script to run before a page's own. */
export const probeFor = (hooks: () => Hooks, wanted: Wanted): string =>
  `if (location.pathname !== '/warm-up') (${String(watch)})((${String(hooks)})(), ${JSON.stringify(wanted)});`;

/** The largest session of shifts that nobody caused: at most a second apart, at most five in all, as web.dev/cls defines it. */
export function layoutShift(shifts: Kept['shifts']): number {
  let [largest, sum, begin, last] = [0, 0, 0, -Infinity];
  for (const [time, value, isExpected] of shifts) {
    if (isExpected) continue;
    if (time - last > 1000 || time - begin > 5000) [sum, begin] = [0, time];
    sum += value;
    last = time;
    largest = Math.max(largest, sum);
  }
  return largest;
}

import {bundle} from '../bundle.ts';
import {inlineJson, type Contestant, type Files} from '../contestant.ts';
import {hostPage, moduleTag, preload, sheet} from '../host-page.ts';
import {isForm, monthOf, type Workload} from '../workloads.ts';
import {floorCss, floorHooks} from './html.ts';

const FORM = `import {formHtml, follow} from './floor-form.ts';
export function drawForm(element, form) { element.innerHTML = formHtml(form); follow(element); }`;

const month = (isRepeating: boolean): string => `import {monthHtml, sortIntoDays, turn} from './floor-month.ts';
${isRepeating ? "import {expand} from './floor-series.ts';" : ''}
export function drawMonth(element, {events, month}) {
  element.innerHTML = '<button type="button" id="next">Next month</button><div></div>';
  ${isRepeating ? '' : 'const days = sortIntoDays(events);'}
  const draw = () => (element.lastChild.innerHTML = monthHtml(${isRepeating ? 'sortIntoDays(expand(events, month))' : 'days'}, month));
  element.firstChild.onclick = () => { month = turn(month); draw(); };
  draw();
}`;

const bundles = new Map<string, Promise<{js: string}>>();
/** Each once. */
function bundled(code: string): Promise<{js: string}> {
  if (!bundles.has(code)) bundles.set(code, bundle(code));
  return bundles.get(code)!;
}

async function build(load: Workload): Promise<Files> {
  const {id, title, parts} = load;
  const calendar = monthOf(load);
  const files: Record<string, string> = {'floor.css': floorCss()};
  if (parts.some(isForm)) files['form.js'] = (await bundled(FORM)).js;
  if (calendar) {
    files['month.js'] = (await bundled(month(id === 'W7'))).js;
    files['events.json'] = JSON.stringify({month: calendar.month, events: calendar.events});
  }
  const draws = parts.map((part) => {
    const place = `document.getElementById('${part.id}')`;
    return isForm(part)
      ? `drawForm(${place}, ${inlineJson({title: part.title, questions: part.questions})});`
      : `drawMonth(${place}, await (await fetch('events.json')).json());`;
  });
  const script = `${files['form.js'] ? "import {drawForm} from './form.js';" : ''}${calendar ? "import {drawMonth} from './month.js';" : ''}${draws.join('\n')}`;
  const scripts = ['form.js', 'month.js'].filter((file) => files[file]).map(moduleTag);
  const head = [sheet('floor.css'), ...(calendar ? [preload('events.json')] : []), ...scripts].join('\n');
  const body = parts.map((part) => `<div id="${part.id}"></div>`).join('\n');
  return {...files, 'index.html': hostPage({title, head, body, script})};
}

/** The leanest script that draws what a definition says: nobody who takes one can be much below it. */
export const vanilla: Contestant = {
  name: 'vanilla',
  label: 'the leanest script',
  role: 'floor',
  workloads: ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8'],
  build,
  hooks: floorHooks,
};

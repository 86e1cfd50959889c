import type {Contestant, Files, Hooks} from '../contestant.ts';
import {hostPage} from '../host-page.ts';
import {isForm, monthOf, type Workload} from '../workloads.ts';
import {
  FULLCALENDAR_HEAD,
  fullCalendarFiles,
  fullCalendarHooks,
  toForeign,
  toScript as toMonth,
} from './fullcalendar.ts';
import {SURVEYJS_HEAD, surveyJsFiles, surveyJsHooks, toScript as toForm} from './surveyjs.ts';

async function build(load: Workload): Promise<Files> {
  const month = monthOf(load)!;
  const forms = load.parts.filter(isForm);
  const head = [...SURVEYJS_HEAD, ...FULLCALENDAR_HEAD].join('\n');
  const body = load.parts.map(({id}) => `<div id="${id}"></div>`).join('\n');
  const script = [...forms.map(toForm), toMonth(month)].join('\n');
  return {
    ...surveyJsFiles(),
    ...(await fullCalendarFiles(false)),
    'events.json': JSON.stringify(month.events.map(toForeign)),
    'index.html': hostPage({title: load.title, head, body, script}),
  };
}

/** The likeliest pair where somebody wants forms and a calendar on one page. */
export const pair: Contestant = {
  name: 'pair',
  label: 'SurveyJS and FullCalendar',
  role: 'peer',
  workloads: ['W8'],
  build,
  hooks: new Function(
    `const forms = (${String(surveyJsHooks)})(), month = (${String(fullCalendarHooks)})(); return {...month, control: forms.control, isShown: forms.isShown};`,
  ) as () => Hooks,
};

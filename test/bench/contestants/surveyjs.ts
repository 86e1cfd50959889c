import {fromPackage, inlineJson, versionOf, type Contestant, type Files, type Hooks} from '../contestant.ts';
import {deferTag, hostPage, sheet} from '../host-page.ts';
import {isForm, type Asked, type Form, type Workload} from '../workloads.ts';

const TYPES: Readonly<Record<Asked['type'], object>> = {
  text: {type: 'text'},
  'long-text': {type: 'comment'},
  email: {type: 'text', inputType: 'email'},
  tel: {type: 'text', inputType: 'tel'},
  number: {type: 'text', inputType: 'number'},
  'single-choice': {type: 'radiogroup'},
  'multiple-choice': {type: 'checkbox'},
  dropdown: {type: 'dropdown'},
  scale: {type: 'rating', rateMax: 5},
  matrix: {type: 'matrix'},
  consent: {type: 'checkbox', titleLocation: 'hidden'},
};

function toElement({id, type, label, required, autocomplete, choices, rows, ends, visibleIf}: Asked): object {
  const picks = type === 'matrix' ? {columns: choices, rows} : {choices: type === 'consent' ? [label] : choices};
  return {
    ...TYPES[type],
    name: id,
    title: label,
    ...(required && {isRequired: true}),
    ...(autocomplete && {autocomplete}),
    ...(ends && {minRateDescription: ends[0], maxRateDescription: ends[1]}),
    ...((choices || type === 'consent') && picks),
    ...(visibleIf && {visibleIf: `{${visibleIf.question}} = '${visibleIf.is}'`}),
  };
}

/** Of the style sheets, the one that fetches no font from elsewhere. */
export const surveyJsFiles = (): Files => ({
  'survey-core.css': fromPackage('survey-core/survey-core.fontless.min.css'),
  'survey-core.js': fromPackage('survey-core/survey.core.min.js'),
  'survey-js-ui.js': fromPackage('survey-js-ui/survey-js-ui.min.js'),
});
export const SURVEYJS_HEAD = [sheet('survey-core.css'), deferTag('survey-core.js'), deferTag('survey-js-ui.js')];

/** The script that draws a form into the element with its id. */
export const toScript = ({id, title, questions}: Form): string =>
  `new Survey.Model(${inlineJson({title, completeText: 'Send', elements: questions.map(toElement)})}).render(document.getElementById('${id}'));`;

export const surveyJsHooks = (): Hooks => ({
  control(question, choice, row) {
    const place = document.querySelector(`[data-name="${question}"]`);
    const line = row === undefined ? place : place?.querySelectorAll('tbody tr')[row];
    if (!choice) return line?.querySelector<HTMLElement>('input, textarea, select, [role=combobox]');
    const input = line?.querySelector<HTMLElement>(`input[value="${choice}"]`);
    return input?.closest('label') ?? input;
  },
  isShown: (question) => Boolean(document.querySelector(`[data-name="${question}"]`)?.getClientRects().length),
  month: () => '',
  events: () => [],
  next: () => null,
});

/** With the script tags that its documentation gives. */
export const surveyJs: Contestant = {
  name: 'surveyjs',
  get label() {
    return `SurveyJS ${versionOf('survey-core')}`;
  },
  role: 'peer',
  workloads: ['W1', 'W2', 'W3', 'W4'],
  build({title, parts}: Workload) {
    const forms = parts.filter(isForm);
    const body = forms.map(({id}) => `<div id="${id}"></div>`).join('\n');
    const page = hostPage({title, head: SURVEYJS_HEAD.join('\n'), body, script: forms.map(toScript).join('\n')});
    return {...surveyJsFiles(), 'index.html': page};
  },
  hooks: surveyJsHooks,
};

// Answers and times in words.

import {save} from './api.js';
import {button, h} from './dom.js';

const DATE_TIME = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const DATE = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeZone: 'UTC'});

/** A moment, or a day where only that is known. @param {string} iso */
export function formatTime(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return (iso.length === 10 ? DATE : DATE_TIME).format(time);
}

/** Text that people read is one string, or one a language. @param {unknown} text */
export function localize(text) {
  if (typeof text !== 'object' || text === null) return text === undefined ? '' : String(text);
  const language = navigator.language.split('-')[0] ?? 'en';
  const byLanguage = /** @type {Record<string, string>} */ (text);
  return byLanguage[navigator.language] ?? byLanguage[language] ?? byLanguage.en ?? Object.values(byLanguage)[0] ?? '';
}

/** @typedef {{id: string, type?: string, label?: unknown, choices?: (string | {value: string, label?: unknown})[], questions?: Question[], rows?: (string | {value: string, label?: unknown})[]}} Question */

/** The words of a question; its id where it has none. @param {{id: string, label?: unknown}} question */
export const labelOf = ({id, label}) => localize(label) || id;

/** What everybody is asked comes first; texts between questions ask nothing. @param {Question[]} questions */
export const asked = (questions) => questions.filter(({type}) => type !== 'statement');

/** A choice or a row in words. @param {unknown} value @param {Question['choices']} choices */
function nameOf(value, choices) {
  const choice = choices?.find((one) => typeof one === 'object' && one.value === value);
  return typeof choice === 'object' ? localize(choice.label) || choice.value : String(value);
}

/**
 * @param {unknown} answer
 * @param {Question} [question]
 * @returns {string}
 */
export function formatAnswer(answer, question = {id: ''}) {
  if (answer === undefined || answer === '') return '–';
  if (answer === null) return 'Does not apply';
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  if (Array.isArray(answer)) return answer.map((one) => formatAnswer(one, question)).join('; ');
  if (isFile(answer)) return answer.name;
  if (typeof answer === 'object')
    return Object.entries(answer)
      .map(([part, value]) => formatPart(part, value, question))
      .join('\n');
  if (question.type === 'signature' && isDrawing(answer)) return 'Signed';
  return nameOf(answer, question.choices);
}

/** A row of a matrix, a question of a group, or a part of a name. */
function formatPart(part, value, question) {
  const inner = question.questions?.find(({id}) => id === part);
  const words = inner ? labelOf(inner) : nameOf(part, question.rows ?? question.choices);
  return `${words}: ${formatAnswer(value, inner ?? question)}`;
}

/** @param {unknown} answer @returns {answer is {name: string, type?: string, data?: string, url?: string}} */
const isFile = (answer) =>
  typeof answer === 'object' &&
  answer !== null &&
  'name' in answer &&
  typeof answer.name === 'string' &&
  'size' in answer;

/** A path of absolute moves, lines and curves, and nothing else. @param {unknown} answer */
const isDrawing = (answer) => typeof answer === 'string' && /^M-?\d[MLQ\d\s,.-]*$/.test(answer);

/** An answer as it is looked at: drawings are drawn, files can be taken. @param {unknown} answer @param {Question} [question] */
export function renderAnswer(answer, question) {
  if (question?.type === 'signature' && isDrawing(answer)) return renderDrawing(String(answer));
  const files = Array.isArray(answer) ? answer : [answer];
  return files.length && files.every(isFile)
    ? h('ul', {className: 'files'}, ...files.map(renderFile))
    : formatAnswer(answer, question);
}

const SVG = 'http://www.w3.org/2000/svg';
function renderDrawing(path) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 600 240',
    role: 'img',
    'aria-label': 'Drawn signature',
    class: 'drawing',
  }))
    svg.setAttribute(name, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** Pictures of kinds that hold no script are shown; everything else is only handed out, and never opened here. */
const PICTURE = /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/;

/** @param {{name: string, data?: string, url?: string}} file */
function renderFile({name, data, url}) {
  const web = typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined;
  return h(
    'li',
    {},
    typeof data === 'string' && PICTURE.test(data) && h('img', {src: data, alt: name}),
    typeof data === 'string'
      ? button(`Download ${name}`, () => save(toBlob(data), name))
      : web
        ? h('a', {href: web, rel: 'noopener noreferrer', target: '_blank'}, name)
        : name,
  );
}

/** Its own media type is not believed: a browser must not run what it takes. @param {string} data */
function toBlob(data) {
  const at = data.indexOf(',');
  const text = data.slice(at + 1);
  const bytes = data.slice(0, at).endsWith(';base64')
    ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    : new TextEncoder().encode(decodeURIComponent(text));
  return new Blob([bytes], {type: 'application/octet-stream'});
}

/** Everything somebody said, question by question. @param {{answers: object, hidden?: object}} submission @param {Question[]} questions */
export function saidIn({answers, hidden = {}}, questions) {
  const given = {...answers, ...hidden};
  const byId = new Map(questions.map((question) => [question.id, question]));
  const order = [...byId.keys()].flatMap((id) => [id, `${id}.other`]);
  const placeOf = (/** @type {string} */ id) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.keys(given)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((id) => {
      const question = byId.get(id);
      const beside = byId.get(id.replace(/\.other$/, ''));
      const label = question ? labelOf(question) : beside ? `${labelOf(beside)} – other` : id;
      return {id, label, answer: given[id], question};
    });
}

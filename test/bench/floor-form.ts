// The least that an accessible form can be, as a string: what a page would hold without any library, or draw with the leanest one.
import type {Asked, Form} from './workloads.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]!);

const STEPS = ['1', '2', '3', '4', '5'];

const picks = ({id, choices = []}: Asked, type: 'radio' | 'checkbox'): string =>
  choices
    .map((c) => `<label><input type="${type}" name="${id}" value="${escapeHtml(c)}"> ${escapeHtml(c)}</label>`)
    .join('');

function table({id, rows = [], choices = []}: Asked): string {
  const heads = choices.map((c, i) => `<th scope="col" id="${id}-c${i}">${escapeHtml(c)}</th>`).join('');
  const cell = (row: number, i: number): string =>
    `<td><input type="radio" name="${id}-${row}" value="${escapeHtml(choices[i]!)}" aria-labelledby="${id}-r${row} ${id}-c${i}"></td>`;
  const lines = rows.map(
    (words, row) =>
      `<tr data-row="${row}"><th scope="row" id="${id}-r${row}">${escapeHtml(words)}</th>${choices.map((_, i) => cell(row, i)).join('')}</tr>`,
  );
  return `<table><thead><tr><td></td>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function scale({id, ends: [low, high] = ['', '']}: Asked): string {
  const steps = STEPS.map((n) => `<label><input type="radio" name="${id}" value="${n}"> ${n}</label>`).join('');
  return `<p class="scale">${escapeHtml(low)} ${steps} ${escapeHtml(high)}</p>`;
}

/** One question. */
export function toHtml(asked: Asked): string {
  const {id, type, label, required, autocomplete, choices = [], visibleIf} = asked;
  const words = escapeHtml(label) + (required ? ' (required)' : '');
  const names = `id="${id}" name="${id}"${required ? ' required' : ''}${autocomplete ? ` autocomplete="${autocomplete}"` : ''}`;
  const rule = visibleIf ? ` data-if="${visibleIf.question}=${visibleIf.is}" hidden` : '';
  const one = (control: string): string =>
    `<div class="q" data-q="${id}"${rule}><label for="${id}">${words}</label>${control}</div>`;
  const many = (controls: string): string =>
    `<fieldset class="q" data-q="${id}"${rule}><legend>${words}</legend>${controls}</fieldset>`;
  const entries = ['', ...choices].map((c) => `<option>${escapeHtml(c)}</option>`).join('');
  switch (type) {
    case 'single-choice':
      return many(picks(asked, 'radio'));
    case 'multiple-choice':
      return many(picks(asked, 'checkbox'));
    case 'scale':
      return many(scale(asked));
    case 'matrix':
      return many(table(asked));
    case 'dropdown':
      return one(`<select ${names}>${entries}</select>`);
    case 'long-text':
      return one(`<textarea rows="4" ${names}></textarea>`);
    case 'consent':
      return `<div class="q" data-q="${id}"><label><input type="checkbox" value="yes" ${names}> ${words}</label></div>`;
    default:
      return one(`<input type="${type}" ${names}>`);
  }
}

export const formHtml = ({title, questions}: Pick<Form, 'title' | 'questions'>): string =>
  `<form><h2>${escapeHtml(title)}</h2>${questions.map(toHtml).join('')}<button>Send</button></form>`;

/** Rules, with one listener for all. Stands by itself, so that a page can hold it as a script. */
export function follow(root: HTMLElement | Document): void {
  const waiting = new Map<string, [element: HTMLElement, value: string][]>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-if]')) {
    const [question, value] = element.dataset['if']!.split('=') as [string, string];
    waiting.set(question, [...(waiting.get(question) ?? []), [element, value]]);
  }
  root.addEventListener('change', ({target}) => {
    const {name, value} = target as HTMLInputElement;
    for (const [element, wanted] of waiting.get(name) ?? []) element.hidden = value !== wanted;
  });
}

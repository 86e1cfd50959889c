import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {HERE, type Contestant, type Hooks} from '../contestant.ts';
import {follow, formHtml} from '../floor-form.ts';
import {monthHtml, sortIntoDays} from '../floor-month.ts';
import {hostPage, sheet} from '../host-page.ts';
import {isForm, type Part} from '../workloads.ts';

export const floorCss = (): string =>
  readFileSync(join(HERE, 'floor.css'), 'utf8').replaceAll(/\s*([{};:,])\s*/g, '$1');

export const floorHooks = (): Hooks => ({
  control(question, choice, row) {
    const place = document.querySelector(`[data-q="${question}"]${row === undefined ? '' : ` [data-row="${row}"]`}`);
    return place?.querySelector<HTMLElement>(choice ? `input[value="${choice}"]` : 'input, textarea, select');
  },
  isShown: (question) => Boolean(document.querySelector(`[data-q="${question}"]`)?.getClientRects().length),
  month: () => document.querySelector<HTMLElement>('[data-month]')?.dataset['month'] ?? '',
  events: () => document.querySelectorAll('.month li a'),
  next: () => document.querySelector<HTMLElement>('#next'),
});

const draw = (part: Part): string => (isForm(part) ? formHtml(part) : monthHtml(sortIntoDays(part.events), part.month));

/** Nothing is leaner: the page holds it all, and only rules between questions need a script. It cannot turn to another month. */
export const html: Contestant = {
  name: 'html',
  label: 'plain HTML',
  role: 'floor',
  workloads: ['W1', 'W2', 'W3', 'W4', 'W5', 'W8'],
  build({title, parts, afterwards}) {
    const body = parts.map(draw).join('\n');
    const script = afterwards === 'answers' ? `(${String(follow)})(document)` : '';
    return {'index.html': hostPage({title, head: sheet('floor.css'), body, script}), 'floor.css': floorCss()};
  },
  hooks: floorHooks,
};

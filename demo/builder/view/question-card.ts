import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../../src/contract/question.ts';
import {sectionsOf, spotsOf, type Spot} from '../model/definition.ts';
import {duplicateQuestion, moveQuestion, neighbour, numberOf, removeQuestion} from '../model/edit-questions.ts';
import {noticesAt} from '../model/findings.ts';
import {nameOfType} from '../model/question-kinds.ts';
import {describeRule} from '../model/rule-words.ts';
import {showText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {iconButton} from './controls.ts';
import {startDrag} from './dragging.ts';
import {icon, typeIcon} from './icons.ts';
import {renderQuestionForm} from './question-form.ts';

const titleOf = (app: BuilderApp, question: Question): string =>
  showText(question.label, app.languages) ||
  (question.type === 'statement' ? showText(question.text, app.languages) : '');

/** One question: closed, a line to grasp; open, all that can be said about it. */
export function renderCard(app: BuilderApp, spot: Spot, spots: readonly Spot[]): TemplateResult {
  const {path, question} = spot;
  const isOpen = app.selected === path;
  const number = spots.indexOf(spot) + 1;
  const notices = noticesAt(app.notices, path);
  const title = titleOf(app, question) || 'No words yet';
  return html`<li class="card ${isOpen ? 'is-open' : ''}" data-path=${path}>
    <div class="card-head">
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag(app, spot, event)}
        >${icon('grip')}</span
      >
      <button
        type="button"
        class="card-open"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => toggle(app, spot)}
        @keydown=${(event: KeyboardEvent) => hearArrow(app, spot, event)}
      >
        <span class="card-type">${typeIcon(question.type)}</span>
        <span class="card-words">
          <span class="card-title ${title === 'No words yet' ? 'is-empty' : ''}"
            ><span class="card-number">${number}.</span> ${title}</span
          >
          <span class="card-about">${renderAbout(app, spot, spots)}</span>
        </span>
        ${renderFlag(notices)}
      </button>
      ${renderActs(app, spot, title)}
    </div>
    ${isOpen ? html`<div class="card-body">${renderQuestionForm(app, spot, spots)}</div>` : nothing}
  </li>`;
}

/** Type, whether it must be answered, and when it is asked: the rule in words. */
function renderAbout(app: BuilderApp, {question}: Spot, spots: readonly Spot[]): TemplateResult {
  const facts = [
    nameOfType(question.type),
    ...(question.required ? [question.type === 'consent' ? 'must be ticked' : 'must be answered'] : []),
  ].join(' · ');
  if (!question.visibleIf) return html`${facts}`;
  const questions = spots.map((one) => one.question);
  const rule = describeRule(question.visibleIf, questions, app.languages);
  return html`${`${facts} · `}<span class="card-rule">${`only when ${rule}`}</span>`;
}

const renderFlag = (notices: readonly {severity: string}[]): unknown => {
  const worst = notices.find(({severity}) => severity !== 'advice');
  if (!worst) return nothing;
  const words = worst.severity === 'error' ? 'Must be mended' : 'Look again';
  return html`<span class="flag ${worst.severity}" title=${words}
    >${icon('warn')}<span class="unseen">${words}</span></span
  >`;
};

const renderActs = (app: BuilderApp, spot: Spot, title: string): TemplateResult =>
  html`<div class="card-acts">
    ${iconButton({
      words: 'Move up',
      name: `Move up: ${title}`,
      icon: 'up',
      key: 'up',
      isOff: !placeFor(app, spot, -1),
      act: () => move(app, spot, -1, 'up'),
    })}
    ${iconButton({
      words: 'Move down',
      name: `Move down: ${title}`,
      icon: 'down',
      key: 'down',
      isOff: !placeFor(app, spot, 1),
      act: () => move(app, spot, 1, 'down'),
    })}
    ${iconButton({
      words: 'Duplicate',
      name: `Duplicate: ${title}`,
      icon: 'copy',
      key: 'duplicate',
      act: () => duplicate(app, spot, title),
    })}
    ${iconButton({words: 'Delete', name: `Delete: ${title}`, icon: 'bin', key: 'delete', act: () => remove(app, spot, title)})}
  </div>`;

function toggle(app: BuilderApp, {path}: Spot): void {
  const isOpen = app.selected === path;
  app.selected = isOpen ? undefined : path;
  if (!isOpen) void app.focusOn(`[id="${path}.label"]`);
}

function placeFor(app: BuilderApp, spot: Spot, step: -1 | 1) {
  const {kind, definition} = app.work;
  const lists = sectionsOf(kind, definition).map(({path}) => path);
  return neighbour(kind, definition, lists, spot, step);
}

function move(app: BuilderApp, spot: Spot, step: -1 | 1, key: string): void {
  const {kind, definition} = app.work;
  const place = placeFor(app, spot, step);
  if (!place) return app.say(step === -1 ? 'It is the first already.' : 'It is the last already.');
  const {definition: next, path} = moveQuestion(definition, spot, place.list, place.index);
  const wasOpen = app.selected === spot.path;
  app.edit(() => next);
  app.selected = wasOpen ? path : undefined;
  const count = spotsOf(kind, next).length;
  app.say(`Moved ${key}. It is now question ${numberOf(kind, next, path)} of ${count}.`);
  void app.focusOn(`[data-path="${path}"] [data-key="${key}"]`);
}

/** Within its list, and from page to page; what people agree to stays among itself. */
function drag(app: BuilderApp, spot: Spot, event: PointerEvent): void {
  const item = (event.currentTarget as Element).closest<HTMLElement>('.card')!;
  const isConsent = spot.list === 'consents';
  const lists = [...app.querySelectorAll<HTMLElement>('.cards')].filter(
    (list) => (list.dataset['list'] === 'consents') === isConsent,
  );
  const drop = (list: HTMLElement, index: number): void => {
    const {kind, definition} = app.work;
    const {definition: next, path} = moveQuestion(definition, spot, list.dataset['list']!, index);
    const wasOpen = app.selected === spot.path;
    app.edit(() => next);
    app.selected = wasOpen ? path : undefined;
    app.say(`Moved. It is now question ${numberOf(kind, next, path)} of ${spotsOf(kind, next).length}.`);
  };
  startDrag(app, event, {item, lists, drop});
}

/** Alt and an arrow move a question, as editors do with lines. */
function hearArrow(app: BuilderApp, spot: Spot, event: KeyboardEvent): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const isUp = event.key === 'ArrowUp';
  move(app, spot, isUp ? -1 : 1, isUp ? 'up' : 'down');
}

function duplicate(app: BuilderApp, spot: Spot, title: string): void {
  const {kind} = app.work;
  const {definition, path} = duplicateQuestion(app.work.definition, spot);
  app.edit(() => definition);
  app.selected = path;
  app.say(`A copy of “${title}” is question ${numberOf(kind, definition, path)}.`);
  void app.focusOn(`[id="${path}.label"]`);
}

/** After a deletion the focus is on the next question, else on the one before, else on the button that adds one. */
function remove(app: BuilderApp, spot: Spot, title: string): void {
  app.edit((definition) => removeQuestion(definition, spot));
  app.selected = undefined;
  app.tell(`“${title}” is deleted.`, true);
  const left = spotsOf(app.work.kind, app.work.definition).filter(({list}) => list === spot.list);
  const next = left[Math.min(spot.index, left.length - 1)];
  void app.focusOn(next ? `[data-path="${next.path}"] .card-open` : `[data-add="${spot.list}"]`);
}

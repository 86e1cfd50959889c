import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {
  addChoice,
  choicesOf,
  markNone,
  moveChoice,
  parseChoices,
  pasteChoices,
  removeChoice,
  writeChoice,
  type FullChoice,
} from '../model/edit-choices.ts';
import {spotsOf} from '../model/definition.ts';
import {setIn, type Path} from '../model/json-path.ts';
import {canDecide} from '../model/rules.ts';
import {readText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {iconButton, pick} from './controls.ts';
import {startDrag} from './dragging.ts';
import {icon} from './icons.ts';
import {firstRule, renderRule} from './rule-view.ts';

interface Words {
  label: string;
  one: string;
}

/** The list one chooses from: a line each; Enter makes the next, and a pasted list fills them. */
export function renderChoices(app: BuilderApp, list: Path, {label, one}: Words, question: Question): TemplateResult {
  const choices = choicesOf(app.work.definition, list);
  const asked = askedBefore(app, question);
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    <p class="hint">Paste a list to fill them all at once; Enter adds a line.</p>
    <ol>
      ${choices.map((choice, i) => renderChoice(app, {list, i, choice, count: choices.length, one}, question, asked))}
    </ol>
    <button
      type="button"
      class="link"
      data-add-choice=${list}
      @click=${() => {
        app.edit((d) => addChoice(d, list));
        void app.focusOn(`[id="${list}[${choices.length}]"]`);
      }}
    >
      ${icon('plus')}Add a ${one.toLowerCase()}
    </button>
    ${asked.length ? renderRuleBegin(app, {list, one}, choices, asked) : nothing}
  </fieldset>`;
}

/** What can decide about a choice: what was asked before its question. */
function askedBefore(app: BuilderApp, {id}: Question): Question[] {
  const all = spotsOf(app.work.kind, app.work.definition).map(({question}) => question);
  return all
    .slice(
      0,
      all.findIndex((question) => question.id === id),
    )
    .filter(canDecide);
}

/** Somebody says which choice is to depend on an answer; its rule then stands below it. */
function renderRuleBegin(
  app: BuilderApp,
  {list, one}: Pick<Line, 'list' | 'one'>,
  choices: readonly FullChoice[],
  asked: readonly Question[],
): unknown {
  const free = choices.flatMap(({visibleIf}, i) => (visibleIf ? [] : [i]));
  if (!free.length) return nothing;
  const begin = (i: number): void => {
    const at = `${list}[${i}].visibleIf`;
    app.edit((d) => setIn(d, at, firstRule(app, asked)));
    app.say(`${one} ${i + 1} has a rule.`);
    void app.focusOn(`[data-rule="${at}"] select`);
  };
  const words = `Offer a ${one.toLowerCase()} only when …`;
  return pick({
    id: `${list}-rule`,
    label: words,
    isLabelHidden: true,
    value: '',
    values: [{value: '', words}, ...free.map((i) => ({value: String(i), words: nameOf(app, choices[i]!, one, i)}))],
    onPick: (i) => i && begin(Number(i)),
  });
}

/** The words of a choice in the first language, or its number. */
const nameOf = ({languages}: BuilderApp, {label, value}: FullChoice, one: string, i: number): string =>
  readText(label ?? value, languages[0]!, languages) || `${one} ${i + 1}`;

interface Line {
  list: Path;
  i: number;
  choice: FullChoice;
  count: number;
  one: string;
}

function renderChoice(app: BuilderApp, line: Line, question: Question, asked: readonly Question[]): TemplateResult {
  const {list, i, choice, count, one} = line;
  const {languages} = app;
  const first = languages[0]!;
  const words = readText(choice.label ?? choice.value, first, languages);
  const name = `${one} ${i + 1}`;
  const step = (to: number, key: string): void => {
    app.edit((d) => moveChoice(d, list, i, to));
    app.say(`${name} is now number ${to + 1} of ${count}.`);
    void app.focusOn(`[data-choice="${list}[${to}]"] [data-key="${key}"]`);
  };
  return html`<li class="choice" data-choice="${list}[${i}]">
    <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag(app, line, name, event)}
      >${icon('grip')}</span
    >
    <input
      id="${list}[${i}]"
      aria-label=${name}
      lang=${first}
      dir="auto"
      autocomplete="off"
      placeholder=${name}
      .value=${live(words)}
      @input=${(event: Event) => {
        const written = (event.target as HTMLInputElement).value;
        const {id} = question;
        app.edit(
          (d) => writeChoice(d, list, i, written, {language: first, question: id, isPublished: app.isPublished}),
          `${list}[${i}]`,
        );
      }}
      @paste=${(event: ClipboardEvent) => paste(app, list, event)}
      @keydown=${(event: KeyboardEvent) => hearKey(app, line, words, event)}
    />
    ${
      question.type === 'multiple-choice'
        ? html`<label class="none" title="Chosen alone, such as “None of these”"
            ><input
              type="checkbox"
              .checked=${live(choice.none === true)}
              @change=${(event: Event) => app.edit((d) => markNone(d, list, i, (event.target as HTMLInputElement).checked))}
            />alone</label
          >`
        : nothing
    }
    ${iconButton({words: 'Move up', name: `Move up: ${words || name}`, icon: 'up', key: 'up', isOff: i === 0, act: () => step(i - 1, 'up')})}
    ${iconButton({
      words: 'Move down',
      name: `Move down: ${words || name}`,
      icon: 'down',
      key: 'down',
      isOff: i === count - 1,
      act: () => step(i + 1, 'down'),
    })}
    ${iconButton({
      words: 'Delete',
      name: `Delete: ${words || name}`,
      icon: 'close',
      key: 'delete',
      isOff: count === 1,
      act: () => remove(app, line, words || name),
    })}
    ${choice.visibleIf ? renderChoiceRule(app, line, choice.visibleIf, asked) : nothing}
  </li>`;
}

/** When a choice is offered: in words, and by pointing. */
function renderChoiceRule(
  app: BuilderApp,
  {list, i, one}: Line,
  rule: Condition,
  asked: readonly Question[],
): TemplateResult {
  const at = `${list}[${i}].visibleIf`;
  return html`<div class="choice-rule">
    <p class="rule-lead">Only when …</p>
    ${renderRule(app, at, rule, asked, `When ${one.toLowerCase()} ${i + 1} is offered`)}
    <button
      type="button"
      class="link"
      @click=${() => {
        app.edit((d) => setIn(d, at, undefined));
        app.tell(`The ${one.toLowerCase()} is always offered.`, true);
        void app.focusOn(`[id="${list}[${i}]"]`);
      }}
    >
      Offer it always
    </button>
  </div>`;
}

function drag(app: BuilderApp, {list, i, count}: Line, name: string, event: PointerEvent): void {
  const item = (event.currentTarget as Element).closest<HTMLElement>('.choice')!;
  const drop = (_: HTMLElement, to: number): void => {
    app.edit((d) => moveChoice(d, list, i, to));
    app.say(`${name} is now number ${to + 1} of ${count}.`);
  };
  startDrag(app, event, {item, lists: [item.parentElement!], drop});
}

function remove(app: BuilderApp, {list, i, count}: Line, name: string): void {
  app.edit((d) => removeChoice(d, list, i));
  app.tell(`“${name}” is deleted.`, true);
  void app.focusOn(`[id="${list}[${Math.min(i, count - 2)}]"]`);
}

/** Several lines at once are several choices; a single one is pasted as anywhere. */
function paste(app: BuilderApp, list: Path, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!text.includes('\n') || parseChoices(text).length < 2) return;
  event.preventDefault();
  app.edit((d) => pasteChoices(d, list, text));
  const count = choicesOf(app.work.definition, list).length;
  app.say(`There are ${count} now.`);
  void app.focusOn(`[id="${list}[${count - 1}]"]`);
}

function hearKey(app: BuilderApp, {list, i, count}: Line, words: string, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    app.edit((d) => addChoice(d, list, i));
    void app.focusOn(`[id="${list}[${i + 1}]"]`);
  } else if (event.key === 'Backspace' && words === '' && count > 1) {
    event.preventDefault();
    app.edit((d) => removeChoice(d, list, i));
    void app.focusOn(`[id="${list}[${Math.max(0, i - 1)}]"]`);
  }
}

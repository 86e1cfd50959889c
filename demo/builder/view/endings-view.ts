import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../../src/contract/question.ts';
import {
  addEnding,
  decidersOf,
  endingsOf,
  moveEnding,
  otherwiseAt,
  removeEnding,
  setEnding,
  type EndingLike,
} from '../model/edit-endings.ts';
import {noticesAt} from '../model/findings.ts';
import {readText, writeOptional} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, iconButton, segments} from './controls.ts';
import {icon} from './icons.ts';
import {renderNotices} from './notices-view.ts';
import {firstRule, renderRule} from './rule-view.ts';

/** What people read after sending: one ending for all, or several of which the first that fits is shown. */
export function renderEndings(app: BuilderApp): TemplateResult {
  const {kind, definition} = app.work;
  const endings = endingsOf(definition);
  const asked = decidersOf(kind, definition);
  const isSimple = endings.length === 0 || (endings.length === 1 && !endings[0]!.visibleIf);
  return html`<section class="group">
    <h3>Afterwards</h3>
    ${
      isSimple
        ? html`${renderWords(app, endings[0] ?? {}, 0)} ${renderRedirect(app, endings[0] ?? {}, 0)}
          ${renderNotices(app, noticesAt(app.notices, 'endings[0]'))}`
        : html`<p class="hint">People see the first ending that fits what they answered.</p>
            <ol class="endings">
              ${endings.map((ending, i) => renderEnding(app, {ending, i, endings}, asked))}
            </ol>`
    }
    ${renderAdds(app, asked)}
  </section>`;
}

interface EndingAt {
  ending: EndingLike;
  i: number;
  endings: readonly EndingLike[];
}

function renderEnding(app: BuilderApp, {ending, i, endings}: EndingAt, asked: readonly Question[]): TemplateResult {
  const name = `Ending ${i + 1}`;
  return html`<li class="ending" data-ending=${i}>
    <div class="ending-head">
      <h4 tabindex="-1">${name}</h4>
      ${renderActs(app, {ending, i, endings}, name)}
    </div>
    ${renderWhen(app, {ending, i, endings}, asked)} ${renderWords(app, ending, i)} ${renderRedirect(app, ending, i)}
    ${renderNotices(app, noticesAt(app.notices, `endings[${i}]`))}
  </li>`;
}

/** Whom an ending is for. Only one can be for everybody else. */
function renderWhen(app: BuilderApp, {ending, i, endings}: EndingAt, asked: readonly Question[]): TemplateResult {
  const at = `endings[${i}].visibleIf`;
  const isOnlyOther = endings.every(({visibleIf}, n) => n === i || visibleIf !== undefined);
  const choose = (next: string): void =>
    app.edit((d) => setEnding(d, i, 'visibleIf', next === 'when' ? firstRule(app, asked) : undefined));
  return html`<div class="rule">
    ${
      isOnlyOther && (asked.length || ending.visibleIf)
        ? segments({
            name: at,
            label: 'Show this ending',
            value: ending.visibleIf ? 'when' : 'otherwise',
            values: [
              {value: 'when', words: 'When …'},
              {value: 'otherwise', words: 'To everybody else'},
            ],
            onPick: choose,
          })
        : html`<p class="rule-lead">${ending.visibleIf ? 'Show this ending when …' : 'Shown to everybody else'}</p>`
    }
    ${ending.visibleIf ? renderRule(app, at, ending.visibleIf, asked, `When ending ${i + 1} is shown`) : nothing}
  </div>`;
}

function renderWords(app: BuilderApp, ending: EndingLike, i: number): TemplateResult {
  const {languages} = app;
  const first = languages[0]!;
  const text = (key: 'title' | 'text', label: string, rows?: number): TemplateResult =>
    field({
      id: `endings[${i}].${key}`,
      label,
      rows,
      lang: first,
      value: readText(ending[key], first, languages),
      onInput: (written) =>
        app.edit(
          (d) => setEnding(d, i, key, writeOptional(ending[key], first, written, languages)),
          `endings[${i}].${key}`,
        ),
    });
  return html`${text('title', 'Thank-you: heading')} ${text('text', 'Thank-you: what happens next', 3)}`;
}

const renderRedirect = (app: BuilderApp, {redirect}: EndingLike, i: number): TemplateResult =>
  field({
    id: `endings[${i}].redirect`,
    label: 'Then go on to a page (if you like)',
    placeholder: 'https://…',
    hint: 'People go there by themselves once their answers have arrived. Empty: they stay.',
    value: redirect ?? '',
    onInput: (url) => app.edit((d) => setEnding(d, i, 'redirect', url.trim() || undefined), `endings[${i}].redirect`),
  });

function renderActs(app: BuilderApp, {ending, i, endings}: EndingAt, name: string): TemplateResult {
  // the one for everybody else is the last, so that the others can be reached
  const last = endings.length - (endings.at(-1)!.visibleIf ? 1 : 2);
  const step = (to: number, key: string): void => {
    app.edit((d) => moveEnding(d, i, to));
    app.say(`${name} is now number ${to + 1} of ${endings.length}.`);
    void app.focusOn(`[data-ending="${to}"] [data-key="${key}"]`);
  };
  const isFixed = !ending.visibleIf && i === endings.length - 1;
  return html`${iconButton({
    words: 'Move up',
    name: `Move up: ${name}`,
    icon: 'up',
    key: 'up',
    isOff: i === 0 || isFixed,
    act: () => step(i - 1, 'up'),
  })}
  ${iconButton({
    words: 'Move down',
    name: `Move down: ${name}`,
    icon: 'down',
    key: 'down',
    isOff: i >= last,
    act: () => step(i + 1, 'down'),
  })}
  ${iconButton({
    words: 'Delete',
    name: `Delete: ${name}`,
    icon: 'bin',
    key: 'delete',
    act: () => {
      app.edit((d) => removeEnding(d, i));
      app.tell(`${name} is deleted.`, true);
      void app.focusOn('[data-add="ending"]');
    },
  })}`;
}

function renderAdds(app: BuilderApp, asked: readonly Question[]): TemplateResult {
  const {definition} = app.work;
  const endings = endingsOf(definition);
  const add = (rule: ReturnType<typeof firstRule>, words: string): void => {
    const {definition: next, index} = addEnding(definition, rule);
    app.edit(() => next);
    app.say(words);
    void app.focusOn(`[data-ending="${index}"] h4`);
  };
  return html`${
    asked.length
      ? html`<div>
          <button
            type="button"
            class=${endings.length > 1 ? 'add' : 'link'}
            data-add="ending"
            @click=${() => add(firstRule(app, asked), 'An ending is added.')}
          >
            ${icon('plus')}Add an ending for some people
          </button>
          ${
            endings.length > 1
              ? nothing
              : html`<p class="hint">Such as: who said no reads something else, or goes on to another page.</p>`
          }
        </div>`
      : html`<span data-add="ending" tabindex="-1"></span>`
  }
  ${
    endings.length && otherwiseAt(definition) === -1
      ? html`<div>
          <button
            type="button"
            class="link"
            data-add="otherwise"
            @click=${() => add(undefined, 'An ending for everybody else is added.')}
          >
            ${icon('plus')}Add one for everybody else
          </button>
          <p class="hint">Without one, everybody else reads our own thanks.</p>
        </div>`
      : nothing
  }`;
}

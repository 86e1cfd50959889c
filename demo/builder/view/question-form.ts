import {html, nothing, type TemplateResult} from 'lit';
import type {Question, QuestionType} from '../../../src/contract/question.ts';
import {asObject, isJsonObject} from '../../../src/core/json-object.ts';
import type {Spot} from '../model/definition.ts';
import {addQuestion, renameQuestion, retypeQuestion, writeLabel, idsOf} from '../model/edit-questions.ts';
import {noticesAt} from '../model/findings.ts';
import {getIn, removeAt, setIn, type Path} from '../model/json-path.ts';
import {freeName, toName} from '../model/names.ts';
import {nameOfType, QUESTION_KINDS} from '../model/question-kinds.ts';
import {canBeRequired, listsFor, optionsFor, type OptionField} from '../model/question-options.ts';
import {readText, writeOptional} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {renderChoices} from './choices-view.ts';
import {field, iconButton, pick, tick} from './controls.ts';
import {renderNotices} from './notices-view.ts';
import {renderRules} from './rules-view.ts';

/** All that can be said about one question. */
export function renderQuestionForm(app: BuilderApp, spot: Spot, spots: readonly Spot[]): TemplateResult {
  const {path, question} = spot;
  // below what is being written, so that nothing moves under somebody's hands
  const notices = noticesAt(app.notices, path);
  return html`${renderWords(app, path, question)} ${renderNotices(app, notices)}
    ${listsFor(question.type).map((list) => renderChoices(app, `${path}.${list.key}`, list, question))}
    ${question.type === 'group' ? renderInner(app, path, question.questions) : nothing}
    ${question.type === 'scale' ? renderSteps(app, path, question) : nothing} ${renderRules(app, spot, spots)}
    <details class="more">
      <summary>More about this question</summary>
      <div class="more-body">${renderMore(app, path, question)}</div>
    </details>`;
}

const renderWords = (app: BuilderApp, path: Path, question: Question): TemplateResult => {
  const {languages} = app;
  const first = languages[0]!;
  return html`${field({
    id: `${path}.label`,
    label:
      question.type === 'statement' ? 'Heading' : question.type === 'consent' ? 'What people agree to' : 'Question',
    lang: first,
    rows: question.type === 'consent' ? 3 : undefined,
    placeholder: question.type === 'consent' ? 'I agree that …' : 'What do you want to know?',
    value: readText(question.label, first, languages),
    onInput: (words) => app.edit((d) => writeLabel(d, path, words, first, app.isPublished), `${path}.label`),
  })}
  ${question.type === 'statement' ? renderOption(app, path, question, optionsFor('statement')[0]!) : nothing}
  ${
    question.type === 'consent' || question.type === 'statement'
      ? nothing
      : renderOption(app, path, question, {key: 'hint', label: 'Hint', control: 'words'})
  }`;
};

/** What is seldom changed: options of the type, another type, the name in the data. */
function renderMore(app: BuilderApp, path: Path, question: Question): TemplateResult {
  const isKnown = QUESTION_KINDS.some(({type}) => type === question.type);
  const {type} = question;
  return html`${optionsFor(type)
    .filter(({key}) => !(type === 'statement' && key === 'text'))
    .map((option) => renderOption(app, path, question, option))}
  ${
    isKnown
      ? pick({
          id: `${path}.type`,
          label: 'Kind of question',
          value: type,
          values: QUESTION_KINDS.map((kind) => ({value: kind.type, words: kind.name})),
          onPick: (next) => {
            app.edit((d) => retypeQuestion(d, path, next as QuestionType));
            app.say(`Now: ${nameOfType(next)}.`);
          },
        })
      : nothing
  }
  ${renderId(app, path, question)}`;
}

const renderId = (app: BuilderApp, path: Path, {id}: Question): TemplateResult =>
  app.isPublished
    ? html`<p class="hint">In the data this question is <code>${id}</code>. Since it was published, that stays.</p>`
    : html`<div class="field">
        <label for="${path}.id">Name in the data</label>
        <p class="hint" id="${path}.id-hint">The column that answers come into. It follows the question by itself.</p>
        <input
          id="${path}.id"
          class="code"
          autocomplete="off"
          aria-describedby="${path}.id-hint"
          .value=${id}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const others = idsOf(app.work.definition).filter((other) => other !== id);
            const next = freeName(toName(input.value), others, id);
            app.edit((d) => renameQuestion(d, path, next));
            input.value = next;
          }}
        />
      </div>`;

/** One option as the control it needs. */
function renderOption(app: BuilderApp, path: Path, question: Question, option: OptionField): TemplateResult {
  const at = `${path}.${option.key}`;
  const value: unknown = asObject(question)[option.key];
  const set = (next: unknown, typing?: string): void => app.edit((d) => setIn(d, at, next), typing);
  const {label, hint} = option;
  switch (option.control) {
    case 'check':
      return tick({id: at, label, hint, isOn: Boolean(value), onChange: (isOn) => set(isOn || undefined)});
    case 'pick':
      return pick({
        id: at,
        label,
        hint,
        value: String(value ?? option.standard ?? ''),
        values: option.values!,
        onPick: (next) => set(next === option.standard ? undefined : next),
      });
    case 'number':
      return field({
        id: at,
        label,
        hint,
        type: 'number',
        min: option.min,
        max: option.max,
        value: value === undefined ? '' : String(value),
        onInput: (text) => set(toNumber(text, option), at),
      });
    case 'words':
      return renderTextOption(app, at, value, option, question.type === 'statement');
    default:
      return field({
        id: at,
        label,
        hint,
        type: option.control,
        value: String(value ?? ''),
        onInput: (text) => set(text || undefined, at),
      });
  }
}

function renderTextOption(
  app: BuilderApp,
  at: Path,
  value: unknown,
  option: OptionField,
  isLong: boolean,
): TemplateResult {
  const {languages} = app;
  const first = languages[0]!;
  return field({
    id: at,
    label: option.label,
    hint: option.hint,
    lang: first,
    rows: isLong && option.key === 'text' ? 4 : undefined,
    value: readText(value, first, languages),
    onInput: (words) => app.edit((d) => setIn(d, at, writeOptional(value, first, words, languages)), at),
  });
}

/** A number within its bounds; undefined where there is none. */
function toNumber(text: string, {min = -Infinity, max = Infinity}: OptionField): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : undefined;
}

/** Words for the steps of a scale, as many as there are. */
function renderSteps(app: BuilderApp, path: Path, question: Extract<Question, {type: 'scale'}>): TemplateResult {
  const {min = 1, max = 5} = question;
  const count = Math.min(11, Math.max(0, max - min + 1));
  const {languages} = app;
  const first = languages[0]!;
  return html`<details class="more">
    <summary>Words for single steps</summary>
    <div class="more-body">
      ${Array.from({length: count}, (_, i) => {
        const at = `${path}.stepLabels.${min + i}`;
        const text = getIn(app.work.definition, at);
        return field({
          id: at,
          label: String(min + i),
          lang: first,
          value: readText(text, first, languages),
          onInput: (words) =>
            app.edit((d) => tidySteps(setIn(d, at, writeOptional(text, first, words, languages)), path), at),
        });
      })}
    </div>
  </details>`;
}

const tidySteps = <T>(definition: T, path: Path): T => {
  const steps = getIn(definition, `${path}.stepLabels`);
  return isJsonObject(steps) && Object.keys(steps).length === 0
    ? setIn(definition, `${path}.stepLabels`, undefined)
    : definition;
};

/** Questions in a group: worded, added and taken away. */
function renderInner(app: BuilderApp, path: Path, questions: readonly Question[]): TemplateResult {
  const first = app.languages[0]!;
  const list = `${path}.questions`;
  const ids = idsOf(app.work.definition);
  const isAlone = (id: string): boolean => ids.filter((one) => one === id).length < 2;
  return html`<fieldset class="inner">
    <legend>Asked for each</legend>
    ${questions.map((question, i) => {
      const at = `${list}[${i}]`;
      const words = readText(question.label, first, app.languages);
      const isKept = app.isPublished || !isAlone(question.id);
      return html`<div class="inner-question">
        ${field({
          id: `${at}.label`,
          label: nameOfType(question.type),
          lang: first,
          value: words,
          onInput: (next) => app.edit((d) => writeLabel(d, at, next, first, isKept), `${at}.label`),
        })}
        ${iconButton({
          words: 'Delete',
          name: `Delete: ${words || nameOfType(question.type)}`,
          icon: 'close',
          isOff: questions.length === 1,
          act: () => {
            app.edit((d) => setIn(d, list, removeAt(questions, i)));
            app.tell(`“${words}” is deleted.`, true);
            void app.focusOn(`[id="${list}[${Math.min(i, questions.length - 2)}].label"]`);
          },
        })}
        ${
          canBeRequired(question.type)
            ? tick({
                id: `${at}.required`,
                label: 'Must be answered',
                isOn: question.required === true,
                onChange: (isOn) => app.edit((d) => setIn(d, `${at}.required`, isOn || undefined)),
              })
            : nothing
        }
      </div>`;
    })}
    ${renderInnerBegin(app, list, questions.length)}
  </fieldset>`;
}

/** What can be asked for each, of what needs no more than words. */
const INNER = ['text', 'long-text', 'number', 'date', 'time', 'yes-no', 'email', 'tel'] as const;

function renderInnerBegin(app: BuilderApp, list: Path, count: number): TemplateResult {
  const words = 'Ask one more for each …';
  const kinds = INNER.map((type) => ({value: type, words: nameOfType(type)}));
  return pick({
    id: `${list}-more`,
    label: words,
    isLabelHidden: true,
    value: '',
    values: [{value: '', words}, ...kinds],
    onPick: (type) => {
      if (!type) return;
      app.edit((d) => addQuestion(d, list, type as QuestionType).definition);
      app.say('A question is added.');
      void app.focusOn(`[id="${list}[${count}].label"]`);
    },
  });
}

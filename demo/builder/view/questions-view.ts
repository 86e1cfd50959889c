import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionType} from '../../../src/contract/question.ts';
import {questionAt, sectionsOf, spotsOf, type Section, type Spot} from '../model/definition.ts';
import {addPage, addQuestion, numberOf, removePage} from '../model/edit-questions.ts';
import {noticesAt} from '../model/findings.ts';
import {nameOwnPlace, speaksOfExample} from '../model/example-place.ts';
import {getIn, setIn, type Path} from '../model/json-path.ts';
import {nameOfType, QUESTION_KINDS} from '../model/question-kinds.ts';
import {readText, writeOptional} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, iconButton} from './controls.ts';
import {icon, typeIcon} from './icons.ts';
import {renderNotices} from './notices-view.ts';
import {renderPageRule} from './page-rule-view.ts';
import {renderCard} from './question-card.ts';
import {renderShifts} from './shifts-view.ts';

/** All that is asked, in its order. */
export function renderQuestions(app: BuilderApp): TemplateResult {
  const {kind, definition} = app.work;
  const spots = spotsOf(kind, definition);
  const sections = sectionsOf(kind, definition);
  const loose = app.notices.filter(({path}) => !spots.some((spot) => noticesAt([{path} as never], spot.path).length));
  return html`<h2 class="unseen">Questions</h2>
    ${renderPlace(app)} ${renderNotices(app, loose)} ${kind === 'pulse' ? renderPulseItems() : nothing}
    ${sections.map((section) => renderSection(app, section, spots))} ${kind === 'signup' ? renderShifts(app) : nothing}
    ${
      kind === 'survey'
        ? html`<button type="button" class="link add-page" data-key="add-page" @click=${() => startPage(app)}>
            ${icon('file')}Add a page
          </button>`
        : nothing
    }`;
}

/** Templates speak of an invented place, until somebody says what their own is called. */
function renderPlace(app: BuilderApp): unknown {
  if (!speaksOfExample(app.work.definition)) return nothing;
  return html`<form
    class="place"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const name = (event.target as HTMLFormElement).querySelector('input')!.value.trim();
      if (!name) return;
      app.edit((definition) => nameOwnPlace(definition, name));
      app.tell(`“${name}” now stands where the example was.`, true);
      void app.focusOn('.card-open');
    }}
  >
    <label for="own-place">The words speak of Millbrook, an invented place. What is yours called?</label>
    <div class="place-row">
      <input id="own-place" autocomplete="organization" placeholder="Riverside Neighbours" />
      <button class="button">Put it in</button>
    </div>
  </form>`;
}

const renderPulseItems = (): TemplateResult =>
  html`<section class="fixed">
    <h3>The statements</h3>
    <p>
      A pulse asks the same statements in the same words each time, so that one wave can be compared with the next. They
      come by themselves, in 24 languages. Choose another set under “Start &amp; end”.
    </p>
  </section>`;

const HEADINGS: Readonly<Record<Section['kind'], string>> = {
  questions: '',
  page: 'Page',
  consents: 'What people agree to',
  background: 'About the person',
};

function renderSection(app: BuilderApp, section: Section, spots: readonly Spot[]): TemplateResult {
  const own = spots.filter(({list}) => list === section.path);
  return html`<section class="section">
    ${section.page === undefined ? renderHeading(section) : renderPage(app, section.page, spots)}
    <ol class="cards" data-list=${section.path}>
      ${own.map((spot) => renderCard(app, spot, spots))}
    </ol>
    ${renderAdd(app, section)}
  </section>`;
}

const renderHeading = ({kind}: Section): unknown => (HEADINGS[kind] ? html`<h3>${HEADINGS[kind]}</h3>` : nothing);

function renderPage(app: BuilderApp, page: Path, spots: readonly Spot[]): TemplateResult {
  const index = Number(/\d+/.exec(page)![0]);
  const {languages} = app;
  const text = getIn(app.work.definition, `${page}.title`);
  return html`<div class="page-head">
      ${field({
        id: `page-${index}`,
        label: `Page ${index + 1}`,
        placeholder: 'A title, if you like',
        value: readText(text, languages[0]!, languages),
        onInput: (words) =>
          app.edit(
            (d) => setIn(d, `${page}.title`, writeOptional(text, languages[0]!, words, languages)),
            `${page}.title`,
          ),
      })}
      ${iconButton({
        words: 'Take this page away, and keep its questions',
        icon: 'bin',
        act: () => {
          app.edit((d) => removePage(d, index));
          app.selected = undefined;
          app.tell(`Page ${index + 1} is gone; its questions are kept.`, true);
          void app.focusOn('[data-key="add-page"]');
        },
      })}
    </div>
    ${renderPageRule(app, page, spots)}`;
}

function renderAdd(app: BuilderApp, section: Section): TemplateResult {
  if (section.kind === 'consents')
    return html`<button
      type="button"
      class="add"
      data-add=${section.path}
      @click=${() => add(app, section.path, 'consent')}
    >
      ${icon('plus')}Add a consent
    </button>`;
  const isOpen = app.adding === section.path;
  return html`<button
      type="button"
      class="add"
      data-add=${section.path}
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => {
        app.adding = isOpen ? undefined : section.path;
        if (!isOpen) void app.focusOn('.palette button');
      }}
    >
      ${icon(isOpen ? 'close' : 'plus')}${isOpen ? 'Close' : 'Add a question'}
    </button>
    ${isOpen ? renderPalette(app, section.path) : nothing}`;
}

/** The types of questions, by what they are good for. */
function renderPalette(app: BuilderApp, list: Path): TemplateResult {
  const groups = [...new Set(QUESTION_KINDS.map(({group}) => group))];
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    app.adding = undefined;
    void app.focusOn(`[data-add="${list}"]`);
  };
  return html`<div class="palette" @keydown=${close}>
    ${groups.map(
      (group) =>
        html`<h3>${group}</h3>
          <ul>
            ${QUESTION_KINDS.filter((kind) => kind.group === group).map(
              ({type, name, about}) =>
                html`<li>
                  <button type="button" class="kind" data-type=${type} @click=${() => add(app, list, type)}>
                    ${typeIcon(type)}<span><b>${name}</b><small>${about}</small></span>
                  </button>
                </li>`,
            )}
          </ul>`,
    )}
  </div>`;
}

function add(app: BuilderApp, list: Path, type: QuestionType): void {
  const {kind, definition} = app.work;
  const {definition: next, path} = addQuestion(definition, list, type);
  app.edit(() => next);
  app.adding = undefined;
  app.selected = path;
  app.say(`${nameOfType(type)}: added as question ${numberOf(kind, next, path)}.`);
  void app.focusOn(`[id="${path}.label"]`);
}

function startPage(app: BuilderApp): void {
  app.edit(addPage);
  const path = `${sectionsOf(app.work.kind, app.work.definition).at(-1)!.path}[0]`;
  app.selected = questionAt(app.work.definition, path) ? path : undefined;
  app.say('A page is added.');
  void app.focusOn(`[id="${path}.label"]`);
}

import {html, nothing, type TemplateResult} from 'lit';
import {canRedo, canUndo} from '../model/history.ts';
import {nameOf, type BuilderApp, type Tab} from './builder-app.ts';
import {iconButton} from './controls.ts';
import {renderEnds} from './ends-view.ts';
import {icon, type IconName} from './icons.ts';
import {renderLanguages} from './languages-view.ts';
import {renderLook} from './look-view.ts';
import {renderPreview} from './preview-view.ts';
import {renderQuestions} from './questions-view.ts';

const TABS: readonly {tab: Tab; words: string; icon: IconName}[] = [
  {tab: 'questions', words: 'Questions', icon: 'list'},
  {tab: 'languages', words: 'Languages', icon: 'words'},
  {tab: 'look', words: 'Look', icon: 'look'},
  {tab: 'ends', words: 'Start & end', icon: 'ends'},
  {tab: 'preview', words: 'Preview', icon: 'eye'},
];

/** The work place: what is asked on one side, what people will see on the other. */
export const renderEditor = (app: BuilderApp): TemplateResult =>
  html`${renderBar(app)}
    <div class="bench" data-tab=${app.tab}>
      <nav class="tabs" aria-label="Parts">
        ${tabsFor(app).map(
          ({tab, words, icon: picture}) =>
            html`<button
              type="button"
              class="tab"
              data-tab=${tab}
              aria-current=${app.tab === tab ? 'page' : nothing}
              @click=${() => app.show(tab)}
            >
              ${icon(picture)}<span>${words}</span>
            </button>`,
        )}
      </nav>
      <main class="panel" id="main">${renderNote(app)} ${renderTab(app)}</main>
      ${renderPreview(app)}
    </div>`;

/** A calendar asks nothing: it has a feed and a look. */
const tabsFor = ({work}: BuilderApp): typeof TABS =>
  work.kind === 'calendar'
    ? [
        {tab: 'ends', words: 'Calendar', icon: 'calendar'},
        ...TABS.filter(({tab}) => tab === 'look' || tab === 'preview'),
      ]
    : TABS;

function renderTab(app: BuilderApp): TemplateResult {
  if (app.tab === 'languages') return renderLanguages(app);
  if (app.tab === 'look') return renderLook(app);
  if (app.tab === 'questions') return renderQuestions(app);
  return renderEnds(app);
}

const KEPT = {yes: 'Kept on this device', soon: 'Keeping …', no: 'Not kept: this browser stores nothing'};

/** What stands above everything: where one is, undo, and the way out. */
const renderBar = (app: BuilderApp): TemplateResult =>
  html`<header class="bar">
    ${iconButton({words: 'Back to the start', icon: 'back', act: () => app.go('start')})}
    <div class="bar-name">
      <h1 tabindex="-1">${nameOf(app.work)}</h1>
      <p class="kept" data-kept=${app.kept}>${KEPT[app.kept]}</p>
    </div>
    <div class="bar-acts">
      ${iconButton({words: 'Undo (Ctrl+Z)', icon: 'undo', act: () => app.undo(), isOff: !canUndo(app.history!), key: 'undo'})}
      ${iconButton({
        words: 'Redo (Ctrl+Shift+Z)',
        icon: 'redo',
        act: () => app.redo(),
        isOff: !canRedo(app.history!),
        key: 'redo',
      })}
      <button type="button" class="button primary" data-key="share" @click=${() => app.go('share')}>
        ${icon('send')}<span>Get it on your site</span>
      </button>
    </div>
  </header>`;

/** What just happened, with a way back. */
export const renderNote = (app: BuilderApp): unknown =>
  app.note
    ? html`<p class="note">
        <span>${app.note.words}</span>
        ${
          app.note.canUndo
            ? html`<button type="button" class="link" data-key="note-undo" @click=${() => app.undo()}>Undo</button>`
            : nothing
        }
        ${iconButton({words: 'Close', icon: 'close', act: () => (app.note = undefined)})}
      </p>`
    : nothing;

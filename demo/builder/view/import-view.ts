import {html, nothing, type TemplateResult} from 'lit';
import type {Brought} from '../bring.ts';
import {openWork} from '../model/templates.ts';
import type {BuilderApp} from './builder-app.ts';
import {field} from './controls.ts';
import {icon} from './icons.ts';

/** What was pasted or opened, and what came of it. */
export interface ImportState {
  text: string;
  /** Of the file, without its ending. */
  name: string;
  bytes?: Uint8Array | undefined;
  brought?: Brought | undefined;
  trouble?: string | undefined;
}

/** A form from elsewhere: opened or pasted, and told what was lost on the way. */
export const renderImport = (app: BuilderApp): TemplateResult =>
  html`<header class="top wrap">
      <button type="button" class="link" @click=${() => app.go('start')}>${icon('back')}Back to the start</button>
    </header>
    <main class="wrap narrow" id="main">
      <h1 tabindex="-1">Bring it along</h1>
      <p class="lead">
        Open a file, or paste what you have: a survey of SurveyJS or Formbricks (JSON), an XLSForm, a table of questions
        (CSV), the HTML of a form on a page, or a definition of Kith. Nothing of it leaves this device.
      </p>
      <div class="field">
        <label for="import-file">A file</label>
        <input
          type="file"
          id="import-file"
          accept=".json,.xlsx,.csv,.html,.htm,.txt"
          @change=${(event: Event) => void openFile(app, event)}
        />
      </div>
      ${field({
        id: 'import-text',
        label: 'Or paste it here',
        rows: 9,
        value: app.importing.text,
        onInput: (text) => (app.importing = {text, name: ''}),
      })}
      <button type="button" class="button primary" @click=${() => void read(app)}>Read it</button>
      ${
        app.importing.trouble
          ? html`<p class="notice error" role="alert">${icon('warn')}<span>${app.importing.trouble}</span></p>`
          : nothing
      }
      ${app.importing.brought ? renderReport(app, app.importing.brought) : nothing}
    </main>`;

async function openFile(app: BuilderApp, event: Event): Promise<void> {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  app.importing = {text: '', name: file.name.replace(/\.[^.]+$/, ''), bytes};
  await read(app);
}

async function read(app: BuilderApp): Promise<void> {
  const {text, name, bytes} = app.importing;
  try {
    const {bring} = await import('../bring.ts');
    const brought = await bring(bytes ?? text, name);
    app.importing = {text, name, bytes, brought};
    app.say(`Read. ${brought.kept} parts are kept, ${brought.notes.length} are not as they were.`);
    void app.focusOn('.report h2');
  } catch (error) {
    const trouble = error instanceof Error && error.message ? error.message : 'This cannot be read.';
    app.importing = {text, name, bytes, trouble: /[.?!]$/.test(trouble) ? trouble : `${trouble}.`};
  }
}

/** Notes are parts of sentences where they follow a path. */
const toSentence = (note: string): string =>
  note.charAt(0).toUpperCase() + note.slice(1) + (/[.?!]$/.test(note) ? '' : '.');

const OUTCOMES = {approximated: 'Nearly the same', dropped: 'Left behind'};

function renderReport(app: BuilderApp, brought: Brought): TemplateResult {
  const {kept, notes, kind, definition, from} = brought;
  return html`<section class="report">
    <h2 tabindex="-1">${from}</h2>
    <p>
      ${kept} ${kept === 1 ? 'part is' : 'parts are'} kept as
      ${kept === 1 ? 'it was' : 'they were'}${notes.length ? `, ${notes.length} not. Here is what, and why:` : '. Nothing was lost.'}
    </p>
    ${
      notes.length
        ? html`<ul class="losses">
            ${notes.map(
              ({outcome, path, message}) =>
                html`<li>
                  <span class="loss ${outcome}">${OUTCOMES[outcome]}</span>
                  <span>${toSentence(message)}</span>
                  ${path ? html`<code>${path}</code>` : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <button
      type="button"
      class="button primary"
      @click=${() => {
        const work = openWork(kind, definition);
        if (work) app.begin(work);
      }}
    >
      Go on with it
    </button>
  </section>`;
}

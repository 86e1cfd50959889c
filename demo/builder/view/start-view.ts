import {html, nothing, type TemplateResult} from 'lit';
import {forgetDraft, readDrafts, type Draft} from '../model/drafts.ts';
import type {Definition} from '../model/definition.ts';
import {startWork, TEMPLATES, type Template} from '../model/templates.ts';
import type {BuilderApp} from './builder-app.ts';
import {icon, type IconName} from './icons.ts';

/** Fetches what a template is made of and begins. */
async function beginWith(app: BuilderApp, template: Template): Promise<void> {
  try {
    const document = template.file
      ? ((await (await fetch(`templates/${template.file}`)).json()) as Definition)
      : template.definition!;
    const {signup} = await import('../../../src/locales/es/signup.ts');
    app.begin(startWork(template, document, signup));
    app.say(`${template.name} is open.`);
  } catch {
    app.tell('This template cannot be fetched just now. Check your connection, or start with an empty survey.');
  }
}

/** The first page: what to make, what was begun, what to bring along. */
export const renderStart = (app: BuilderApp): TemplateResult =>
  html`<header class="top wrap">
      <p class="brand">${mark()} Kith builder</p>
      <p class="quiet">Everything stays on this device until you publish it.</p>
    </header>
    <main class="wrap start" id="main">
      <div class="hero">
        <h1 tabindex="-1">What would you like to ask?</h1>
        <p class="lead">
          Choose something close to it, change the words, and paste two lines into your page. You need no account, and
          no idea of code.
        </p>
      </div>
      ${app.note ? html`<p class="notice warning">${icon('warn')}<span>${app.note.words}</span></p>` : nothing}
      ${renderDrafts(app)}
      <section aria-labelledby="templates">
        <h2 id="templates">${app.drafts.length ? 'Start something new' : 'Start with'}</h2>
        <ul class="templates">
          ${TEMPLATES.map((template) => renderTemplate(app, template))}
        </ul>
      </section>
      <section class="bring" aria-labelledby="bring">
        <div>
          <h2 id="bring">You have a form already?</h2>
          <p>Bring it along: from SurveyJS, Formbricks, XLSForm, a table, or a page of your own.</p>
        </div>
        <button type="button" class="button" @click=${() => app.go('import')}>${icon('import')}Bring it along</button>
      </section>
    </main>`;

/** The builder's mark: two people at one board. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="mark-board" x="2" y="2" width="28" height="28" rx="9" />
    <circle class="mark-one" cx="12" cy="13" r="4" />
    <circle class="mark-two" cx="20.5" cy="13" r="4" />
    <path class="mark-one" d="M5.5 24c.5-4 3-6 6.5-6s6 2 6.5 6z" />
    <path class="mark-two" d="M16.5 18.700c1-.5 2.5-.7 4-.7 3.5 0 6 2 6.5 6h-6.500c-.2-2.2-1.5-4.2-4-5.300z" />
  </svg>`;

const renderTemplate = (app: BuilderApp, template: Template): TemplateResult =>
  html`<li>
    <button type="button" class="template" data-template=${template.id} @click=${() => void beginWith(app, template)}>
      <span class="template-icon">${icon(template.id as IconName)}</span>
      <span class="template-name">${template.name}</span>
      <span class="template-about">${template.about}</span>
    </button>
  </li>`;

function renderDrafts(app: BuilderApp): unknown {
  if (!app.drafts.length) return nothing;
  return html`<section aria-labelledby="drafts">
    <h2 id="drafts">Go on where you stopped</h2>
    <ul class="drafts">
      ${app.drafts.map((draft) => renderDraft(app, draft))}
    </ul>
    <p class="hint">
      Kept in this browser, on this device.
      ${
        app.drafts.length > 1
          ? html`<button type="button" class="link" @click=${() => forgetAll(app)}>Forget all of them</button>`
          : nothing
      }
    </p>
  </section>`;
}

const renderDraft = (app: BuilderApp, draft: Draft): TemplateResult =>
  html`<li class="draft">
    <button type="button" class="draft-open" @click=${() => app.resume(draft)}>
      <span class="draft-name">${draft.name}</span>
      <span class="hint">${formatWhen(draft.changed)}${draft.published ? ' · published' : ''}</span>
    </button>
    <button
      type="button"
      class="icon-button"
      title="Forget it"
      aria-label="Forget “${draft.name}”"
      @click=${() => forget(app, draft)}
    >
      ${icon('bin')}
    </button>
  </li>`;

/** "Today, 14:05", "21 November". */
function formatWhen(changed: string): string {
  const date = new Date(changed);
  const isToday = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
  return isToday ? `Today, ${time}` : date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long'});
}

function forget(app: BuilderApp, draft: Draft): void {
  if (!confirm(`Forget “${draft.name}”? It is kept nowhere else.`)) return;
  forgetDraft(app.storage, draft.id);
  app.drafts = readDrafts(app.storage);
  app.say(`${draft.name} is forgotten.`);
  void app.focusOn(app.drafts.length ? '.draft-open' : 'h1');
}

function forgetAll(app: BuilderApp): void {
  if (!confirm('Forget everything that is kept here? It is kept nowhere else.')) return;
  for (const {id} of app.drafts) forgetDraft(app.storage, id);
  app.drafts = readDrafts(app.storage);
  app.say('Everything is forgotten.');
  void app.focusOn('h1');
}

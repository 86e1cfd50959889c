import {html, nothing, svg, type TemplateResult} from 'lit';
import type {BuilderApp} from './builder-app.ts';
import {field} from './controls.ts';
import {icon} from './icons.ts';

/** What else there is: the file, the form without script, the code for posters. */
export const renderFiles = (app: BuilderApp): TemplateResult =>
  html`<section class="step" aria-labelledby="also">
    <h2 id="also">Also</h2>
    ${app.work.kind === 'calendar' ? nothing : renderDefinition(app)} ${renderCode(app)}
  </section>`;

const renderDefinition = (app: BuilderApp): TemplateResult =>
  html`<div class="also">
      <div>
        <h3>The definition, as a file</h3>
        <p>To keep, to pass on, or to open here again.</p>
      </div>
      <button type="button" class="button" @click=${() => saveDefinition(app)}>${icon('file')}Save the file</button>
    </div>
    <div class="also">
      <div>
        <h3>A form that needs no script</h3>
        <p>The same questions as plain HTML, for newsletters and pages that take no scripts. Rules become words.</p>
      </div>
      <button type="button" class="button" @click=${() => void saveTwin(app)}>${icon('file')}Save the form</button>
    </div>
    ${app.share.twin ? html`<p class="notice error">${icon('warn')}<span>${app.share.twin}</span></p>` : nothing}`;

/** Gives a text to the browser as a file. */
function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  // the browser reads it a little later
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const idOf = ({work}: BuilderApp): string => String(work.definition['id'] ?? work.kind);

function saveDefinition(app: BuilderApp): void {
  save(`${idOf(app)}.json`, `${JSON.stringify(app.work.definition, null, 2)}\n`, 'application/json');
  app.say('The file is saved.');
}

async function saveTwin(app: BuilderApp): Promise<void> {
  const {buildFormTwin} = await import('../../../src/sources/form-twin/form-twin.ts');
  const {findCatalog} = await import('../../../src/i18n/languages.ts');
  const lang = app.languages[0]!;
  const catalog = lang === 'en' ? undefined : await findCatalog(lang).catch(() => undefined);
  const action = app.share.url ? `${app.share.url}/submissions` : app.share.action || undefined;
  const made = buildFormTwin(app.work.definition, {action, lang, catalog});
  if ('findings' in made) {
    const {message} = made.findings[0]!;
    app.share = {...app.share, twin: `The form cannot be written yet: ${message}.`};
    return app.say(app.share.twin!);
  }
  save(`${idOf(app)}.html`, made.html, 'text/html');
  app.share = {...app.share, twin: undefined};
  app.say('The form is saved.');
}

/** Modules of the code by rows; undefined while it is not drawn yet. */
let drawn: {text: string; rows: boolean[][]} | undefined;

function renderCode(app: BuilderApp): TemplateResult {
  const page = app.share.page.trim();
  const isAddress = /^https?:\/\/./.test(page) && URL.canParse(page);
  if (isAddress && drawn?.text !== page) void draw(app, page);
  return html`<div class="also is-tall">
    <div>
      <h3>A code for posters</h3>
      <p>
        People point their phone at it and come to the page with your form: your own, or the one that the endpoint has
        at the address where you published.
      </p>
      ${field({
        id: 'page',
        label: 'Address of your page',
        type: 'url',
        placeholder: 'https://example.org/survey',
        value: app.share.page,
        onInput: (text) => (app.share = {...app.share, page: text}),
      })}
    </div>
    ${isAddress && drawn?.text === page ? renderMatrix(page, drawn.rows) : nothing}
  </div>`;
}

async function draw(app: BuilderApp, text: string): Promise<void> {
  const {encodeQR} = await import('qr');
  try {
    drawn = {text, rows: encodeQR(text, 'raw', {border: 4})};
  } catch {
    drawn = {text, rows: []};
  }
  app.requestUpdate();
}

const toPath = (rows: readonly boolean[][]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');

function renderMatrix(text: string, rows: readonly boolean[][]): TemplateResult {
  const size = rows.length;
  const path = toPath(rows);
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
  return html`<div class="qr">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label="Code for ${text}">
      ${svg`<path fill="#fff" d="M0 0h${size}v${size}H0z" />`}${svg`<path fill="#000" d=${path} />`}
    </svg>
    <button type="button" class="button" @click=${() => save('code.svg', picture, 'image/svg+xml')}>
      ${icon('file')}Save the picture
    </button>
  </div>`;
}

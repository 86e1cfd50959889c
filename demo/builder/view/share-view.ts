import {html, nothing, type TemplateResult} from 'lit';
import {buildSnippet, type Loading} from '../model/snippet.ts';
import {definitionUrl, publish, type Published} from '../model/publish.ts';
import {RECEIVERS, RECIPES} from '../model/recipes.ts';
import {nameOf, type BuilderApp} from './builder-app.ts';
import {field, iconButton, pick, segments} from './controls.ts';
import {icon} from './icons.ts';
import {renderFiles} from './files-view.ts';
import {renderPreview} from './preview-view.ts';
import {renderReceived} from './received-view.ts';

/** What is being said about getting it onto a site. */
export interface ShareState {
  /** `endpoint`: Kith's own; else the id of a receiver. */
  goal: string;
  endpoint: string;
  /** Held as long as this page, never kept. */
  token: string;
  isBusy: boolean;
  outcome?: Published | undefined;
  /** URL of the published definition. */
  url?: string | undefined;
  /** Where answers go instead. */
  action: string;
  loading: Loading;
  kith: string;
  site: string;
  hashes: Readonly<Record<string, string>>;
  /** The submission of a test. */
  received?: Readonly<Record<string, unknown>> | undefined;
  page: string;
  twin?: string | undefined;
}

const here = (path: string): string => new URL(path, document.baseURI).href;

/** What is likely, to begin with: the endpoint beside this page, and the script that comes with it. */
export const newShare = (): ShareState => ({
  goal: 'endpoint',
  endpoint: here('../api'),
  token: '',
  isBusy: false,
  action: '',
  loading: 'script',
  kith: here('kith'),
  site: 'html',
  hashes: {},
  page: '',
});

const set = (app: BuilderApp, more: Partial<ShareState>): void => {
  app.share = {...app.share, ...more};
};

/** The way out: where answers go, what to paste, and what else there is. */
export function renderShare(app: BuilderApp): TemplateResult {
  const errors = app.notices.filter(({severity}) => severity === 'error');
  return html`<header class="bar">
      ${iconButton({words: 'Back to the questions', icon: 'back', act: () => app.go('edit')})}
      <div class="bar-name">
        <h1 tabindex="-1">Get it on your site</h1>
        <p class="kept">${nameOf(app.work)}</p>
      </div>
    </header>
    <main class="share wrap" id="main">
      <div class="share-main">
        ${
          errors.length
            ? html`<div class="notice error">
                ${icon('warn')}
                <div>
                  <p>
                    <b>${errors.length === 1 ? 'One thing' : `${errors.length} things`} must be mended first.</b>
                    ${errors[0]!.sentence}
                  </p>
                  <button type="button" class="link" @click=${() => app.go('edit')}>Mend it</button>
                </div>
              </div>`
            : nothing
        }
        ${app.work.kind === 'calendar' ? nothing : renderGoal(app)} ${renderSnippet(app)} ${renderFiles(app)}
      </div>
      <div class="share-side">
        ${
          app.work.kind === 'calendar'
            ? nothing
            : html`<section class="try" aria-labelledby="try">
                <h2 id="try">Try it</h2>
                <p>Fill it in and send: you see what arrives. Nothing leaves this device.</p>
                ${renderPreview(app)} ${renderReceived(app)}
              </section>`
        }
      </div>
    </main>`;
}

function renderGoal(app: BuilderApp): TemplateResult {
  const {share} = app;
  return html`<section class="step" aria-labelledby="goal">
    <h2 id="goal"><span class="step-number">1</span> Where answers go</h2>
    ${segments({
      name: 'goal',
      label: 'Answers go to',
      isLabelHidden: true,
      value: share.goal,
      values: [
        {value: 'endpoint', words: 'A Kith endpoint'},
        ...RECEIVERS.map(({id, name}) => ({value: id, words: name})),
      ],
      onPick: (goal) => set(app, {goal}),
    })}
    ${share.goal === 'endpoint' ? renderPublish(app) : renderAction(app)}
  </section>`;
}

function renderAction(app: BuilderApp): TemplateResult {
  const receiver = RECEIVERS.find(({id}) => id === app.share.goal)!;
  return field({
    id: 'action',
    label: `Address at ${receiver.name}`,
    type: 'url',
    placeholder: receiver.placeholder,
    hint: 'The questions stand in your page then, and answers go straight there.',
    value: app.share.action,
    onInput: (action) => set(app, {action: action.trim()}),
  });
}

function renderPublish(app: BuilderApp): TemplateResult {
  const {share} = app;
  return html`<form
    class="publish"
    @submit=${(event: Event) => {
      event.preventDefault();
      void send(app, share.outcome?.state === 'taken');
    }}
  >
    ${field({
      id: 'endpoint',
      label: 'Address of the endpoint',
      type: 'url',
      value: share.endpoint,
      onInput: (endpoint) => set(app, {endpoint, outcome: undefined}),
    })}
    ${field({
      id: 'token',
      label: 'Token',
      type: 'password',
      hint: 'It is printed where the endpoint was started. It is not kept here.',
      value: share.token,
      onInput: (token) => set(app, {token, outcome: undefined}),
    })}
    <button class="button primary" data-key="publish" aria-disabled=${share.isBusy ? 'true' : nothing}>
      ${share.isBusy ? 'Publishing …' : share.outcome?.state === 'taken' ? 'Replace it' : app.isPublished ? 'Publish again' : 'Publish'}
    </button>
    ${renderOutcome(app)}
  </form>`;
}

function renderOutcome({share, isPublished}: BuilderApp): unknown {
  const {outcome} = share;
  if (!outcome) return isPublished ? html`<p class="hint">It is published at <code>${share.url}</code>.</p>` : nothing;
  if (outcome.state === 'published')
    return html`<p class="notice good" data-outcome="published">
      ${icon('check')}<span
        >Published. It is at <a href=${outcome.url} target="_blank">${outcome.url}</a>, which people can open as a page,
        too.</span
      >
    </p>`;
  if (outcome.state === 'taken')
    return html`<p class="notice warning" data-outcome="taken">
      ${icon('warn')}<span
        >Something is published at <code>${outcome.url}</code> already. Replace it, or go back and choose another name
        under “Start &amp; end”.</span
      >
    </p>`;
  return html`<div class="notice error" data-outcome="failed">
    ${icon('warn')}
    <div>${outcome.sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
  </div>`;
}

async function send(app: BuilderApp, isAgreed: boolean): Promise<void> {
  if (app.share.isBusy) return;
  set(app, {isBusy: true, outcome: undefined});
  const {endpoint, token} = app.share;
  const isSame = app.share.url !== undefined && app.share.url === definitionUrl(app.work, endpoint);
  const outcome = await publish(app.work, {endpoint, token, mayReplace: isSame || isAgreed}, (url, init) =>
    fetch(url, init),
  );
  const page = app.share.page || (outcome.state === 'published' ? outcome.url : '');
  set(app, {isBusy: false, outcome, page, ...(outcome.state === 'published' && {url: outcome.url})});
  if (outcome.state === 'published') app.setPublished(outcome.url);
  app.say(
    outcome.state === 'published'
      ? 'Published.'
      : outcome.state === 'taken'
        ? 'There is something with this name already.'
        : outcome.sentences.join(' '),
  );
}

const LOADINGS: readonly {value: Loading; words: string}[] = [
  {value: 'script', words: 'Two lines'},
  {value: 'integrity', words: 'With checked files'},
  {value: 'single', words: 'One single file'},
];
const ABOUT: Readonly<Record<Loading, string>> = {
  script: 'The script loads only what the page needs.',
  integrity:
    'Browsers run the files only if no byte was changed. After each update of Kith the list must be made anew.',
  single: 'Everything in one checked file. It speaks English and Spanish.',
};

function renderSnippet(app: BuilderApp): TemplateResult {
  const {share, work} = app;
  if (share.loading !== 'script' && !Object.keys(share.hashes).length) void loadHashes(app);
  const recipe = RECIPES.find(({id}) => id === share.site)!;
  const snippet = snippetOf(app);
  return html`<section class="step" aria-labelledby="paste">
    <h2 id="paste"><span class="step-number">${work.kind === 'calendar' ? 1 : 2}</span> What to paste</h2>
    ${pick({
      id: 'site',
      label: 'My site is made with',
      value: share.site,
      values: RECIPES.map(({id, name}) => ({value: id, words: name})),
      onPick: (site) => set(app, {site}),
    })}
    <ol class="recipe">
      ${recipe.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${segments({
      name: 'loading',
      label: 'How the script is loaded',
      value: share.loading,
      values: LOADINGS,
      onPick: (loading) => set(app, {loading: loading as Loading}),
    })}
    <p class="hint">${ABOUT[share.loading]}</p>
    <div class="code-box">
      <pre tabindex="0" role="region" aria-label="What to paste" data-snippet><code>${snippet}</code></pre>
      <button type="button" class="button" data-key="copy" @click=${() => void copy(app, snippet)}>
        ${icon('copy')}Copy
      </button>
    </div>
    ${
      work.kind !== 'calendar' && share.goal === 'endpoint' && !share.url
        ? html`<p class="hint">
            Not published yet: the questions stand in the snippet itself, and answers go nowhere until you publish.
          </p>`
        : nothing
    }
    ${field({
      id: 'kith',
      label: 'Where Kith’s files are',
      type: 'url',
      hint: 'Put the folder “kith” on your own web space and write its address here; or use it from where it is.',
      value: share.kith,
      onInput: (kith) => set(app, {kith: kith.trim().replace(/\/+$/, '')}),
    })}
  </section>`;
}

const FALLBACK = 'This cannot be shown here. Please write to us or call.';

/** What is to be pasted as things stand. */
export function snippetOf({work, share}: BuilderApp): string {
  const receiver = RECEIVERS.find(({id}) => id === share.goal);
  const recipe = RECIPES.find(({id}) => id === share.site);
  const {enctype, format} = receiver ?? {};
  const url = share.action || receiver?.placeholder || '';
  const src = work.kind === 'calendar' ? String(work.definition['src'] ?? '') : receiver ? undefined : share.url;
  return buildSnippet(work, {
    kith: share.kith,
    loading: share.loading,
    hashes: share.hashes,
    src,
    action: receiver && {url, ...(enctype && {enctype}), ...(format && {format})},
    form: recipe?.form,
    fallback: FALLBACK,
  });
}

async function loadHashes(app: BuilderApp): Promise<void> {
  const read = async (file: string): Promise<Record<string, string>> =>
    (await (await fetch(here(file))).json()) as Record<string, string>;
  try {
    const [chunks, single] = await Promise.all([read('kith/integrity.json'), read('kith/single/integrity.json')]);
    const named = Object.entries(single).map(([file, hash]) => [`single/${file}`, hash]);
    set(app, {hashes: {...chunks, ...(Object.fromEntries(named) as Record<string, string>)}});
  } catch {
    set(app, {loading: 'script'});
    app.tell('The list of checked files cannot be fetched just now.');
  }
}

async function copy(app: BuilderApp, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    app.say('Copied.');
    const button = app.querySelector('[data-key="copy"]');
    button?.classList.add('is-done');
    setTimeout(() => button?.classList.remove('is-done'), 2000);
  } catch {
    const code = app.querySelector('[data-snippet] code');
    if (code) getSelection()?.selectAllChildren(code);
    app.say('It is selected: press Ctrl+C to copy it.');
  }
}

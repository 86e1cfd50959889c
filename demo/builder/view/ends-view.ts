import {html, nothing, type TemplateResult} from 'lit';
import {getIn, setIn, type Path} from '../model/json-path.ts';
import {freeName, toName} from '../model/names.ts';
import {readText, writeOptional} from '../model/texts.ts';
import {writeTitle} from '../model/title.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, pick, segments, tick} from './controls.ts';
import {renderEndings} from './endings-view.ts';
import {renderScores} from './scores-view.ts';

/** A text of the definition, in its first language. */
function words(app: BuilderApp, path: Path, label: string, more: {hint?: string; rows?: number} = {}): TemplateResult {
  const {languages} = app;
  const first = languages[0]!;
  const text = getIn(app.work.definition, path);
  return field({
    id: path,
    label,
    ...more,
    lang: first,
    value: readText(text, first, languages),
    onInput: (written) => app.edit((d) => setIn(d, path, writeOptional(text, first, written, languages)), path),
  });
}

const plain = (app: BuilderApp, path: Path, label: string, more: object = {}): TemplateResult =>
  field({
    id: path,
    label,
    value: String(getIn(app.work.definition, path) ?? ''),
    onInput: (text) => app.edit((d) => setIn(d, path, text || undefined), path),
    ...more,
  });

const choice = (
  app: BuilderApp,
  path: Path,
  label: string,
  standard: string,
  values: Record<string, string>,
): TemplateResult =>
  pick({
    id: path,
    label,
    value: String(getIn(app.work.definition, path) ?? standard),
    values: Object.entries(values).map(([value, name]) => ({value, words: name})),
    onPick: (value) => app.edit((d) => setIn(d, path, value === standard ? undefined : value)),
  });

/** The title; a name in addresses that nobody chose goes along. */
const renderTitle = (app: BuilderApp): TemplateResult =>
  field({
    id: 'title',
    label: 'Title',
    lang: app.languages[0],
    value: readText(app.work.definition['title'], app.languages[0]!, app.languages),
    onInput: (written) => app.edit((d) => writeTitle(d, written, app.isPublished), 'title'),
  });

/** What is said before and after the questions, and how the whole behaves. */
export function renderEnds(app: BuilderApp): TemplateResult {
  const {kind} = app.work;
  if (kind === 'calendar') return renderCalendar(app);
  return html`<h2>Start &amp; end</h2>
    <section class="group">
      <h3>Before the questions</h3>
      ${renderTitle(app)} ${words(app, 'description', 'Introduction', {rows: 3})}
    </section>
    ${kind === 'pulse' ? renderPulse(app) : renderEnding(app)} ${renderName(app)}`;
}

const renderEnding = (app: BuilderApp): TemplateResult =>
  html`<section class="group">
      <h3>Sending</h3>
      ${words(app, 'submitLabel', 'The button says', {hint: 'Say what it does: “Send my answers”, “Join the list”.'})}
      ${app.work.kind === 'signup' ? renderSignup(app) : renderSurvey(app)}
      ${plain(app, 'closesAt', 'Open until', {
        type: 'date',
        value: String(app.work.definition['closesAt'] ?? '').slice(0, 10),
        hint: 'Afterwards people read that it is over. Empty: for as long as you like.',
      })}
    </section>
    ${app.work.kind === 'signup' ? nothing : renderScores(app)} ${renderEndings(app)}`;

const renderSurvey = (app: BuilderApp): TemplateResult =>
  html`${choice(app, 'display', 'How it is asked', 'pages', {
    pages: 'Page by page',
    'one-at-a-time': 'One question at a time',
    all: 'All at once',
  })}
  ${tick({
    id: 'review',
    label: 'Show all answers once more before sending',
    isOn: app.work.definition['review'] === true,
    onChange: (isOn) => app.edit((d) => setIn(d, 'review', isOn || undefined)),
  })}`;

const renderSignup = (app: BuilderApp): TemplateResult =>
  html`${tick({
    id: 'confirmation',
    label: 'People confirm by a link in an e-mail',
    isOn: app.work.definition['confirmation'] === 'email',
    onChange: (isOn) => app.edit((d) => setIn(d, 'confirmation', isOn ? 'email' : undefined)),
  })}
  ${field({
    id: 'goal',
    label: 'How many are hoped for',
    type: 'number',
    min: 1,
    hint: 'Shows a bar with how many there are. Empty: no bar.',
    value: String(app.work.definition['goal'] ?? ''),
    onInput: (text) => app.edit((d) => setIn(d, 'goal', Math.max(1, Math.round(Number(text))) || undefined), 'goal'),
  })}`;

const renderPulse = (app: BuilderApp): TemplateResult =>
  html`<section class="group">
    <h3>The pulse</h3>
    ${plain(app, 'group', 'Name of your community', {hint: 'It stands in the statements: “I feel at home in …”.'})}
    ${plain(app, 'wave', 'Name of this round', {hint: 'Such as 2027-Q1. Each round has a name of its own.'})}
    ${choice(app, 'instrument', 'Statements', 'kith-5', {
      'kith-5': 'Five statements',
      'kith-13': 'Thirteen statements',
      'kith-event': 'One, after an event',
      'uk-neighbourhood': 'United Kingdom: neighbourhood',
      'statcan-local': 'Canada: local belonging',
    })}
    ${choice(app, 'cadence', 'How often', 'quarterly', {
      once: 'Once',
      monthly: 'Every month',
      quarterly: 'Four times a year',
      'half-yearly': 'Twice a year',
      yearly: 'Once a year',
    })}
    ${choice(app, 'results', 'Who sees the results', 'after', {
      after: 'Whoever has answered',
      live: 'Everybody, at any time',
      closed: 'Everybody, once it is over',
    })}
    ${tick({
      id: 'comment',
      label: 'Ask for a comment, too',
      isOn: app.work.definition['comment'] !== false,
      onChange: (isOn) => app.edit((d) => setIn(d, 'comment', isOn ? undefined : false)),
    })}
  </section>`;

/** The name by which the endpoint knows it. */
const renderName = (app: BuilderApp): TemplateResult =>
  html`<section class="group">
    <h3>Name</h3>
    <div class="field">
      <label for="definition-id">Name in addresses</label>
      <p class="hint" id="definition-id-hint">
        Small letters, digits and hyphens, such as
        needs-2027.${app.isPublished ? ' It is published: with another name it becomes another one.' : ''}
      </p>
      <input
        id="definition-id"
        class="code"
        autocomplete="off"
        aria-describedby="definition-id-hint"
        .value=${String(app.work.definition['id'] ?? '')}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          input.value = freeName(toName(input.value), [], 'survey');
          app.edit((d) => setIn(d, 'id', input.value));
        }}
      />
    </div>
  </section>`;

const renderCalendar = (app: BuilderApp): TemplateResult =>
  html`<h2>Calendar</h2>
    <p class="lead">
      It shows the calendar that you keep already. Whatever you change there is changed on your site by itself.
    </p>
    ${plain(app, 'src', 'Address of your calendar', {
      type: 'url',
      placeholder: 'https://…/events.ics',
      hint: 'In Google, Outlook, Nextcloud and others it is called “iCal address”, “ICS link” or “subscribe”. It must be public.',
    })}
    <p class="hint">
      Until there is one, the preview shows the events of Millbrook Hall. If your own do not come, their owner does not
      let other pages read them: <code>KITH_FEEDS</code> of the endpoint fetches them for you.
    </p>
    ${segments({
      name: 'view',
      label: 'Opens as',
      value: String(app.work.definition['view'] ?? 'month'),
      values: [
        {value: 'month', words: 'Month'},
        {value: 'week', words: 'Week'},
        {value: 'agenda', words: 'List'},
      ],
      onPick: (view) => app.edit((d) => setIn(d, 'view', view)),
    })}`;

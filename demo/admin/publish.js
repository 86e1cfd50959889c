// Publishing a definition: from a file or pasted, checked first. What is typed stays until it is published.

import {check, getVersion, getVersions, KINDS, publish, Refused} from './api.js';
import {button, count, field, h, heading, back} from './dom.js';
import {attempt, page, say} from './page.js';

/** What is typed, by the form that it is for: also somebody whose token has run out finds it again. @type {Map<string, string>} */
const drafts = new Map();

/** What publishing may say of each finding, the worst first. */
const SEVERITIES = {error: 'Must be mended', warning: 'Probably a mistake', advice: 'Could be better'};

/** @param {string} [path] of what gets a new version; nothing for something new */
export async function buildPublish(path = '') {
  const text = /** @type {HTMLTextAreaElement} */ (
    h('textarea', {
      id: 'definition',
      rows: 18,
      spellcheck: false,
      autocomplete: 'off',
      value: drafts.get(path) ?? (await readCurrent(path)),
    })
  );
  text.setAttribute('autocapitalize', 'none');
  const findings = h('section', {
    className: 'findings',
    tabIndex: -1,
    'aria-labelledby': 'findings-title',
    hidden: true,
  });
  const kind = h(
    'select',
    {id: 'kind'},
    h('option', {value: ''}, 'Found out from the text'),
    ...Object.entries({survey: 'Survey', signup: 'Sign-up', pulse: 'Pulse', calendar: 'Calendar'}).map(
      ([value, words]) => h('option', {value}, words),
    ),
  );
  const file = h('input', {id: 'file', type: 'file', accept: '.json,application/json'});
  /** What was shown as a warning, and is published all the same when the button is pressed again. */
  let warned = '';

  text.addEventListener('input', () => drafts.set(path, text.value));
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    text.value = await chosen.text();
    drafts.set(path, text.value);
    say(`${chosen.name} is in the field below. Nothing is published yet.`);
  });

  const show = (title, items, words = '') => {
    findings.replaceChildren(
      h('h2', {id: 'findings-title'}, title),
      words && h('p', {}, words),
      h('ul', {}, ...items.map(renderFinding)),
    );
    findings.hidden = false;
    findings.focus();
  };

  /** @returns {Promise<{definition: unknown, address: string, checked: {findings: {severity: string}[]}} | undefined>} nothing where it cannot be published */
  async function inspect(isOnlyAsked) {
    findings.hidden = true;
    const definition = readJson(text.value, show);
    if (definition === undefined) return undefined;
    const checked = await check(definition, path ? path.split('/')[0] : kind.value);
    const own = checkAddress(checked, path);
    const all = [...own, ...checked.findings];
    const errors = all.filter(({severity}) => severity === 'error');
    if (errors.length) {
      show(`Nothing is published: ${count(errors.length, 'thing')} must be mended`, all);
      return undefined;
    }
    if (isOnlyAsked) {
      const minutes =
        checked.minutes === undefined
          ? ''
          : ` About ${count(Math.max(1, Math.round(checked.minutes)), 'minute')} to answer.`;
      const words = `${count(checked.questions, 'question')}.${minutes}`;
      show(
        all.length ? 'It can be published, and could be better' : 'Nothing to mend: it can be published',
        all,
        words,
      );
    }
    return {definition, address: `${checked.plural}/${checked.id}`, checked};
  }

  async function send() {
    const found = await inspect(false);
    if (!found) return undefined;
    const {definition, address, checked} = found;
    const warnings = checked.findings.filter(({severity}) => severity === 'warning');
    if (warnings.length && warned !== text.value) {
      warned = text.value;
      show(
        'Nothing is published yet: look at this first',
        warnings,
        'Press “Publish” once more to publish it as it is.',
      );
      return undefined;
    }
    const {version, warnings: words = []} = await publish(address, definition).catch((error) => {
      if (!(error instanceof Refused) || !error.errors.length) throw error;
      show('Nothing is published', error.errors.map(toFinding));
      return {version: undefined};
    });
    if (version === undefined) return undefined;
    drafts.delete(path);
    return {address, words: [`Published as version ${version}.`, ...words].join(' ')};
  }

  const form = h(
    'form',
    {className: 'publish'},
    field(file, 'Take it from a file', 'A definition in JSON, for example one that you downloaded here.'),
    !path && field(kind, 'What it is'),
    field(text, 'Definition (JSON)', 'You can also paste it here.'),
    findings,
    h(
      'div',
      {className: 'acts'},
      h('button', {className: 'primary'}, 'Publish'),
      button('Only check it', () => void attempt(async () => void (await inspect(true)))),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    let done;
    await attempt(async () => void (done = await send()));
    if (!done) return;
    // the definition's own page tells the outcome
    if (location.hash === `#${done.address}`) return page.show(done.words);
    page.words = done.words;
    location.hash = done.address;
  });
  return [
    path ? back(path, 'Back to the answers') : '',
    heading(path ? 'Publish a new version' : 'Publish'),
    h(
      'p',
      {className: 'muted'},
      path
        ? 'Answers that came in stay, with the version that people saw.'
        : 'A survey, a sign-up, a pulse or a calendar. It is checked before anybody sees it.',
    ),
    form,
  ].filter(Boolean);
}

async function readCurrent(path) {
  if (!path) return '';
  const [current] = await getVersions(path);
  return JSON.stringify(JSON.parse(await getVersion(path, current.revision)), null, 2);
}

/** @returns {unknown} undefined where it is no JSON; then it is said where */
function readJson(text, show) {
  if (!text.trim())
    return void show('There is nothing to publish', [
      {sentence: 'The field is empty.', remedy: 'Choose a file, or paste a definition.'},
    ]);
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = locate(String(error), text);
    const where = at ? `Line ${at.line}, column ${at.column}` : '';
    return void show('Nothing is published: this is not JSON', [
      {
        path: where,
        sentence: 'The text breaks off or goes wrong here.',
        remedy: 'Look for a comma, a quotation mark or a bracket that is missing or too many, here or just before.',
      },
    ]);
  }
}

/** Where the parser stopped, as browsers say it. @param {string} message @param {string} text */
function locate(message, text) {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line) return {line, column};
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.trimEnd().length);
  const before = text.slice(0, position).split('\n');
  return {line: before.length, column: (before.at(-1) ?? '').length + 1};
}

/** A definition is published under its own id; a new version of something else would be something else. */
function checkAddress({id, plural}, path) {
  const [wantedPlural, wanted] = path.split('/');
  if (!id || !KINDS.includes(plural))
    return [
      {
        severity: 'error',
        path: 'id',
        sentence: 'It has no id: the name under which it is published.',
        remedy: 'Add one of letters, digits and hyphens, like "id": "summer-2027".',
      },
    ];
  if (path && (id !== wanted || plural !== wantedPlural))
    return [
      {
        severity: 'error',
        path: 'id',
        sentence: `Its id is "${id}", and this is "${wanted}".`,
        remedy: `Write "${wanted}", or publish it as something new.`,
      },
    ];
  return [];
}

/** @param {{pointer: string, detail: string}} error */
const toFinding = ({pointer, detail}) => ({
  severity: 'error',
  path: pointer.slice(1).replaceAll('/', ' › '),
  sentence: detail,
  remedy: '',
});

/** @param {{severity?: string, path?: string, sentence: string, remedy: string}} finding */
function renderFinding({severity, path, sentence, remedy}) {
  return h(
    'li',
    {className: severity ?? 'error'},
    severity && h('strong', {}, SEVERITIES[severity], path ? ' in ' : ': '),
    path && h('code', {}, path),
    path && ': ',
    `${sentence} `,
    remedy,
  );
}

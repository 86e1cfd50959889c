// What is told to others: e-mails and calls that have not gone yet, and who is called.

import {
  addWebhook,
  dropOutgoing,
  getOutgoing,
  getWebhooks,
  Refused,
  removeWebhook,
  retryOutgoing,
} from './api.js';
import {formatTime} from './answers.js';
import {ask} from './dialogs.js';
import {button, count, field, h, heading, link} from './dom.js';
import {attempt} from './page.js';

const ABOUT = {
  __proto__: null,
  confirm: 'E-mail: please confirm',
  places: 'E-mail: what somebody signed up for',
  promoted: 'E-mail: a place has opened',
  notice: 'E-mail to you: something came in',
  'submission.received': 'something came in',
  'submission.confirmed': 'something was confirmed',
  'submission.deleted': 'something was deleted',
};
/** Why something did not go, by what the system calls it. */
const TROUBLES = {
  __proto__: null,
  ENOTFOUND: 'its address leads nowhere: is there a mistake in it?',
  EDNS: 'the mail server’s address leads nowhere: is there a mistake in it?',
  ESOCKET: 'the mail server cannot be reached',
  ECONNECTION: 'the mail server cannot be reached',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'the other side broke off',
  ETIMEDOUT: 'no answer came in time',
  TimeoutError: 'no answer came in time',
  EAUTH: 'the mail server does not take the password',
  ETLS: 'no encrypted connection to the mail server came about',
  EENVELOPE: 'the mail server does not take this sender or this address',
  EMESSAGE: 'the mail server does not take this e-mail',
  status: 'the other side said no',
};

/** With what the system calls it, for whoever runs the endpoint. @param {string} trouble */
function explain(trouble) {
  const words = TROUBLES[trouble.split(' ')[0]];
  return words ? `${words} (${trouble})` : trouble;
}

const NOTHING = 'Nothing waits: every e-mail and every call has gone.';

export async function buildOutgoing() {
  const hooks = h('section', {});
  const waiting = h('section', {});
  const draw = async () => {
    const [outgoing, webhooks] = await Promise.all([getOutgoing(), getWebhooks()]);
    const urls = new Map(webhooks.map(({id, url}) => [id, new URL(url).host]));
    waiting.replaceChildren(...renderWaiting(outgoing, urls, change));
    hooks.replaceChildren(...renderHooks(webhooks, change));
  };
  /** @param {() => Promise<unknown>} act @param {string} words @param {HTMLElement} section whose heading comes next */
  const change = (act, words, section = waiting) =>
    attempt(async () => {
      await act();
      await draw();
      section.querySelector('h2')?.focus();
      return words;
    });
  await draw();
  return [
    heading('E-mail and calls'),
    h(
      'p',
      {className: 'muted'},
      'What the endpoint tells others is kept here until it has gone. It is tried again by itself for two days; no answers stand here.',
    ),
    waiting,
    hooks,
    ...renderNew((hook) => change(async () => renderSecret(await addWebhook(hook)), 'It is called from now on.', hooks)),
  ];
}

function renderWaiting(outgoing, urls, change) {
  const failed = outgoing.filter(({state}) => state === 'failed').length;
  const all = button('Try all again', () => void change(() => retryAll(outgoing), 'All of it is tried again now.'));
  const figures = `${count(outgoing.length - failed, 'waits', 'wait')}, ${failed.toLocaleString()} given up.`;
  return [
    h('h2', {tabIndex: -1}, 'Not sent yet'),
    h('p', {}, outgoing.length ? figures : NOTHING),
    h('div', {className: 'acts'}, ...(outgoing.length > 1 ? [all] : [])),
    h('ul', {className: 'entries'}, ...outgoing.map((one) => renderOne(one, urls, change))),
  ];
}

/** What is on its way by now needs no other try. */
const retry = ({id}) =>
  retryOutgoing(id).catch((error) => {
    if (!(error instanceof Refused && error.status === 404)) throw error;
  });

async function retryAll(outgoing) {
  for (const one of outgoing) await retry(one);
}

function renderOne({id, channel, about, hook, kind, of, state, since, due, failed, tries, trouble}, urls, change) {
  const what =
    channel === 'mail' ? (ABOUT[about] ?? about) : `Call to ${urls.get(hook) ?? 'a webhook'}: ${ABOUT[about] ?? about}`;
  const facts = [
    `since ${formatTime(since)}`,
    tries > 0 && `tried ${count(tries, 'time')}`,
    state === 'failed' ? `given up ${formatTime(failed)}` : `next try ${formatTime(due)}`,
  ];
  const act = (words, work, said, className) => {
    const one = button(words, () => void change(work, said), className);
    one.setAttribute('aria-label', `${words} – ${what}, ${formatTime(since)}`);
    return one;
  };
  return h(
    'li',
    {className: 'entry'},
    h('p', {}, h('strong', {}, what), ' · ', link(`${kind}s/${of}`, of)),
    h(
      'p',
      {className: 'muted'},
      h('span', {className: `state ${state === 'failed' ? 'full' : ''}`}, state === 'failed' ? 'Given up' : 'Waits'),
      ` · ${facts.filter(Boolean).join(' · ')}`,
    ),
    trouble && h('p', {}, `Why it did not go: ${explain(trouble)}.`),
    h(
      'div',
      {className: 'acts'},
      act('Try again', () => retry({id}), 'It is tried again now.'),
      act('Forget it', () => dropOutgoing(id), 'Forgotten: it is not sent.', 'danger'),
    ),
  );
}

function renderHooks(webhooks, change) {
  const remove = async ({id, url}) => {
    const text = `${url} hears of nothing any more, also not of what waits for it.`;
    if (!(await ask({title: 'Call it no more?', text, act: 'Take it away'}))) return;
    await change(() => removeWebhook(id), 'It is called no more.');
  };
  return [
    h('h2', {tabIndex: -1}, 'Who is called'),
    webhooks.length
      ? h('ul', {className: 'entries'}, ...webhooks.map((hook) => renderHook(hook, () => void remove(hook))))
      : h('p', {}, 'Nobody. A program of yours can hear of what comes in: give its address.'),
  ];
}

function renderHook({id, url, of, include, createdAt}, onRemove) {
  const isOurs = !id.startsWith('env-');
  const facts = [
    of ? `about ${of.join(', ')}` : 'about everything',
    include === 'answers' ? 'with answers' : 'without answers',
    `since ${formatTime(createdAt)}`,
  ];
  const remove = button('Take it away', onRemove, 'danger');
  remove.setAttribute('aria-label', `Take it away – ${url}`);
  return h(
    'li',
    {className: 'entry'},
    h('p', {}, h('strong', {className: 'address'}, url)),
    h('p', {className: 'muted'}, facts.join(' · ')),
    isOurs
      ? h('div', {className: 'acts'}, remove)
      : h('p', {className: 'muted'}, 'Set where the endpoint is started (KITH_WEBHOOKS).'),
  );
}

/** What the calls are signed with: nobody can read it again. */
function renderSecret({url, secret}) {
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', {className: 'ask', 'aria-labelledby': 'secret-title'}));
  const shown = h('input', {id: 'secret', readOnly: true, value: secret});
  dialog.append(
    h('h2', {id: 'secret-title'}, 'Keep this secret now'),
    field(shown, `Calls to ${new URL(url).host} are signed with it`, 'It is shown this once.'),
    h(
      'div',
      {className: 'acts'},
      button('I have it', () => dialog.close(), 'primary'),
    ),
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  shown.select();
}

/** @param {(hook: {url: string, of?: string[], include?: string}) => Promise<boolean>} onAdd */
function renderNew(onAdd) {
  const url = h('input', {id: 'hook-url', type: 'url', placeholder: 'https://', required: true, autocomplete: 'off'});
  const of = h('input', {id: 'hook-of', type: 'text', placeholder: 'signups/newsletter', autocomplete: 'off'});
  const include = h('input', {id: 'hook-include', type: 'checkbox'});
  const form = h(
    'form',
    {className: 'links'},
    field(url, 'Address', 'It begins with https://, and the public internet reaches it.'),
    field(of, 'About one form only (optional)', 'As in its address here.'),
    h('label', {className: 'tick'}, include, ' Send along what people answered'),
    h('button', {className: 'primary'}, 'Call it from now on'),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const about = of.value.trim();
    const hook = {url: url.value, ...(about && {of: [about]}), ...(include.checked && {include: 'answers'})};
    if (await onAdd(hook)) form.reset();
  });
  return [h('h2', {}, 'Call another address'), form];
}

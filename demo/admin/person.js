// Everything that one person sent, wherever it was: found, looked at, and deleted for good.

import {erase, save, search} from './api.js';
import {formatTime} from './answers.js';
import {summarize} from './browse.js';
import {ask} from './dialogs.js';
import {button, count, field, h, heading} from './dom.js';
import {attempt, say} from './page.js';

/** The endpoint deletes as many at once. */
const MAX_AT_ONCE = 500;
/** More than these nobody reads before they say yes. */
const MAX_FOUND = 500;

export async function buildPerson() {
  const text = h('input', {
    id: 'person',
    type: 'text',
    maxLength: 200,
    required: true,
    autocomplete: 'off',
    spellcheck: false,
  });
  const found = h('section', {'aria-live': 'off'});
  const stop = button('Stop looking', () => (isStopped = true));
  stop.hidden = true;
  let isStopped = false;

  async function look() {
    const wanted = text.value.trim();
    const all = [];
    const forms = new Map();
    let before;
    found.replaceChildren();
    [isStopped, stop.hidden] = [false, false];
    try {
      do {
        const page = await search({text: wanted, held: 'all', limit: 100, ...(before && {before})});
        for (const form of page.forms) forms.set(form.path, form);
        all.push(...page.submissions);
        before = page.before;
        if (before) say(`Looked back to ${formatTime(page.lookedBackTo)}: ${all.length} found so far.`);
      } while (before && !isStopped && all.length < MAX_FOUND && text.isConnected);
    } finally {
      stop.hidden = true;
    }
    found.replaceChildren(...renderFound(all, forms, wanted));
    const rest = !before
      ? ''
      : isStopped
        ? ' You stopped before the end: there may be more.'
        : ' There may be more: write more of the name or the address, or come back after these.';
    return all.length
      ? `${count(all.length, 'record')} found.${rest}`
      : `Nothing that says “${wanted}” is here.${rest}`;
  }

  function renderFound(all, forms, wanted) {
    if (!all.length) return [];
    const boxes = new Map();
    const list = (legend, hint, records) =>
      records.length > 0 &&
      h(
        'fieldset',
        {},
        h('legend', {}, legend),
        hint && h('p', {className: 'muted'}, hint),
        h('ul', {className: 'entries'}, ...records.map((one) => renderChoice(one, forms.get(one.path), boxes))),
      );
    const exact = all.filter(({match}) => match === 'whole');
    const similar = all.filter(({match}) => match !== 'whole');
    const remove = button('Delete what is ticked', () => void eraseTicked(boxes, wanted), 'danger');
    return [
      list(`These say “${wanted}”`, '', exact),
      list('These only resemble it', 'They may be somebody else’s: look before you tick them.', similar),
      h(
        'div',
        {className: 'acts'},
        button('Download what is ticked (JSON)', () => saveTicked(tickedIn(boxes))),
        remove,
      ),
    ].filter((one) => one !== false);
  }

  async function eraseTicked(boxes, wanted) {
    const ticked = tickedIn(boxes);
    if (!ticked.length) return say('Nothing is ticked.');
    const forms = new Set(ticked.map(({path}) => path)).size;
    const isMeant = await ask({
      title: `Delete ${count(ticked.length, 'record')}?`,
      text: `They go from ${count(forms, 'form')} and cannot be brought back: answers, files, e-mail confirmations and what is held for review. Places go to the next in line. Sums in results stay, since nobody can be told from them.`,
      act: `Delete ${count(ticked.length, 'record')}`,
    });
    if (!isMeant) return;
    await attempt(async () => {
      let erased = 0;
      for (let at = 0; at < ticked.length; at += MAX_AT_ONCE) {
        const part = ticked.slice(at, at + MAX_AT_ONCE).map(({kind, of, id}) => ({kind, of, id}));
        erased += (await erase(part)).erased;
      }
      await look();
      text.focus();
      const left = boxes.size - ticked.length;
      return `${count(erased, 'record')} deleted for good.${left > 0 ? ` ${count(left, 'record')} with “${wanted}” left.` : ''}`;
    });
  }

  const form = h(
    'form',
    {className: 'sign-in'},
    field(text, 'E-mail address or name', 'As they wrote it; capital letters and accents do not matter.'),
    h('div', {className: 'acts'}, h('button', {className: 'primary'}, 'Find what they sent'), stop),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(look);
  });
  return [
    heading('A person’s data'),
    h(
      'p',
      {},
      'Somebody asks what you keep of them, or asks you to delete it. Look for what they sent to any form here. You can give them a copy; nothing is deleted before you have seen it and said yes.',
    ),
    h(
      'p',
      {className: 'muted'},
      'Answers to pulses carry no name. Files that somebody downloaded before, and backups, are yours to clear.',
    ),
    form,
    found,
  ];
}

const tickedIn = (boxes) => [...boxes].filter(([, box]) => box.checked).map(([record]) => record);

/** A copy for the person who asked. */
function saveTicked(records) {
  if (!records.length) return say('Nothing is ticked.');
  const own = records.map(({path: _, name: _name, email: _email, match: _match, ...submission}) => submission);
  save(new Blob([JSON.stringify({submissions: own}, null, 2)], {type: 'application/json'}), 'what-was-sent.json');
  say('Downloaded.');
}

function renderChoice(record, form, boxes) {
  const {id, receivedAt, name, email, held, match} = record;
  const box = h('input', {type: 'checkbox', id: `tick-${id}`, checked: match === 'whole'});
  boxes.set(record, box);
  const who = [name, email].filter(Boolean).join(', ');
  const rest = summarize(record, form.questions, [name, email]);
  return h(
    'li',
    {},
    h(
      'label',
      {className: 'choice', htmlFor: box.id},
      box,
      h(
        'span',
        {},
        h('strong', {}, form.title),
        `, ${formatTime(receivedAt)}${held ? ', held for review' : ''}`,
        who && h('span', {className: 'who'}, who),
        rest !== '–' && h('span', {className: 'muted'}, rest),
      ),
    ),
  );
}

/** What somebody has filled in stays on their device for a day, so that a lost page costs them nothing. */
import {html, type TemplateResult} from 'lit';
import {buildDraft, DRAFT_LIFE, parseDraft, type Restored} from '../core/survey/draft.ts';
import type {Form} from './answering.ts';
import {toJson} from '../core/json.ts';

/** What a draft is kept under begins so. */
const PREFIX = 'kith-draft ';

/** Keeps what is filled in now. Where nothing may be kept, or the device is full, it stays in memory alone. */
export function keepDraft({draftKey, session, seed}: Form): void {
  const draft = draftKey && buildDraft(session, Date.now(), seed);
  if (!draftKey) return;
  if (!draft) return dropDraft(draftKey);
  try {
    localStorage.setItem(draftKey, toJson(draft));
  } catch {
    // full, or refused
  }
}

export function dropDraft(key: string | undefined): void {
  try {
    if (key) localStorage.removeItem(key);
  } catch {
    // nothing is kept there either
  }
}

/** Drafts of other forms whose day is over go, too. */
export function sweepDrafts(now = Date.now()): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const at = Number(/"at":(\d+)/.exec(localStorage.getItem(key)!)?.[1]);
      if (!(now - at < DRAFT_LIFE)) localStorage.removeItem(key);
    }
  } catch {
    // no storage, no drafts
  }
}

/** Takes a kept draft up again, where it was left, and says so. */
export function takeUpDraft(form: Form): void {
  const {draftKey = '', session} = form;
  const restored = parseDraft(localStorage.getItem(draftKey)!, session.survey, Date.now());
  if (!restored) return dropDraft(draftKey);
  const {answers, step} = restored;
  form.seed = restored.seed ?? form.seed;
  form.answers = {...session.answers, ...answers};
  form.session = {...form.session, step};
  form.above = () => form.session.step === step && renderRestored(restored, form);
}

/** That there was something, from when it is, and two ways on. */
function renderRestored({at, changed}: Restored, form: Form): TemplateResult {
  const {view, session} = form;
  const {t, plain, locale} = view;
  const when = new Intl.DateTimeFormat(locale, {weekday: 'long', hour: 'numeric', minute: '2-digit'}).format(at);
  const labels = changed.flatMap((id) => plain(session.survey.questions.get(id)!.label) || []);
  const questions = new Intl.ListFormat(locale).format(labels);
  return html`<div class="restored" role="status">
    <p>${t('draftKept', {when})}</p>
    ${labels.length ? html`<p>${t('draftChanged', {n: labels.length, questions})}</p>` : ''}
    <p class="choices">
      <button type="button" class="back" @click=${() => (form.above = undefined)}>${t('draftContinue')}</button>
      <button type="button" class="back" @click=${() => form.reset()}>${t('draftClear')}</button>
    </p>
  </div>`;
}

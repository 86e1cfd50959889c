/** What some forms begin with: a choice of languages, how long they take, choices in an order of one's own, or why not now. */
import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Question} from '../contract/question.ts';
import type {Answers} from '../contract/submission.ts';
import type {Survey} from '../contract/survey.ts';
import type {CompiledSurvey} from '../core/survey/compile.ts';
import {estimateMinutes} from '../core/survey/minutes.ts';
import {MANY} from '../core/survey/session.ts';
import {findShut, isDay} from '../core/survey/opening.ts';
import {formatDate} from '../core/text/format-date.ts';
import {nameLanguage} from '../core/text/language-name.ts';
import {pickLanguage} from '../core/text/localize.ts';
import {beginningStyles} from './beginning.styles.ts';
import {toJson} from '../core/json.ts';
import type {QuestionView} from './question-view.ts';
import {DEFINED} from './registry.ts';

export {beginningMessages} from './beginning.messages.ts';
export {orderOf} from '../core/survey/order.ts';
export {beginningStyles};

type Words = Pick<QuestionView, 't' | 'locale'>;

/** Where choices stand by chance: what the order came from that a server drew (`kith/ssr`), so that they stay as the person saw them. */
export const servedSeed = ({shadowRoot}: HTMLElement): string | undefined =>
  shadowRoot?.getElementById('served')?.dataset['seed'];

/** Why nobody can answer now; undefined where one can. The survey's own title tells what it is about. `now`: ms since 1970. */
export function whyShut(
  definition: Survey,
  {t, locale, text}: Words & Pick<QuestionView, 'text'>,
  now: number,
): {title: unknown; text: unknown} | undefined {
  const shut = findShut(definition, now);
  if (!shut) return undefined;
  const {why, at} = shut;
  const title = definition.title ? text(definition.title) : t(why === 'early' ? 'opensTitle' : 'closedTitle');
  const key = {early: 'opensOn', over: 'closedOn', full: 'full'}[why];
  return {title, text: t(key, {date: formatMoment(at, locale)})};
}

/** A day, or a moment on the reader's own clock. */
function formatMoment(at: string, locale: string): string {
  if (!at || isDay(at)) return formatDate(at, locale);
  return new Date(at).toLocaleString(locale, {dateStyle: 'long', timeStyle: 'short'});
}

/** About how long it takes; nothing where the author says so, or where nobody has said how long and it is short. */
export const renderMinutes = (survey: CompiledSurvey, {t}: Words): unknown =>
  !(survey.definition.minutes ?? survey.questions.size >= MANY)
    ? nothing
    : html`<p class="muted minutes">${t('minutes', {n: estimateMinutes(survey)})}</p>`;

/** The languages of a definition, where it has several: what was answered stays. */
export function renderLanguages(host: HTMLElement, {languages = []}: Survey, {t, locale}: Words): unknown {
  if (languages.length < 2) return nothing;
  const current = pickLanguage(languages, locale, languages[0]);
  const option = (tag: string): TemplateResult =>
    html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${nameLanguage(tag)}</option>`;
  return html`<p class="languages">
    <label for="language">${t('language')}</label>
    <select id="language" autocomplete="off" .value=${current ?? ''} @change=${(event: Event) => speak(host, event)}>
      ${languages.map(option)}
    </select>
  </p>`;
}

/** The widget turns to a language, and to the direction in which it is written. */
function speak(host: HTMLElement, {target}: Event): void {
  const {value} = target as HTMLSelectElement;
  host.lang = value;
  host.dir = isRightToLeft(value) ? 'rtl' : 'ltr';
}

/** Languages in scripts that run to the left; not every browser knows (`Intl.Locale.getTextInfo`). */
const isRightToLeft = (tag: string): boolean =>
  /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)\b|-(?:Arab|Hebr)\b/i.test(tag);

/** Questions that look at other answers while they are drawn. */
const looksAround = new WeakMap<Question, boolean>();

/**
 * Draws a question anew only when what it is drawn from has changed: of long pages, an answer touches what waits for it. From the
 * twentieth place on it is marked as far, with a class: `:nth-child()` would have every question's style looked at for each one shown.
 */
export function keep(
  from: unknown[],
  draw: (far: string) => unknown,
  answers: Answers,
  question: Question,
  place: number,
): unknown {
  if (!looksAround.has(question)) {
    const inside = toJson({...question, visibleIf: 0, requiredIf: 0});
    looksAround.set(question, question.type in DEFINED.kinds || /\{\{|"(?:visibleIf|requiredIf)":\{/.test(inside));
  }
  return guard(looksAround.get(question) ? [...from, answers] : from, () => draw(place < 19 ? '' : 'far '));
}

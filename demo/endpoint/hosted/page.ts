import type {Context} from 'hono';
import {findShut, type Shut} from '../../../src/core/survey/opening.ts';
import {tag, type Markup} from '../../../src/sources/form-twin/markup.ts';
import {toProse} from '../../../src/sources/form-twin/rich-markup.ts';
import type {Kind} from '../kinds/kind.ts';
import {LINK_FIELD} from '../one-time-links.ts';
import {TONGUES} from '../tongues/tongues.ts';
import {toTongue} from '../tongue.ts';
import {drawLanguages, renderHosted} from './document.ts';
import {drawHosted, type Drawn, type Filled, type HostedForm} from './form.ts';
import {say, type Speech} from './words.ts';

/** A page with a form. */
export interface FormPage {
  form: HostedForm;
  speech: Speech;
  /** The submission's id, made once for each form that is shown. */
  id: string;
  /** Of the definition, as it is shown. */
  version: string | undefined;
  /** A link of one's own is needed; the one that is known, or ''. Undefined: everybody may answer. */
  link: string | undefined;
  filled: Filled;
  /** Why it was not taken, where that is about no question. */
  refusal?: string | undefined;
  status: number;
  site: string;
  upgrade?: Parameters<typeof renderHosted>[2]['upgrade'];
}

export function renderFormPage(c: Context, page: FormPage) {
  const {form, speech, status, refusal, upgrade} = page;
  const drawn = drawHosted(form, speech, page.filled);
  const {title, description, promises, attribution, languages} = form;
  const text = say(description, speech, languages[0]);
  const alert = drawn.mistakes.length ? speech.t('summaryTitle', {n: drawn.mistakes.length}) : refusal;
  const plain: Markup = [
    drawLanguages(languages, speech),
    tag('h1', {}, title),
    text ? toProse(text) : [],
    promises ? tag('div', {class: 'who'}, tag('h2', {}, promises.title), drawList(promises.list)) : [],
    alert === undefined ? [] : drawSummary(alert, drawn, refusal),
    drawForm(page, drawn),
    attribution ? tag('p', {class: 'source', lang: 'en'}, attribution) : [],
  ];
  const main: Markup = tag('div', {'data-plain': ''}, plain);
  return renderHosted(c, speech, {status, title, alert, main, upgrade});
}

const drawList = (items: readonly Markup[]): Markup => tag('ul', {}, ...items.map((item) => tag('li', {}, item)));

function drawSummary(alert: string, {mistakes}: Drawn, refusal: string | undefined): Markup {
  const items = mistakes.map(({label, words, anchor}) => [tag('a', {href: `#${anchor}`}, label), `: ${words}`]);
  return tag(
    'div',
    {class: 'summary', id: 'errors', role: 'alert', tabindex: '-1'},
    tag('h2', {}, alert),
    refusal !== undefined && refusal !== alert ? tag('p', {}, refusal) : [],
    items.length ? drawList(items) : [],
  );
}

function drawForm({form, speech, id, version, link, site}: FormPage, {sections, end, isMultipart}: Drawn): Markup {
  const {t, lang} = speech;
  const hidden = (name: string, value: string): Markup => tag('input', {type: 'hidden', name, value});
  const isPulse = form.wave !== undefined;
  const told = [t('signup.whatIsSent', {site}), ...(isPulse ? [t('told.pulse', {site})] : [])];
  return tag(
    'form',
    {
      // where it comes back with mistakes, these are in view
      action: `?lang=${lang}#errors`,
      method: 'post',
      enctype: isMultipart ? 'multipart/form-data' : undefined,
      'accept-charset': 'utf-8',
    },
    hidden('kith-id', id),
    version === undefined ? [] : hidden('kith-version', version),
    link === undefined ? [] : drawLink(link, speech),
    sections,
    isPulse ? [] : TRAP,
    end,
    tag(
      'details',
      {},
      tag('summary', {}, t('signup.sent')),
      ...(isPulse ? told.slice(1) : told).map((w) => tag('p', {}, w)),
    ),
  );
}

/** Nobody sees, hears or reaches it; what fills it in is a program. */
const TRAP: Markup = tag(
  'div',
  {class: 'trap', 'aria-hidden': 'true'},
  tag('input', {name: 'kith-trap', tabindex: '-1', autocomplete: 'off', 'aria-label': 'Leave this empty'}),
);

/** What stands after # in a link reaches no server, so without script people paste it. */
function drawLink(link: string, {lang}: Speech): Markup {
  const words = TONGUES[toTongue(lang) ?? 'en'];
  if (link) return tag('input', {type: 'hidden', name: LINK_FIELD, value: link});
  const control = {type: 'text', id: 'own-link', name: LINK_FIELD, required: true, autocomplete: 'off'};
  return tag(
    'div',
    {class: 'question'},
    tag(
      'p',
      {},
      tag('label', {for: 'own-link'}, words.linkField),
      tag('small', {id: 'own-link-hint'}, words.linkFieldHint),
      tag('input', {...control, 'aria-describedby': 'own-link-hint'}),
    ),
  );
}

/** Why nobody can answer now, if so. `now` in milliseconds since 1970. */
export function renderShut(
  c: Context,
  definition: Record<string, unknown>,
  form: HostedForm,
  speech: Speech,
  now: number,
) {
  const shut = findShut(definition as Parameters<typeof findShut>[0], now);
  if (!shut) return undefined;
  const {t} = speech;
  const title = t(shut.why === 'early' ? 'opensTitle' : 'closedTitle');
  const main = [
    drawLanguages(form.languages, speech),
    tag('h1', {}, form.title),
    tag('p', {}, tag('strong', {}, title)),
    tag('p', {}, sayShut(shut, speech)),
  ];
  return renderHosted(c, speech, {status: 200, title: form.title, alert: title, main});
}

function sayShut({why, at}: Shut, {t, lang}: Speech): string {
  if (why === 'full') return t('full');
  const zone = at.length === 10 ? {timeZone: 'UTC'} : {timeStyle: 'short' as const};
  const date = new Intl.DateTimeFormat(lang, {dateStyle: 'long', ...zone}).format(new Date(at));
  return t(why === 'early' ? 'opensOn' : 'closedOn', {date});
}

/** For pages that name the kind alone. */
export const tagOf = (kind: Kind): string => `kith-${kind.name}`;

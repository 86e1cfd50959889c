import type {Context} from 'hono';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Survey} from '../../../src/contract/survey.ts';
import {holds} from '../../../src/core/survey/condition.ts';
import {allowedRedirect} from '../../../src/core/survey/redirect.ts';
import {startSession} from '../../../src/core/survey/session.ts';
import {scoreSurvey} from '../../../src/core/survey/scores.ts';
import {tag, type Markup} from '../../../src/sources/form-twin/markup.ts';
import {toProse} from '../../../src/sources/form-twin/rich-markup.ts';
import type {Compiled} from '../kinds/kind.ts';
import type {GivenPlace} from '../store/places.ts';
import {toTongue} from '../tongue.ts';
import {renderHosted} from './document.ts';
import type {HostedForm} from './form.ts';
import {say, type Speech} from './words.ts';

/** What is known of what was sent. */
export interface Sent {
  /** Undefined where answers belong to nobody. */
  submission: Submission | undefined;
  receipt: string | undefined;
  isUnconfirmed: boolean;
  cancel: string | undefined;
  places: readonly GivenPlace[];
  /** What came a second time, and otherwise, was not taken. */
  note?: {words: string; act: string; href: string} | undefined;
}

/** What a person reads after sending; reloading it, or coming back to it, sends nothing. */
export function renderThanks(c: Context, form: HostedForm, rules: Compiled['places'], sent: Sent, speech: Speech) {
  const {t} = speech;
  const {title, text, redirect} = readEnding(c, form, sent, speech);
  const main: Markup = [
    tag('h1', {id: 'thanks'}, title),
    sent.note
      ? tag('p', {}, tag('strong', {}, sent.note.words), ' ', tag('a', {href: sent.note.href}, sent.note.act))
      : text,
    sent.isUnconfirmed ? tag('p', {}, tag('strong', {}, t('signup.confirm'))) : [],
    drawPlaces(sent, rules, speech),
    sent.receipt ? tag('p', {class: 'receipt'}, t('receipt', {receipt: sent.receipt})) : [],
    redirect ? tag('p', {}, tag('a', {href: redirect}, t('goOnTo', {site: new URL(redirect).host}))) : [],
  ];
  return renderHosted(c, speech, {status: 200, title, alert: undefined, main});
}

/** The first ending whose rule holds, as in the widget. */
function readEnding(c: Context, {compiled, languages}: HostedForm, {submission}: Sent, speech: Speech) {
  const {endings = []} = compiled.definition as Survey;
  const known = submission && knownOf(compiled, submission);
  const ending = endings.find(({visibleIf}) => !visibleIf || (known !== undefined && holds(visibleIf, known)));
  const [fallback] = languages;
  const text = say(ending?.text, speech, fallback).replace(
    /\{\{\s*[\w-]+\s*(?:\|([^{}]*))?\}\}/g,
    (_, instead?: string) => instead?.trim() ?? '…',
  );
  return {
    title: say(ending?.title, speech, fallback) || speech.t('sentTitle'),
    text: text ? toProse(text) : tag('p', {}, speech.t('sentText')),
    redirect: ending?.redirect ? allowedRedirect(ending.redirect, c.req.url) : undefined,
  };
}

function knownOf(compiled: HostedForm['compiled'], {answers, hidden}: Submission): Submission['answers'] {
  const session = startSession(compiled, {...answers, ...hidden});
  const scores = Object.entries(scoreSurvey(compiled, session.answers, session.shown));
  return {...Object.fromEntries(scores.map(([id, {value}]) => [id, value])), ...answers};
}

function drawPlaces({places, cancel}: Sent, rules: Compiled['places'], {t, lang}: Speech): Markup {
  if (!rules || !places.length) return [];
  const name = (key: string) => rules.titleOf(key, toTongue(lang) ?? 'en');
  const confirmed = places.filter(({status}) => status === 'confirmed');
  const waiting = places.filter(({status}) => status === 'waiting');
  return [
    confirmed.length
      ? [tag('p', {}, t('signup.confirmed')), tag('ul', {}, ...confirmed.map(({key}) => tag('li', {}, name(key))))]
      : [],
    ...waiting.map(({key, position = 1}) => tag('p', {}, t('signup.waiting', {shift: name(key), n: position}))),
    cancel && (confirmed.length || waiting.length)
      ? tag(
          'p',
          {},
          `${t('signup.cannotCome')} `,
          tag('a', {href: cancel}, t('signup.cancel')),
          `. ${t('signup.keepLink')}`,
        )
      : [],
  ];
}

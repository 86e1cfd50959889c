import {html, nothing, type TemplateResult} from 'lit';
import {holds} from '../core/survey/condition.ts';
import {scoreSurvey} from '../core/survey/scores.ts';
import type {Session} from '../core/survey/session.ts';
import {allowedRedirect} from '../core/survey/redirect.ts';
import type {FormView} from './form-view.ts';
import {sayScore} from './piping.ts';

/** What stands in place of the form, and where the person goes on by themselves. */
export interface LastWords {
  title: unknown;
  text: unknown;
  redirect: string | undefined;
}

/** What a person reads after sending: the first ending whose rule holds, else our own thanks; then scores that are theirs to see. */
export function toLastWords(
  session: Session,
  view: FormView,
  {unseen, host}: {unseen: boolean | undefined; host: HTMLElement},
): LastWords {
  const {t, text, prose, answers} = view;
  const {endings = []} = session.survey.definition;
  const scores = Object.entries(scoreSurvey(session.survey, answers, session.shown));
  const known = {...Object.fromEntries(scores.map(([id, {value}]) => [id, value])), ...answers};
  const ending = endings.find(({visibleIf}) => !visibleIf || holds(visibleIf, known));
  const redirect = ending?.redirect ? whereTo(ending.redirect, host) : undefined;
  const words = unseen ? t('sentUnseen') : ending?.text ? prose(ending.text) : t('sentText');
  return {
    title: ending?.title ? text(ending.title) : t('sentTitle'),
    text: html`${words}${renderScores(session, view)}${redirect ? renderGoOn(redirect, view) : nothing}`,
    // who cannot know whether it arrived is told so, and goes on by themselves
    redirect: unseen ? undefined : redirect,
  };
}

function whereTo(redirect: string, host: HTMLElement): string | undefined {
  const href = allowedRedirect(redirect, document.baseURI, host.getAttribute('redirect-origins') ?? '');
  if (!href)
    console.warn(
      `<${host.localName}> does not go on to ${redirect}: it is another origin. Allow it by redirect-origins="${redirect}".`,
    );
  return href;
}

const renderGoOn = (href: string, {t}: FormView): TemplateResult =>
  html`<p><a href=${href}>${t('goOnTo', {site: new URL(href).host})}</a></p>`;

/** Only those that the definition shows. */
function renderScores(session: Session, {t, locale, plain}: FormView): unknown {
  const shown = (session.survey.definition.scores ?? []).filter(({show}) => show);
  return shown.map(({id, label}) => {
    const words = sayScore(session, id, {t, locale, text: plain});
    if (!words) return nothing;
    return html`<p>${label ? html`${plain(label)}: ` : nothing}<strong>${words}</strong></p>`;
  });
}

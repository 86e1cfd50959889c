import {html, type TemplateResult} from 'lit';
import type {Mistake} from '../core/check-shape.ts';
import {alertIcon} from './icons.ts';

/** Sentences for the page's author about a document that could not be had. */
const SENTENCES = {
  unreachable: (url: string) => `${url} could not be reached (offline, blocked, or no CORS header for this page)`,
  status: (url: string, value?: number) => `${url} answered with status ${value}`,
  cut: (url: string) => `${url} broke off before it was complete`,
  large: (url: string, value?: number) => `${url} is larger than ${value} MB`,
  page: (url: string) => `${url} is a web page, not JSON`,
  text: (url: string) => `${url} is not JSON`,
  nothing: () => 'has no src, no definition and no inline JSON',
  inline: () => 'the inline definition is not JSON',
};

/** What can be wrong with loading a document. */
export type LoadTrouble = keyof typeof SENTENCES;

/** @param value the status, or the most megabytes. */
export const sayTrouble = (reason: LoadTrouble, url: string, value?: number): string => SENTENCES[reason](url, value);

/** Says to people that something cannot be shown, in the widget's own words, and why. */
export type RenderTrouble = (t: (key: string) => string) => TemplateResult;

/** Tells the author all that is wrong, in the console; the first sentence is given back, for people. */
export async function tellAuthor(
  widget: string,
  trouble: string | readonly Mistake[],
): Promise<{words: string; render: RenderTrouble}> {
  const sentences = typeof trouble === 'string' ? [trouble] : await explain(trouble);
  console.warn(`<${widget}> ${sentences.join('\n  ')}`);
  const [words = ''] = sentences;
  const render: RenderTrouble = (t) =>
    html`<p class="trouble" part="error">
      ${alertIcon} <span>${t('brokenTitle')}: <span lang="en">${words}</span></span>
    </p>`;
  return {words, render};
}

async function explain(mistakes: readonly Mistake[]): Promise<string[]> {
  try {
    const {formatFindings, toFindings} = await import('../core/findings.ts');
    return formatFindings(toFindings(mistakes));
  } catch {
    return [UNREADABLE];
  }
}

/** What cannot even be quoted. */
const UNREADABLE = 'the document cannot be read';

import {createHash} from 'node:crypto';
import type {Context} from 'hono';
import {accepts} from 'hono/accepts';
import {html, raw} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Problem} from '../../src/contract/problem.ts';
import {directionOf, TONGUES, type Tongue} from './tongues/tongues.ts';
import {tongueOf} from './tongue.ts';

/** Answers for plain HTML forms, sent by a page without script: no script here either. */

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1.125em/1.5 system-ui,sans-serif;max-width:36em;margin:3em auto;padding:0 1em}' +
  'h1{font-size:1.75em;line-height:1.2}' +
  'button{font:inherit;padding:.5em 1em;min-height:2.75em}';
// The policy names the style by its hash, so it must reach the page byte for byte.
const HEAD = raw(`<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style>`);
const buildPolicy = (forms: "'none'" | "'self'"): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`;

/** Whether this is a form that a browser sent by itself, to show the answer as a page. */
export function wantsPage(c: Context): boolean {
  const type = c.req.header('content-type') ?? '';
  if (c.req.method !== 'POST' || !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type))
    return false;
  const supports = ['application/json', 'text/html'];
  return accepts(c, {header: 'Accept', supports, default: 'application/json'}) === 'text/html';
}

/** What is answered to a submission. `cancel` is a link; `unconfirmed` waits for the person to follow one in an e-mail. */
export interface Thanks {
  receipt: string;
  cancel?: string;
  status?: 'unconfirmed';
}

/** @param back where the form stood, if that is known */
export function renderThanksPage(
  c: Context,
  status: 200 | 201,
  {receipt, cancel, status: state}: Thanks,
  back: string | undefined,
) {
  const tongue = tongueOf(c);
  const words = TONGUES[tongue];
  const content = html`<p>${words.answersIn} <strong>${receipt}</strong></p>
    ${state === 'unconfirmed' ? html`<p>${words.mailComes}</p>` : ''}
    ${cancel ? html`<p><a href="${cancel}">${words.seePlaces}</a> – ${words.keepLink}</p>` : ''}
    ${back ? html`<p><a href="${back}">${words.back}</a></p>` : ''}`;
  return renderPage(c, status, words.thanks, content, {tongue});
}

export function renderProblemPage(c: Context, {status, title, detail, errors = []}: Problem) {
  const list = errors.map(({pointer, detail: words}) => html`<li>${fieldOf(pointer)}${words}</li>`);
  const content = html`${detail ? html`<p>${detail}</p>` : ''}
    ${
      list.length
        ? html`<ul>
            ${list}
          </ul>`
        : ''
    }
    <p>Nothing was saved. Go back in your browser: what you wrote should still be there.</p>`;
  return renderPage(c, status, title, content);
}

/** The question's id of `/answers/email`, as a label before the words. */
const fieldOf = (pointer: string) => {
  const field = pointer.split('/').at(-1);
  return field ? html`<strong>${field}</strong>: ` : '';
};

/** @param more where forms of the page may be sent (default: nowhere), and its language (default: English) */
export function renderPage(
  c: Context,
  status: number,
  title: string,
  content: ReturnType<typeof html>,
  {forms = "'none'", tongue = 'en'}: {forms?: "'none'" | "'self'"; tongue?: Tongue} = {},
) {
  c.header('content-security-policy', buildPolicy(forms));
  // Not `no-referrer`: then a browser says `Origin: null` when the page's own form is sent.
  c.header('referrer-policy', 'same-origin');
  c.header('cache-control', 'no-store');
  c.header('vary', 'Accept-Language', {append: true});
  const head = html`<!doctype html>
    <html lang="${tongue}" dir="${directionOf(tongue)}">
      ${HEAD}<title>${title}</title>
    </html>`;
  return c.html(
    html`${head}
      <main>
        <h1>${title}</h1>
        ${content}
      </main>`,
    status as ContentfulStatusCode,
  );
}

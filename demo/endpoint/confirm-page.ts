import type {Context} from 'hono';
import {html} from 'hono/html';
import type {LocalizedText} from '../../src/contract/text.ts';
import {localizeText} from '../../src/core/text/localize.ts';
import {TONGUES, type Tongue} from './tongues/tongues.ts';
import {renderPage} from './pages.ts';

/** Asks whether it was them who signed up, or says that they have said so. The form goes to the very link of the page. */
export function renderConfirmPage(
  c: Context,
  status: 'unconfirmed' | 'confirmed',
  title: LocalizedText | undefined,
  tongue: Tongue,
) {
  const words = TONGUES[tongue];
  if (status === 'confirmed') return renderPage(c, 200, words.thanks, html`<p>${words.confirmDone}</p>`, {tongue});
  const {text} = localizeText(title, tongue);
  const content = html`<p>${words.confirmAsk.replace('{title}', text && `: “${text}”`)}</p>
    <form method="post"><button>${words.confirmAct}</button></form>
    <p>${words.confirmElse}</p>`;
  return renderPage(c, 200, words.wasThatYou, content, {forms: "'self'", tongue});
}

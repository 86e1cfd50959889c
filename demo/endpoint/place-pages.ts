import type {Context} from 'hono';
import {html} from 'hono/html';
import type {Problem} from '../../src/contract/problem.ts';
import type {Words} from './tongues/en.ts';
import {TONGUES, type Tongue} from './tongues/tongues.ts';
import {renderPage} from './pages.ts';
import type {GivenPlace} from './store/places.ts';
import {tongueOf} from './tongue.ts';

/** What a person has, each with a button to give it back. The form goes to the very link of the page. */
export function renderPlacesPage(
  c: Context,
  places: readonly GivenPlace[],
  titleOf: (key: string) => string,
  tongue: Tongue,
) {
  const words = TONGUES[tongue];
  const held = places.filter(({status}) => status !== 'cancelled');
  const items = places.map(
    (place) =>
      html`<li>
        <p><strong>${titleOf(place.key)}</strong><br />${formatStatus(place, words)}</p>
        ${place.status === 'cancelled' ? '' : renderButton(place, titleOf(place.key), words)}
      </li>`,
  );
  const content = html`<form method="post">
      <ul>
        ${items}
      </ul>
      ${held.length > 1 ? html`<p><button>${words.giveAll}</button></p>` : ''}
    </form>
    <p>${held.length ? words.goesOn : words.toldUs}</p>`;
  return renderPage(c, 200, held.length ? words.places : words.noPlace, content, {forms: "'self'", tongue});
}

function renderButton({key, status}: GivenPlace, title: string, words: Words) {
  const act = status === 'waiting' ? words.stopWaiting : words.giveBack;
  return html`<p><button name="place" value="${key}" aria-label="${act} – ${title}">${act}</button></p>`;
}

const formatStatus = ({status, position}: GivenPlace, words: Words): string =>
  words[status].replace('{n}', String(position ?? ''));

export const renderLinkProblem = (c: Context, {status, title, detail}: Problem) =>
  renderPage(c, status, title, html`<p>${detail ?? ''}</p>`, {tongue: tongueOf(c)});

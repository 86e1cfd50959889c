import type {Context} from 'hono';
import {html} from 'hono/html';
import type {Problem} from '../../src/contract/problem.ts';
import {renderPage} from './pages.ts';
import type {GivenPlace} from './store/places.ts';

/** What a person has, each with a button to give it back. The form goes to the very link of the page. */
export function renderPlacesPage(c: Context, places: readonly GivenPlace[], titleOf: (key: string) => string) {
  const held = places.filter(({status}) => status !== 'cancelled');
  const items = places.map(
    (place) =>
      html`<li>
        <p><strong>${titleOf(place.key)}</strong><br />${formatStatus(place)}</p>
        ${place.status === 'cancelled' ? '' : html`<p><button name="place" value="${place.key}" aria-label="${ACTS[place.status]} – ${titleOf(place.key)}">${ACTS[place.status]}</button></p>`}
      </li>`,
  );
  const content = html`<form method="post">
      <ul>
        ${items}
      </ul>
      ${held.length > 1 ? html`<p><button>Give all of them back</button></p>` : ''}
    </form>
    <p>
      ${held.length ? 'A place that you give back goes to the next person who waits.' : 'Thank you for telling us.'}
    </p>`;
  return renderPage(c, 200, held.length ? 'Your places' : 'You have no place any more', content, "'self'");
}

const ACTS = {confirmed: 'I cannot come: give this place back', waiting: 'I do not want to wait any longer'};

function formatStatus({status, position}: GivenPlace): string {
  if (status === 'cancelled') return 'Given back.';
  return status === 'confirmed' ? 'You have a place.' : `You are number ${position} on the waiting list.`;
}

export const renderLinkProblem = (c: Context, {status, title, detail}: Problem) =>
  renderPage(c, status, title, html`<p>${detail ?? ''}</p>`);

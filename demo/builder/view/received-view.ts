import {html, nothing} from 'lit';
import {toRows} from '../model/arrived.ts';
import type {BuilderApp} from './builder-app.ts';
import {icon} from './icons.ts';

/** What a test brought: as rows, and as it travels. */
export function renderReceived({share, work}: BuilderApp): unknown {
  const {received} = share;
  if (!received) return nothing;
  const rows = toRows(work, received);
  return html`<div class="received">
    <p class="notice good">
      ${icon('check')}<span
        >${rows.length ? 'This is what arrives:' : 'It arrives without an answer: nothing was filled in.'}</span
      >
    </p>
    <table>
      <thead class="unseen">
        <tr>
          <th>Question</th>
          <th>Answer</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({label, answer}) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${answer}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <details class="more">
      <summary>As it travels (JSON)</summary>
      <pre
        tabindex="0"
        role="region"
        aria-label="The submission as JSON"
      ><code>${JSON.stringify(received, null, 2)}</code></pre>
    </details>
  </div>`;
}

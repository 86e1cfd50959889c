import {css, html} from 'lit';
import type {Part} from './block.ts';
import {renderHeading} from './table.ts';
import {commentMessages} from './comments.messages.ts';

const commentStyles = css`
  blockquote {
    margin: 0.75em 0 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--tint);
    max-width: 62ch;
  }
`;

/** What people wrote, as far as a human has let it through. */
export const part: Part = {
  render: ({comments = []}, {t}, level) =>
    html`<div class="block">
      ${renderHeading(t('results.comments'), level)}
      ${comments.slice(0, 500).map((comment) => html`<blockquote>${comment}</blockquote>`)}
    </div>`,
  styles: [commentStyles],
  messages: commentMessages,
};

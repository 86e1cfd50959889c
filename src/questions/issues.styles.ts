import {css} from 'lit';

/** What needs another look, and what only shows once somebody has acted: the way back, and controls while sending. Comes with the checks. */
export const issueStyles = css`
  .error {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.5em;
    color: var(--error);
    font-weight: 600;
  }
  .receipt {
    margin-block-start: 0.75em;
  }
  .closing .icon {
    display: block;
    color: var(--success);
  }
  .parked {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .wrong {
    border-inline-start: 0.25em solid var(--error);
    padding-inline-start: 1em;
  }
  :is(input, textarea, select)[aria-invalid]:not([type='radio'], [type='checkbox']) {
    border-color: var(--error);
    border-width: 2px;
  }
  .summary {
    margin-block-start: 1.5em;
    padding: 1em 1.25em;
    border: 2px solid var(--error);
    border-radius: var(--radius);
  }
  .summary ul {
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
  }
  .summary a {
    display: block;
    padding-block: 0.2em;
    color: var(--error);
    font-weight: 600;
  }
  .summary .icon {
    color: var(--error);
  }
  .restored {
    max-width: 42em;
    margin-block-end: 1.5em;
    padding: 0.75em 1.25em;
    border-radius: var(--radius);
    background: var(--tint);
  }
  .restored .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .restored .back {
    margin: 0;
  }
  .asked:disabled * {
    cursor: progress;
  }
  .asked:disabled :is(input, textarea, select, .option) {
    background-color: var(--hair);
  }
  .primary[aria-disabled] {
    opacity: 0.7;
    cursor: progress;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    margin-block-start: 0.75em;
    min-height: 2.75em;
    padding: 0.25em 0.5em 0.25em 0;
    border: 0;
    background: none;
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .back .icon:dir(rtl) {
    transform: scaleX(-1);
  }
`;

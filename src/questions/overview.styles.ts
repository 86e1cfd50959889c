import {css} from 'lit';

/** Answers at a glance: question, answer and the way to change it, in a row where there is room. */
export const overviewStyles = css`
  dl {
    margin: 1em 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.5em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--hair);
  }
  dl > div:last-child {
    border-block-end: 1px solid var(--hair);
  }
  dt {
    flex: 1 1 14em;
    font-weight: 600;
  }
  dd {
    flex: 1 1 12em;
    margin: 0;
    white-space: pre-line;
  }
  dd:has(button) {
    flex: none;
  }
  .review .back {
    margin: 0;
  }
  .review > .muted {
    margin-block-start: 0.25em;
  }
  .told > * + * {
    margin-block-start: 0.5em;
  }
  .told dl > div {
    padding-block: 0.4em;
  }
  .told .back {
    min-height: 3.15em;
    margin: 0;
  }
`;

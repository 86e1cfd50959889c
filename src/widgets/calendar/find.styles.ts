import {css} from 'lit';

/** Search and filters. */
export const findStyles = css`
  .find {
    display: grid;
    gap: 0.75em;
    margin-block-end: 1em;
  }
  .words {
    display: grid;
    gap: 0.25em;
    max-width: 24em;
  }
  .words input {
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .kind {
    min-height: 2.25em;
    padding: 0.25em 0.875em;
    border: 1px solid var(--line);
    border-radius: 2em;
  }
  .kind:hover {
    background: var(--tint);
  }
  .kind[aria-pressed='true'] {
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
  }
  .kind[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  @media (pointer: coarse) {
    .kind {
      min-height: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .kind[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .find {
      display: none;
    }
  }
`;

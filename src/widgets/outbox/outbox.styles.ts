import {css} from 'lit';

/** A quiet strip at the lower edge of the window that covers nothing for good: it ends where the page ends. */
export const outboxStyles = css`
  :host {
    position: sticky;
    inset-block-end: 0;
    z-index: 1000;
  }
  .note {
    max-width: 42em;
    margin: 0.5em auto;
    padding: 0.5em 1em;
    border: 1px solid var(--line);
    border-inline-start: 0.25em solid var(--warning);
    border-radius: var(--radius);
    background: #fff;
    color: #1c2320;
  }
  .dark .note {
    background: #131a18;
    color: #e9efec;
  }
  .note p {
    margin: 0;
    max-width: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }
  summary {
    min-height: 2.75em;
    padding-block: 0.6em;
    cursor: pointer;
  }
  .entry p {
    padding-inline-start: 1.1em;
  }
  .entry .acts {
    padding-inline-start: 1.1em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .acts > * {
    min-height: 2.75em;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--action);
    font: inherit;
    font-weight: 600;
    line-height: 2.25em;
    text-decoration: underline;
    cursor: pointer;
  }
`;

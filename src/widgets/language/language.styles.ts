import {css} from 'lit';

/** Names in a row, the current one marked by more than colour. */
export const languageStyles = css`
  .row,
  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.5em;
  }
  ul {
    list-style: none;
  }
  summary {
    min-height: 2.75em;
    padding-block: 0.5em;
    cursor: pointer;
  }
  button {
    min-height: 2.75em;
    min-width: 2.75em;
    margin: 0;
    padding: 0.5em;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
    cursor: pointer;
  }
  button:hover {
    text-decoration-thickness: 2px;
  }
  [aria-current] {
    border-color: var(--action);
    font-weight: 650;
    text-decoration: none;
  }
`;

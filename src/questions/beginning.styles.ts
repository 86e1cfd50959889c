import {css} from 'lit';

/** The choice of a language, quietly at the end of the first line. */
export const beginningStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.25em 0.75em;
    max-width: 42em;
    margin-block-end: 0.75em;
    color: var(--muted);
  }
  .languages select {
    width: auto;
    margin: 0;
    padding-block: 0.25em;
  }
  .minutes {
    margin-block-start: 0.5em;
  }
`;

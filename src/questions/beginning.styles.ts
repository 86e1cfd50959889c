import {css} from 'lit';

/**
 * The choice of a language, quietly at the end of the first line. Of long pages, browsers lay out and paint what is near: an answer
 * that shows a question moves a hundred others only once somebody comes to them.
 */
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
  @supports (overflow-clip-margin: 1em) {
    .far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 9em;
      overflow-clip-margin: 1em;
    }
  }
  .minutes {
    margin-block-start: 0.5em;
  }
`;

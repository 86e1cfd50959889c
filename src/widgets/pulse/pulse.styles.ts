import {css} from 'lit';

/** A pulse is a short talk: large steps, and what happens with the answers before the first question. */
export const pulseStyles = css`
  .who {
    margin-block-start: 1.25em;
    padding: 1em 1.25em;
    border-radius: var(--radius);
    background: var(--tint);
  }
  .who ul {
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
  }
  .who li + li {
    margin-block-start: 0.25em;
  }
  .steps.even .option {
    min-height: 3.25em;
    align-items: center;
  }
  .source {
    font-size: 0.875em;
    margin-block-start: 1em;
  }
  .results {
    margin-block-start: var(--gap);
  }
  .closing .prose + .prose {
    margin-block-start: 0.5em;
  }
  /* who has answered before meets it without the code for answers, which has its look */
  .back {
    min-height: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--action);
    text-decoration: underline;
  }
`;

import {css} from 'lit';

/** What sign-ups add to the form: progress towards a goal, and what came of it. */
export const signupStyles = css`
  .goal {
    margin-block-start: 1.25em;
    max-width: 30em;
    font-weight: 600;
  }
  .goal progress {
    display: block;
    width: 100%;
    height: 0.625em;
    margin-block-start: 0.4em;
  }
  .after {
    margin-block-start: 0.75em;
  }
  .after > * + * {
    margin-block-start: 0.75em;
  }
  .next {
    font-weight: 600;
  }
  .after ul {
    padding-inline-start: 1.25em;
  }
  .after li + li {
    margin-block-start: 0.5em;
  }
  .quiet {
    display: inline-flex;
    gap: 0.5em;
    padding: 0.6em 1.25em;
    min-height: 2.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--action);
    font-weight: 600;
  }
  .quiet:hover {
    border-color: var(--action);
  }
  .closing .quiet .icon {
    color: inherit;
  }
`;

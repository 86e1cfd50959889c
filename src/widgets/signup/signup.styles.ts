import {css} from 'lit';

/** What sign-ups add to the form: progress towards a goal, and the places that were given. */
export const signupStyles = css`
  .goal {
    margin-block-start: 1em;
    max-width: 30em;
  }
  .goal strong {
    font-size: 1.375em;
  }
  .goal progress {
    display: block;
    width: 100%;
    height: 0.625em;
    margin-block-start: 0.35em;
  }
  .places-given {
    margin-block-start: 0.75em;
  }
  .places-given > * + * {
    margin-block-start: 0.5em;
  }
  .link {
    border: 0;
    background: none;
    padding: 0.5em 0;
    min-height: 2.75em;
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;

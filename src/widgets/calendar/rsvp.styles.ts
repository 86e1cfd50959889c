import {css} from 'lit';

/** The invitation in an event's dialog. */
export const rsvpStyles = css`
  .replies {
    margin-block: 1.25em;
    padding: 1em;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
    background: var(--tint);
  }
  .replies.asking {
    padding: 0;
    border: 0;
    background: none;
  }
  .replies .ask {
    display: flex;
    gap: 0.5em;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
  }
  .replies .ask .icon {
    color: var(--success);
  }
  .replies .ask.waiting .icon {
    color: var(--warning);
  }
  .replies .places b {
    font-weight: 600;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  .answers .act {
    flex: 1 1 auto;
    justify-content: center;
    background: var(--sheet);
  }
  .answers .act:only-child {
    flex-grow: 0;
  }
  .answers .act.yes {
    flex-grow: 2;
    border-color: transparent;
    background: var(--action);
    color: var(--on-action);
    font-weight: 650;
  }
  .answers .act.yes:hover {
    filter: brightness(1.12);
  }
  .replies [role='status']:not(:empty) {
    margin-block-start: 0.75em;
  }
  .replies .skeleton {
    height: 20em;
  }
  @container (max-width: 30em) {
    .answers .act.yes {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .answers .act.yes {
      border: 2px solid;
    }
  }
`;

import {css} from 'lit';

/** Shifts by day: a row each, with time, place and what is left. */
export const shiftStyles = css`
  .day {
    margin-block-start: 1em;
  }
  .day > .day-name {
    font-weight: 600;
  }
  .day .option {
    margin-block-start: 0.5em;
  }
  .day .option:has(:disabled) {
    border-style: dashed;
    background: none;
  }
  .day .option :disabled,
  .day :disabled + .words label {
    cursor: default;
    border-color: var(--hair);
  }
  .option .shift-title {
    font-weight: 600;
  }
  .shift-facts,
  .shift-facts > span {
    display: block;
  }
  .shift-facts > span,
  .day :disabled + .words :is(label, .when) {
    color: var(--muted);
  }
  .shift-facts > .when {
    color: inherit;
  }
  .shift-facts > .places {
    margin-block-start: 0.15em;
    font-weight: 600;
    color: var(--success);
  }
  .shift-facts > :is(.waitlist, .full) {
    color: var(--warning);
  }
  @container (min-width: 34em) {
    .shift-facts > :is(.when, .yours) {
      display: inline;
      margin-inline-end: 0.75em;
    }
  }
  .clash {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.75em;
    color: var(--warning);
    font-weight: 600;
  }
  .clash:empty {
    display: none;
  }
`;

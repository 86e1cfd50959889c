import {css} from 'lit';

/** The date in the Gregorian calendar beside the reader's own. */
export const lateReaderStyles = css`
  .day:has(.other) .number {
    align-self: flex-start;
    margin-inline-start: 0.125em;
  }
  .other {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-end: 0.5em;
    font-size: 0.75em;
    line-height: 1.5;
    color: var(--muted);
  }
  @container (max-width: 36em) {
    .day:has(.other) .number {
      align-self: center;
      margin: 0;
    }
    .other {
      position: static;
      align-self: center;
      text-align: center;
    }
  }
`;

import {css} from 'lit';

/** The year: small months that say where much is on. */
export const yearStyles = css`
  .year {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 1.5em;
    padding-block-start: 0.5em;
  }
  @container (max-width: 52em) {
    .year {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 1em 0.5em;
    }
  }
  @container (max-width: 36em) {
    .year {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .year .small {
      padding: 0.375em;
    }
  }
  .small {
    align-self: start;
    padding: 0.75em;
    border-radius: var(--radius);
  }
  .small:hover {
    background: var(--tint);
  }
  .small b {
    display: block;
    margin-block-end: 0.5em;
    font-weight: 650;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 0.125em;
  }
  .cells i {
    font-style: normal;
    font-size: 0.8125em;
    line-height: 1.9em;
    text-align: center;
    border-radius: 0.3125em;
    font-variant-numeric: tabular-nums;
  }
  .on1 {
    background: color-mix(in oklab, var(--action) 12%, transparent);
  }
  .on2 {
    background: color-mix(in oklab, var(--action) 22%, transparent);
  }
  .on3 {
    background: color-mix(in oklab, var(--action) 34%, transparent);
  }
  .cells .today {
    background: var(--today);
    color: var(--on-action);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    .on1,
    .on2,
    .on3 {
      border: 1px solid;
    }
    .cells .today {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

import {css} from 'lit';

/** Tinted cells, and lines over time. */
export const comparisonStyles = css`
  td[class^='l'] {
    background: color-mix(in oklab, var(--action) calc(4% + 4% * var(--level, 0)), transparent);
  }
  .l1 {
    --level: 1;
  }
  .l2 {
    --level: 2;
  }
  .l3 {
    --level: 3;
  }
  .l4 {
    --level: 4;
  }
  .l5 {
    --level: 5;
  }
  .l6 {
    --level: 6;
  }
  .l7 {
    --level: 7;
  }
  .l8 {
    --level: 8;
  }
  .grid {
    stroke: var(--hair);
  }
  .link {
    stroke: var(--action);
    stroke-width: 2;
  }
  .multiples {
    display: grid;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(min(10.5em, 100%), 1fr));
  }
  .trends {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2em;
    align-items: start;
  }
  @container (min-width: 46em) {
    .trends:has(.multiples) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
  .trend {
    display: grid;
    grid-template: auto 9em auto / auto minmax(0, 1fr);
    gap: 0.25em 0.5em;
  }
  .multiples .trend {
    grid-template-rows: auto 4.5em auto;
  }
  .caption,
  .waves {
    grid-column: 2;
  }
  .scale {
    grid-area: 2 / 1;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    text-align: end;
    color: var(--muted);
  }
  .trend .plot {
    height: 100%;
  }
  .waves {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em;
    color: var(--muted);
  }
  .waves span {
    white-space: nowrap;
  }
  .waves.each span {
    flex: 1 1 0;
    text-align: center;
  }
`;

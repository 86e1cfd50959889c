import {css} from 'lit';

/** Tinted cells, and lines over time. */
export const comparisonStyles = css`
  .l0 {
    background: color-mix(in oklab, var(--action) 4%, transparent);
  }
  .l1 {
    background: color-mix(in oklab, var(--action) 10%, transparent);
  }
  .l2 {
    background: color-mix(in oklab, var(--action) 16%, transparent);
  }
  .l3 {
    background: color-mix(in oklab, var(--action) 23%, transparent);
  }
  .l4 {
    background: color-mix(in oklab, var(--action) 30%, transparent);
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
    grid-template-columns: repeat(auto-fill, minmax(10em, 1fr));
  }
  .trend + .multiples {
    margin-block-start: 1.25em;
  }
  .trend {
    max-width: 34em;
    display: grid;
    grid-template: auto 9em auto / auto 1fr;
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
    justify-content: space-between;
    gap: 0.5em;
    color: var(--muted);
  }
  .waves.each span {
    flex: 1 1 0;
    text-align: center;
  }
`;

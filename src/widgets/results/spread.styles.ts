import {css} from 'lit';

/** Small columns side by side. */
export const spreadStyles = css`
  .multiples {
    display: grid;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(10em, 1fr));
  }
  .step {
    fill: color-mix(in oklab, var(--action) 35%, transparent);
    stroke: var(--action);
  }
`;

import {css} from 'lit';

/** Small columns side by side; rules, and the button that saves. */
export const moreStyles = css`
  .multiples {
    display: grid;
    gap: 1.25em;
    grid-template-columns: repeat(auto-fill, minmax(10em, 1fr));
  }
  .step {
    fill: color-mix(in oklab, var(--action) 35%, transparent);
    stroke: var(--action);
  }
  .multiples .axis {
    margin-block-start: 0.25em;
  }
  .rules {
    margin-block-start: 1em;
  }
  .quiet {
    font: inherit;
    font-size: max(1em, 16px);
    color: var(--action);
    background: none;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-height: 2.75em;
    padding: 0.5em 1em;
    margin-block-start: 1em;
    cursor: pointer;
  }
  .quiet:hover {
    border-color: var(--action);
  }
  @media print {
    .quiet {
      display: none;
    }
  }
`;

import {css} from 'lit';

/** Rows of steps: scales, ratings, yes and no. */
export const stepStyles = css`
  .steps {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.75em;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
  }
  .steps .option {
    justify-content: center;
    padding: 0.5em 0.25em;
    text-align: center;
  }
  .steps .words {
    flex: 0 1 auto;
  }
  .steps input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
  }
  .steps:not(.stars) .option:has(> :checked) label {
    font-weight: 700;
    text-decoration: underline 2px;
    text-underline-offset: 0.15em;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
  }
  .pair .option {
    min-width: 8em;
    max-width: 100%;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: 0.5em;
    font-size: 0.875em;
    color: var(--muted);
  }
  .ends span:last-child {
    text-align: end;
  }
  .ends b {
    display: none;
    font-weight: inherit;
  }
  @container (max-width: 34em) {
    .steps:has(> :nth-child(7)) {
      grid: auto / repeat(5, 1fr);
      gap: 0.25em;
    }
    .steps:has(> :nth-child(11)) {
      grid-template-columns: repeat(6, 1fr);
    }
    .question:has(.steps > :nth-child(7)) .ends b {
      display: inline;
    }
    .pair .option {
      flex: 1 0 auto;
    }
  }
`;

/** What ratings look like besides. */
export const starStyles = css`
  .star {
    fill: none;
    stroke: currentColor;
    display: block;
    width: 1.6em;
    height: 1.6em;
    margin-inline: auto;
  }
  .steps.stars .option:has(> :checked) .star,
  .steps.stars .option:has(~ .option > :checked) .star {
    fill: var(--action);
    stroke: var(--action);
  }
`;

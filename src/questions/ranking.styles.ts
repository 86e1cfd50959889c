import {css} from 'lit';

export const rankingStyles = css`
  .ranking {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .ranking li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    min-height: 3.5em;
    padding: 0.35em;
    padding-inline-start: 0.25em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .ranking .left {
    border-style: dashed;
    background: none;
  }
  .ranking .ranked {
    border-color: var(--action);
    background: var(--tint);
  }
  .ranking [data-held] {
    box-shadow: 0 0.25em 1em #0003;
    outline: 2px solid var(--action);
    cursor: grabbing;
  }
  .ranking[data-held] {
    cursor: grabbing;
    user-select: none;
  }
  .grip {
    display: grid;
    place-items: center;
    width: 1.75em;
    height: 2.75em;
    color: var(--muted);
    cursor: grab;
    touch-action: none;
  }
  .place {
    display: grid;
    place-items: center;
    flex: none;
    min-width: 1.85em;
    height: 1.85em;
    border-radius: 1em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .ranked .place {
    background: var(--action);
    color: var(--on-action);
  }
  .left .place {
    color: var(--muted);
  }
  .thing {
    flex: 1 1 auto;
    max-width: calc(100% - 5em);
    line-height: 1.35;
  }
  .moves {
    display: flex;
    gap: 0.35em;
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    .ranked .place {
      border: 1px solid;
    }
  }
  @container (max-width: 26em) {
    .ranking .left .place {
      display: none;
    }
  }
`;

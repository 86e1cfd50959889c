import {css} from 'lit';

/** Lists to pick from, drop-downs, short fields and statements. */
export const choiceStyles = css`
  .short {
    max-width: 9em;
  }
  .medium {
    max-width: 14em;
  }
  .with-unit {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .options.buttons {
    display: flex;
    flex-wrap: wrap;
  }
  .buttons .option {
    flex: 0 1 auto;
    min-width: 8em;
  }
  .other {
    flex: 1 0 100%;
    margin-block-start: 0.25em;
    padding-inline-start: 0.9em;
  }
  @container (max-width: 26em) {
    .buttons .option {
      flex-grow: 1;
    }
  }
  .statement img {
    max-width: 100%;
    height: auto;
    border-radius: var(--radius);
    margin-block: 0.5em;
  }
`;

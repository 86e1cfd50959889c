import {css} from 'lit';

/** Lists to pick from, drop-downs, short fields and statements. */
export const choiceStyles = css`
  select {
    padding-inline-end: 0.5em;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }
  .other {
    padding-inline-start: 0.9em;
  }
  .statement img {
    max-width: 100%;
    height: auto;
    border-radius: var(--radius);
    margin-block: 0.5em;
  }
`;

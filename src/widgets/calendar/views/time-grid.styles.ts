import {css} from 'lit';

/** Week and day: hours from top to bottom. */
export const timeGridStyles = css`
  .times {
    --hour: 3em;
    overflow-x: auto;
    border-block: 1px solid var(--hair);
  }
  .times .body,
  .bars {
    display: grid;
    grid-template-columns: 4.5em repeat(7, minmax(6em, 1fr));
    min-width: 100%;
    width: max-content;
    max-width: none;
  }
  .times.one .body,
  .times.one .bars {
    grid-template-columns: 4.5em minmax(0, 1fr);
    width: auto;
  }
  .times:not(.one) .body,
  .times:not(.one) .bars {
    width: max(100%, 46em);
  }
  .bars {
    gap: 0.1875em 0;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--hair);
  }
  .bars > * {
    grid-column: var(--column) / span var(--span);
    grid-row: var(--lane);
    display: grid;
  }
  .hours {
    display: grid;
    grid-template-rows: repeat(var(--hours), var(--hour));
    margin-block-start: calc(3.75em / 0.8125);
    font-size: 0.8125em;
    --hour: calc(3em / 0.8125);
    color: var(--muted);
    text-align: end;
    padding-inline-end: 0.75em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .hours span {
    line-height: 1;
    transform: translateY(-0.5em);
  }
  .column {
    border-inline-start: 1px solid var(--hair);
    min-width: 0;
  }
  .column .date {
    display: grid;
    justify-items: center;
    align-content: center;
    height: 3.75em;
    line-height: 1.2;
  }
  .column .date b {
    font-size: 1.125em;
    line-height: 1.75em;
  }
  .column.today .date b {
    background: var(--today);
    color: var(--on-action);
  }
  .lines {
    position: relative;
    height: calc(var(--hours) * var(--hour));
    background: repeating-linear-gradient(to bottom, var(--hair) 0 1px, transparent 1px var(--hour));
  }
  .box {
    position: absolute;
    inset-block-start: calc((var(--top) / 60 - var(--from)) * var(--hour));
    height: calc(var(--length) / 60 * var(--hour) - 2px);
    inset-inline-start: calc(var(--at) / var(--of) * 100% + 2px);
    width: calc(100% / var(--of) - 4px);
  }
  .box .chip {
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    align-items: stretch;
    gap: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0.25em 0.375em;
    /* the lines of the hours must not go through its words */
    background: linear-gradient(var(--chip), var(--chip)), var(--sheet);
    line-height: 1.35;
    white-space: normal;
    overflow-wrap: normal;
  }
  .box .chip .name {
    flex: none;
    /* whole lines only, and one is left for the time */
    max-height: max(1.35em, round(down, var(--length) / 60 * 3em / 0.8125 - 2em, 1.35em));
  }
  .box .chip.short {
    padding-block: 0;
  }
  .box .chip.short .at {
    display: none;
  }
  @media print {
    .times {
      overflow: visible;
    }
    .box .chip {
      hyphens: auto;
      overflow-wrap: anywhere;
    }
  }
  @media (forced-colors: active) {
    .column.today .date b {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

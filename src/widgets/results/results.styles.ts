import {css} from 'lit';

/** Figures: a table first, its chart beside it where there is room. */
export const resultsStyles = css`
  .verdict {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
    max-width: 34em;
    text-wrap: balance;
  }
  .title + .verdict {
    margin-block-start: 0.5em;
  }
  .who {
    margin-block-start: 0.5em;
  }
  .who::first-letter {
    text-transform: uppercase;
  }
  .block {
    margin-block-start: var(--gap);
  }
  .pair {
    display: grid;
    gap: 1.5em;
    margin-block-start: 0.75em;
    align-items: start;
  }
  .label {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  summary {
    cursor: pointer;
    width: fit-content;
    padding-block: 0.5em;
  }
  summary .label {
    display: inline;
  }
  .scroller {
    overflow-x: auto;
    max-width: 100%;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375em;
    width: 100%;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.5em 0.6em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--hair);
    font-weight: 400;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  tbody th {
    font-weight: 600;
    min-width: 6em;
  }
  thead th {
    min-width: 3.25em;
    color: var(--muted);
    vertical-align: bottom;
    border-block-end: 1px solid var(--line);
    line-height: 1.25;
  }
  td.few,
  td.none {
    color: var(--muted);
  }
  td:not(.few) {
    white-space: nowrap;
  }
  td.few {
    min-width: 7em;
    background: repeating-linear-gradient(135deg, transparent 0 0.4em, var(--hair) 0.4em 0.45em);
  }
  .chart {
    font-size: 0.875em;
    line-height: 1.3;
    min-width: 0;
  }
  .bar + .bar {
    margin-block-start: 0.5em;
  }
  .plot {
    display: block;
    overflow: visible;
  }
  .plot:dir(rtl) {
    transform: scaleX(-1);
  }
  .plot * {
    vector-effect: non-scaling-stroke;
  }
  .body {
    fill: color-mix(in oklab, var(--action) 35%, transparent);
    stroke: var(--action);
    stroke-width: 1;
  }
  .body.few {
    fill: none;
    stroke-dasharray: 4 3;
  }
  .base {
    stroke: var(--line);
  }
  .whisker {
    stroke: currentColor;
    stroke-width: 2;
  }
  .dot {
    fill: var(--action);
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .dot.few {
    fill: var(--hollow, #fff);
  }
  .dark .dot.few {
    --hollow: #1b2522;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--muted);
  }
  .axis span:last-child {
    text-align: end;
  }
  .trouble {
    display: flex;
    gap: 0.5em;
    padding: 1em 1.25em;
    border: 1px solid var(--warning);
    border-inline-start-width: 0.25em;
    border-radius: var(--radius);
  }
  @container (max-width: 26em) {
    table {
      font-size: 0.875em;
    }
    th,
    td {
      padding-inline: 0.35em;
    }
  }
  @container (min-width: 46em) {
    .pair:not(:has(.chart)) table {
      width: auto;
      min-width: 36em;
    }
  }
  @container (min-width: 56em) {
    .beside:has(.chart) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
  @media (forced-colors: active) {
    .plot {
      forced-color-adjust: none;
      color: CanvasText;
      --action: Highlight;
      --line: CanvasText;
      --hair: GrayText;
      --hollow: Canvas;
    }
  }
  @media print {
    .block,
    .bar,
    tr {
      break-inside: avoid;
    }
    .scroller {
      overflow: visible;
    }
    .plot {
      print-color-adjust: exact;
    }
    th,
    td {
      min-width: 0 !important;
      padding-inline: 0.25em;
      white-space: normal !important;
      overflow-wrap: anywhere;
    }
  }
`;

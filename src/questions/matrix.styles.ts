import {css} from 'lit';

/** Narrow is the rule: a list of scales. Wide hosts get the table. */
export const matrixStyles = css`
  .matrix,
  .matrix tbody {
    display: block;
    margin-block-start: 0.75em;
  }
  .matrix thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .matrix th {
    font-weight: 600;
    text-align: start;
    padding: 0;
  }
  .matrix tbody tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    padding-block: 0.9em 1.1em;
    border-block-start: 1px solid var(--hair);
    scroll-margin-top: 5em;
  }
  .matrix tbody th {
    display: block;
    flex: 1 0 100%;
    margin-block-end: 0.25em;
  }
  .matrix td {
    display: block;
    flex: 1 0 auto;
    max-width: 100%;
    padding: 0;
  }
  .matrix td .option {
    height: 100%;
    gap: 0.5em;
    padding: 0.6em 0.7em;
  }
  .matrix tr.missing th {
    color: var(--error);
  }
  .matrix tr.missing .option {
    border-color: var(--error);
  }
  @container (min-width: 36em) {
    .matrix:not(.many) {
      display: table;
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;

      thead {
        display: table-header-group;
        position: static;
        clip-path: none;
      }
      tbody {
        display: table-row-group;
      }
      :is(thead, tbody) tr {
        display: table-row;
      }
      thead :is(th, td) {
        display: table-cell;
        padding: 0.25em 0.4em 0.6em;
        font-size: 0.875em;
        line-height: 1.3;
        text-align: center;
        vertical-align: bottom;
        hyphens: auto;
      }
      thead td {
        width: 34%;
      }
      tbody th,
      tbody td {
        display: table-cell;
        vertical-align: middle;
        border-block-start: 1px solid var(--hair);
      }
      tbody th {
        padding: 0.6em 0.75em 0.6em 0;
        padding-inline: 0 0.75em;
        font-weight: 400;
        line-height: 1.35;
      }
      td .option {
        min-height: 3.25em;
        padding: 0;
        align-items: center;
        justify-content: center;
        border: 0;
        background: none;
      }
      td .option:hover {
        background: var(--tint);
      }
      td .option:has(:checked) {
        background: var(--tint);
        box-shadow: none;
      }
      td .option input {
        margin: 0;
        width: 1.4em;
        height: 1.4em;
      }
      td .option:has(:focus-visible) {
        outline-offset: -3px;
      }
      td .option label {
        position: static;
        flex: none;
        width: 0;
        overflow: hidden;
        white-space: nowrap;
        font-size: 0;
      }
      td .option {
        gap: 0;
      }
      tr.missing .option input {
        border-color: var(--error);
      }
    }
  }
`;

import {css} from 'lit';

/** Days as blocks, events as rows: of the list, a narrow week and the list of a day. */
export const agendaStyles = css`
  .agenda {
    display: grid;
    border-block-start: 1px solid var(--hair);
  }
  .agenda summary {
    cursor: pointer;
    padding: 0.75em 0;
    color: var(--action);
    min-height: 2.75em;
  }
  .entry {
    display: grid;
    grid-template-columns: 3.5em minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--hair);
  }
  .entry .date {
    display: grid;
    align-content: start;
    justify-items: center;
    line-height: 1.2;
    padding-block-start: 0.375em;
  }
  .entry.today .date b {
    background: var(--today);
    color: var(--on-action);
  }
  .entry ul {
    display: grid;
    gap: 0.25em;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.5em;
    align-items: baseline;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border-radius: var(--radius);
    border-inline-start: 0.25em solid var(--edge);
    background: var(--chip);
    transition: background-color 0.15s;
  }
  .row .name {
    font-weight: 600;
  }
  .row .facts {
    grid-column: 1 / -1;
    font-size: 0.9375em;
  }
  .date span {
    font-size: 0.875em;
    color: var(--muted);
  }
  .date b {
    font-size: 1.375em;
    font-weight: 600;
    min-width: 1.75em;
    line-height: 1.75em;
    text-align: center;
    border-radius: 50%;
  }
  .row.tentative {
    border-inline-start-style: dashed;
  }
  .badge {
    font-size: 0.875em;
    padding: 0 0.5em;
    border: 1px solid var(--line);
    border-radius: 1em;
  }
  @media (forced-colors: active) {
    .entry.today .date b {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

import {css} from 'lit';

/** What was said on one side, what came of it on the other. */
export const loopStyles = css`
  .asked {
    margin-block-start: 0.5em;
  }
  .topics {
    list-style: none;
    margin-block-start: 1em;
  }
  .topic {
    display: grid;
    gap: 0.75em 2em;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--hair);
  }
  .label {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  .side > * + * {
    margin-block-start: 0.35em;
  }
  .kicker {
    font-size: 0.875em;
    color: var(--muted);
  }
  .status {
    display: inline-flex;
    gap: 0.4em;
    font-weight: 650;
  }
  .done {
    color: var(--success);
  }
  .no,
  .partly {
    color: var(--warning);
  }
  dl {
    margin: 0;
  }
  dt {
    font-size: 0.875em;
    color: var(--muted);
    margin-block-start: 0.6em;
  }
  dd {
    margin: 0;
  }
  .trouble {
    display: flex;
    gap: 0.5em;
    padding: 1em 1.25em;
    border: 1px solid var(--warning);
    border-radius: var(--radius);
  }
  @container (min-width: 40em) {
    .topic {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    .topic {
      break-inside: avoid;
    }
  }
`;

import {css} from 'lit';

/** On paper, and in the few colours of somebody's own. */
export const paperStyles = css`
  @media print {
    .turns,
    .views,
    .agenda summary {
      display: none;
    }
    .kith :is(.row, .chip) {
      background: none;
      border: 1px solid #999;
      break-inside: avoid;
    }
    .chip.span1 {
      height: auto;
      flex-wrap: wrap;
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .row,
    .chip {
      border: 1px solid;
      background: Canvas;
    }
  }
`;

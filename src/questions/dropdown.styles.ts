import {css} from 'lit';

/** Drop-downs: the browser's own, and those to type into. */
export const dropdownStyles = css`
  select,
  [role='combobox'] {
    appearance: none;
    padding-inline-end: 2.5em !important;
    background:
      conic-gradient(from -45deg at 50% 100%, currentColor 90deg, #0000 0) var(--arrow, calc(100% - 0.9em)) 55% / 0.75em
        0.375em no-repeat,
      var(--paper) !important;
  }
  :is(select, [role='combobox']):dir(rtl) {
    --arrow: 0.9em;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
`;

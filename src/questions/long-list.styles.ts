import {css} from 'lit';

/** Long lists to pick from: a frame that scrolls under a search field, and a drop-down to type into. */
export const longListStyles = css`
  .long {
    margin-block-start: 0.75em;
  }
  .find-label {
    color: var(--muted);
  }
  .long input[type='search'] {
    margin-block-start: 0.25em;
  }
  .long .frame {
    max-height: 22.5em;
    margin-block-start: 0.5em;
    padding: 0.5em;
    overflow: auto;
    overflow: hidden auto;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
  }
  .asked:disabled .frame {
    overflow: hidden;
  }
  .long .options {
    grid-template-columns: none;
    margin: 0;
  }
  .long .option {
    flex: none;
    scroll-margin: 1em;
  }
  .long .none {
    margin-block-start: 0.5em;
    color: var(--muted);
  }
  .combobox {
    position: relative;
  }
  .sheet {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.25em;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sheet, Canvas);
    color: inherit;
    box-shadow: 0 0.5em 1.5em #0003;
    font-size: max(1em, 16px);
  }
  .sheet:popover-open {
    display: flex;
    flex-direction: column;
  }
  .sheet ul {
    position: relative;
    overflow: hidden auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .sheet li {
    padding: 0.55em 0.75em;
    min-height: 2.75em;
    border-radius: calc(var(--radius) * 0.6);
    line-height: 1.6;
    cursor: pointer;
  }
  .sheet li:hover {
    background: var(--tint);
  }
  .sheet li[data-active] {
    background: var(--tint);
    box-shadow: inset 0.25em 0 var(--action);
  }
  .sheet li[data-active]:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--action);
  }
  .sheet li[aria-selected='true'] {
    font-weight: 700;
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
  }
  .sheet li .hint {
    display: block;
    margin: 0;
    line-height: 1.3;
  }
  .sheet > .hint {
    margin: 0;
    padding: 0.4em 0.75em;
  }
  .sheet > .hint:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .sheet li[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .long .frame {
      max-height: none;
    }
  }
`;

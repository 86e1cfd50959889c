import {css} from 'lit';

export const groupStyles = css`
  .entry.wrong:has(.members .wrong) {
    border: 0;
    padding: 0;
  }
  .members {
    display: grid;
    gap: 1.5em;
    margin-block-start: 1em;
  }
  .members .label {
    font-size: 1em;
  }
  .members .entry {
    margin-block-start: 1.25em;
  }
  .members .entry:first-child,
  .member-head + .entry {
    margin-block-start: 0;
  }
  .member {
    padding-inline-start: 1.25em;
    border-inline-start: 0.2em solid var(--hair);
    scroll-margin-top: 5em;
  }
  .member-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.5em;
    min-height: 2.75em;
    margin-block-end: 0.5em;
  }
  .member-head .label {
    font-size: 1.125em;
    font-weight: 650;
  }
  .member-head .quiet {
    border-color: transparent;
    background: none;
    padding-inline: 0.75em;
  }
  .member-head .quiet:hover {
    background: var(--tint);
  }
  .members + .quiet {
    margin-block-start: 1.25em;
  }
  @container (max-width: 26em) {
    .member-head {
      flex-wrap: nowrap;
    }
    .member-head .quiet > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;

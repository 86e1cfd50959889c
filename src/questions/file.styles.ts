import {css} from 'lit';

export const fileStyles = css`
  .picker {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.75em;
  }
  .picker.held {
    outline: 2px dashed var(--action);
    outline-offset: 0.5em;
  }
  @media (hover: none) {
    .drop {
      display: none;
    }
  }
  .picker .hint {
    margin: 0;
  }
  .picker input[type='file'] {
    min-height: 0;
    padding: 0;
  }
  .picker .quiet {
    cursor: pointer;
  }
  .picker input:focus-visible + .quiet {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .files {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .files li {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 4em;
    padding: 0.4em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    scroll-margin-top: 5em;
  }
  .thumb {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: 3.25em;
    height: 3.25em;
    border-radius: calc(var(--radius) * 0.6);
    background: var(--tint);
    color: var(--action);
    overflow: hidden;
  }
  .thumb canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .file-name {
    flex: 1;
    min-width: 0;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .file-name .muted {
    font-size: 0.875em;
    white-space: nowrap;
  }
  .file-name .error {
    margin-block-start: 0.15em;
  }
`;

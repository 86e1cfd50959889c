import {css} from 'lit';

/** The form and its controls. Controls are at least 2.75 em high and their text never below 16 px. */
export const formStyles = css`
  form,
  .closing {
    display: block;
    max-width: 42em;
  }
  .intro {
    margin-block-start: 0.75em;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin-block-start: 1em;
    font-size: 0.875em;
    color: var(--muted);
  }
  progress {
    appearance: none;
    flex: 1;
    height: 0.375em;
    border: 0;
    border-radius: 1em;
    background: var(--hair);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--action);
    border-radius: 1em;
  }
  progress::-moz-progress-bar {
    background: var(--action);
    border-radius: 1em;
  }
  .section {
    margin-block-start: var(--gap);
  }
  .section > .prose {
    margin-block-start: 0.5em;
  }
  .entry {
    margin-block-start: var(--gap);
    scroll-margin-top: 5em;
  }
  .asked:first-child > .section:first-child,
  .section > .entry:first-child {
    margin-block-start: 0;
  }
  .label {
    display: block;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    max-width: 34em;
    text-wrap: pretty;
  }
  .mark {
    font-size: 0.777em;
    font-weight: 400;
    color: var(--muted);
  }
  .hint {
    color: var(--muted);
    margin-block-start: 0.25em;
  }
  input,
  textarea,
  select,
  button {
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  input:not(.option *),
  textarea,
  select {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin-block-start: 0.5em;
    padding: 0.55em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
    min-height: 6em;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .options {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  .option {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    padding: 0.6em 0.9em;
    min-height: 2.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    cursor: pointer;
  }
  * + .sole {
    margin-block-start: 0.5em;
  }
  .option:hover {
    border-color: var(--action);
  }
  .option:has(> :checked) {
    border-color: var(--action);
    box-shadow: inset 0 0 0 1px var(--action);
    background: var(--tint);
  }
  .option:has(> :focus-visible) {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .option label {
    cursor: pointer;
  }
  .option a {
    position: relative;
    z-index: 1;
  }
  .option label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .option .hint {
    display: block;
    margin: 0;
  }
  .option input {
    scroll-margin-block: 1.5em;
    appearance: none;
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin-block-start: 0.13em;
    border: 2px solid var(--line);
    border-radius: 0.25em;
    background: transparent;
    display: grid;
    place-items: center;
    cursor: pointer;
    outline: none;
    box-shadow: none;
  }
  .option input[type='radio'] {
    border-radius: 50%;
  }
  .option input:checked {
    border-color: var(--action);
    background: var(--action);
  }
  .option input[type='radio']:checked {
    background: transparent;
  }
  .option input:checked::before {
    content: '';
    width: 0.65em;
    height: 0.65em;
    background: var(--on-action);
  }
  .option input[type='checkbox']::before {
    clip-path: polygon(14% 44%, 0 65%, 45% 100%, 100% 14%, 80% 0, 42% 62%);
  }
  .option input[type='radio']::before {
    border-radius: 50%;
    background: var(--action);
  }
  .trouble {
    display: flex;
    gap: 0.5em;
    max-width: none;
    margin-block-start: 1.5em;
    padding: 1em 1.25em;
    border-radius: var(--radius);
    border: 1px solid var(--warning);
    border-inline-start-width: 0.25em;
  }
  .trouble .icon {
    color: var(--warning);
  }
  .actions {
    margin-block-start: var(--gap);
  }
  .told {
    margin-block: var(--gap) -1em;
    max-width: 62ch;
    font-size: 0.875em;
    color: var(--muted);
  }
  .told summary {
    padding-block: 0.75em;
    cursor: pointer;
    width: fit-content;
  }
  button {
    cursor: pointer;
  }
  .primary {
    min-height: 2.75em;
    padding: 0.6em 1.5em;
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--on-action);
    font-weight: 650;
    line-height: 1.4;
    transition: filter 0.15s;
  }
  .primary:hover {
    filter: brightness(1.12);
  }
  .status {
    margin-block-start: 0.5em;
    min-height: 1.5em;
  }
  .closing {
    padding-block: 1em;
  }
  .closing .prose {
    margin-block-start: 0.75em;
  }
  @container (max-width: 26em) {
    .primary {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .option input {
      appearance: auto;
      border-color: CanvasText;
    }
    .primary {
      border: 2px solid;
    }
    progress {
      forced-color-adjust: none;
      background: GrayText;
      --action: Highlight;
    }
    .option:has(> :checked) {
      outline: 2px solid Highlight;
    }
    .option input:checked::before {
      content: none;
    }
  }
`;

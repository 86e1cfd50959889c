import {css} from 'lit';

export const signatureStyles = css`
  .sign-label {
    display: block;
    margin-block-start: 0.5em;
  }
  .sign-label + input[type='text'] {
    max-width: 28em;
    margin-block-start: 0.25em;
  }
  .pad {
    position: relative;
    max-width: 28em;
    margin-block-start: 0.75em;
  }
  .pad > svg {
    display: block;
    width: 100%;
    height: auto;
    border: 1px dashed var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    touch-action: none;
    cursor: crosshair;
  }
  .pad.drawn > svg {
    border-style: solid;
    border-color: var(--action);
  }
  .pad > svg path {
    fill: none;
    stroke: currentColor;
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .pad > svg .line {
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .invite {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline: 0;
    text-align: center;
    color: var(--muted);
    pointer-events: none;
  }
  .pad .quiet {
    margin-block-start: 0.5em;
  }
`;

import {css} from 'lit';

export const allocationStyles = css`
  .purse {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 1;
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.75em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--sheet, Canvas);
    font-variant-numeric: tabular-nums;
  }
  .purse.over strong {
    color: var(--error);
  }
  .purse progress {
    width: 100%;
  }
  .shares {
    margin-block-start: 0.25em;
    list-style: none;
  }
  .shares li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--hair);
    scroll-margin-top: 8em;
  }
  .share-label {
    flex: 1;
    min-width: 9em;
    line-height: 1.35;
  }
  .share-label .hint {
    display: block;
    margin: 0;
    font-size: 0.875em;
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-start: 0.35em;
  }
  .dots i {
    width: 0.75em;
    height: 0.75em;
    border-radius: 50%;
    background: var(--action);
    forced-color-adjust: none;
  }
  .stepper {
    display: flex;
    gap: 0.35em;
  }
  .stepper input[type='text'] {
    width: 3.75em;
    margin: 0;
    padding-inline: 0.25em;
    text-align: center;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .dots i {
      background: CanvasText;
    }
  }
`;

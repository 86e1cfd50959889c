import {css} from 'lit';

/** Buttons inside questions: quiet ones with words, square ones with an icon. */
export const buttonStyles = css`
  .quiet,
  .square {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--action);
    font-weight: 600;
    line-height: 1.3;
    touch-action: manipulation;
  }
  .square {
    flex: none;
    width: 2.75em;
    padding: 0;
  }
  .quiet:hover,
  .square:hover {
    border-color: var(--action);
    background: var(--tint);
  }
  :is(.quiet, .square)[aria-disabled] {
    color: var(--muted);
    border-color: var(--hair);
    background: none;
    cursor: default;
  }
  @media (forced-colors: active) {
    :is(.quiet, .square)[aria-disabled] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

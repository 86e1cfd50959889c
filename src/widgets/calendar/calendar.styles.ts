import {css} from 'lit';

/** Toolbar, list and what every view shares. */
export const calendarStyles = css`
  .kith {
    --edge: var(--action);
    --sheet: #fff;
    --strength: 14%;
    --today: var(--action);
  }
  .kith.dark {
    --sheet: #1c2422;
    --strength: 24%;
    --lift: 18%;
  }
  .hue1 {
    --turn: 100;
  }
  .hue2 {
    --turn: -110;
  }
  .hue3 {
    --turn: 160;
  }
  .hue4 {
    --turn: -55;
  }
  .hue5 {
    --turn: 50;
  }
  [class*='hue'] {
    --chip: color-mix(in oklab, var(--edge) var(--strength), transparent);
  }
  [class*='hue']:not(.hue0) {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h + var(--turn)));
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
    cursor: pointer;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-end: 0.75em;
  }
  .toolbar .title {
    flex: 1 1 7em;
    font-size: 1.5em;
    letter-spacing: -0.01em;
  }
  .turns {
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  .turns > *,
  .views button {
    min-height: 2.75em;
    min-width: 2.75em;
    padding: 0.25em 0.75em;
    border-radius: var(--radius);
    text-align: center;
    white-space: nowrap;
    transition: background-color 0.15s;
  }
  .turns > :hover,
  .views button:hover {
    background: var(--tint);
  }
  .turns .turn {
    padding: 0;
    display: inline-grid;
    place-items: center;
    color: inherit;
  }
  .turn[aria-expanded='true'] {
    background: var(--tint);
  }
  .turn.next .icon,
  .turn.previous .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  .turn.next .icon:dir(rtl) {
    transform: none;
  }
  .turns .plain {
    border: 1px solid var(--hair);
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    padding: 0.1875em;
    gap: 0.125em;
    border-radius: calc(var(--radius) + 0.1875em);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .views button {
    min-height: 2.375em;
    min-width: 0;
    flex: 1 0 auto;
    font-size: 0.9375em;
  }
  .views [aria-pressed='true'] {
    background: color-mix(in srgb, currentColor var(--lift, 0%), var(--sheet));
    font-weight: 600;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.14),
      0 0 0 1px var(--hair);
  }
  .note {
    margin-block-start: 0.75em;
    color: var(--muted);
  }
  .row:hover,
  .chip:hover {
    --strength: 26%;
  }
  .past:not(:hover) {
    --chip: color-mix(in srgb, currentColor 5%, transparent);
    --edge: color-mix(in srgb, currentColor 40%, transparent);
  }
  .past {
    color: var(--muted);
  }
  .cancelled .name {
    text-decoration: line-through;
  }
  @container (max-width: 52em) {
    .toolbar {
      gap: 0.5em;
    }
    .toolbar .title {
      font-size: 1.25em;
    }
    .toolbar .turns {
      gap: 0;
    }
    .views button {
      padding-inline: 0.5em;
      font-size: 0.875em;
    }
  }
  @container (max-width: 36em) {
    .turns .plain {
      padding-inline: 0.5em;
    }
    .views {
      flex: 1 1 14em;
    }
    .views button {
      padding-inline: 0.25em;
      min-height: 2.75em;
    }
  }
`;

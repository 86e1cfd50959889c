import {css} from 'lit';

/** Toolbar, list and what every view shares. */
export const calendarStyles = css`
  .kith {
    --edge: var(--action);
    --sheet: #fff;
    --chip: color-mix(in oklab, var(--edge) 14%, transparent);
    --today: var(--action);
  }
  .kith.dark {
    --sheet: #1c2422;
    --chip: color-mix(in oklab, var(--edge) 24%, transparent);
  }
  .hue1 {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h + 100));
  }
  .hue2 {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h - 110));
  }
  .hue3 {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h + 160));
  }
  .hue4 {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h - 55));
  }
  .hue5 {
    --edge: oklch(from var(--action) l max(c, 0.09) calc(h + 50));
  }
  :is(.hue1, .hue2, .hue3, .hue4, .hue5) {
    --chip: color-mix(in oklab, var(--edge) 14%, transparent);
  }
  .dark :is(.hue1, .hue2, .hue3, .hue4, .hue5) {
    --chip: color-mix(in oklab, var(--edge) 24%, transparent);
  }
  button,
  summary {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
    cursor: pointer;
  }
  button {
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
    flex: 1 1 auto;
    font-size: 1.5em;
    letter-spacing: -0.01em;
  }
  .turns {
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  .turns button,
  .views button {
    min-height: 2.75em;
    min-width: 2.75em;
    padding: 0.25em 0.75em;
    border-radius: var(--radius);
    text-align: center;
    white-space: nowrap;
    transition: background-color 0.15s;
  }
  .turns button:hover,
  .views button:hover {
    background: var(--tint);
  }
  .turns .turn {
    padding: 0;
    display: inline-grid;
    place-items: center;
    min-width: 2.75em;
    min-height: 2.75em;
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
    background: var(--sheet);
    font-weight: 600;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.14),
      0 0 0 1px var(--hair);
  }
  .note {
    margin-block-start: 0.75em;
    color: var(--muted);
  }
  .link {
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    min-height: 1.5em;
  }
  .agenda {
    display: grid;
    border-block-start: 1px solid var(--hair);
  }
  .agenda summary {
    padding: 0.75em 0;
    color: var(--action);
    min-height: 2.75em;
  }
  .entry {
    display: grid;
    grid-template-columns: 3.5em minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--hair);
  }
  .entry .date {
    display: grid;
    align-content: start;
    justify-items: center;
    line-height: 1.2;
    padding-block-start: 0.375em;
  }
  .date span {
    font-size: 0.875em;
    color: var(--muted);
  }
  .date b {
    font-size: 1.375em;
    font-weight: 600;
    min-width: 1.75em;
    line-height: 1.75em;
    text-align: center;
    border-radius: 50%;
  }
  .entry.today .date b {
    background: var(--today);
    color: var(--on-action);
  }
  .entry ul {
    display: grid;
    gap: 0.25em;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.5em;
    align-items: baseline;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border-radius: var(--radius);
    border-inline-start: 0.25em solid var(--edge);
    background: var(--chip);
    transition: background-color 0.15s;
  }
  .row:hover,
  .chip:hover {
    --chip: color-mix(in oklab, var(--edge) 26%, transparent);
  }
  .row .name {
    font-weight: 600;
  }
  .row .facts {
    grid-column: 1 / -1;
    font-size: 0.9375em;
  }
  .badge {
    font-size: 0.875em;
    padding: 0 0.5em;
    border: 1px solid var(--line);
    border-radius: 1em;
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
  .tentative {
    border-inline-start-style: dashed;
  }
  @container (max-width: 36em) {
    .toolbar .title {
      flex: 1 1 auto;
      font-size: 1.25em;
    }
    .toolbar .turns {
      gap: 0;
    }
    .turns .plain {
      padding-inline: 0.5em;
    }
    .views {
      flex: 1 1 14em;
    }
    .views button {
      padding-inline: 0.25em;
      min-height: 2.75em;
      font-size: 0.875em;
    }
  }
  @media print {
    .turns,
    .views,
    .link {
      display: none;
    }
    .row,
    .chip {
      background: none;
      border: 1px solid #999;
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .row,
    .chip {
      border: 1px solid;
    }
    .date b,
    .number {
      forced-color-adjust: none;
    }
  }
`;

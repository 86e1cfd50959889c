import {css} from 'lit';

/**
 * What every widget looks like, from few seeds. Sizes are em of the widget's own size, which follows the reader's setting
 * and not the page's root; ink and lines derive from the page's text colour; the accent appears only where a person acts. What
 * the page hides stays hidden. In boxes that are as wide as what is in them (rows, floats) a widget takes the
 * room there is, where by itself it would have none.
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    width: -webkit-fill-available;
    inline-size: -moz-available; /* the same in Firefox, where the line before is nothing */
    writing-mode: horizontal-tb !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .kith {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    width: 100%;
    visibility: inherit;
    pointer-events: inherit;
    line-height: 1.5;
    transition: color 1ms;
    font-family: var(--kith-font, inherit);
    font-size: var(--kith-font-size, medium);
    color: var(--kith-ink, inherit);
    overflow-wrap: anywhere;
    color-scheme: light;
    --accent: var(--kith-accent, #12705d);
    --action: oklch(from var(--accent) min(l, 0.47) c h);
    --on-action: #fff;
    --paper: #fff;
    --error: #b3261e;
    --warning: #8a5300;
    --success: #1b6e3c;
    --line: color-mix(in srgb, currentColor 55%, transparent);
    --hair: color-mix(in srgb, currentColor 18%, transparent);
    --muted: color-mix(in srgb, currentColor 78%, transparent);
    --tint: color-mix(in oklab, var(--action) 9%, transparent);
    --radius: var(--kith-radius, 0.5em);
    --gap: calc(2em * var(--kith-density, 1));
  }
  .kith.dark {
    color-scheme: dark;
    --action: oklch(from var(--accent) max(l, 0.8) min(c, 0.12) h);
    --on-action: #10201c;
    --paper: color-mix(in srgb, currentColor 7%, transparent);
    --error: #ffb4a9;
    --warning: #ffcf8f;
    --success: #8fdcae;
    --tint: color-mix(in oklab, var(--action) 16%, transparent);
  }
  .kith.own {
    color: var(--kith-ink, #1c2320);
    background: #fff;
    padding: 1em;
    border-radius: var(--radius);
  }
  .kith.own.dark {
    color: var(--kith-ink, #e9efec);
    background: #131a18;
  }
  .kith *,
  .kith *::before,
  .kith *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ul,
  ol,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  p {
    max-width: 62ch;
  }
  .title {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  .muted {
    color: var(--muted);
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
    margin-block: 0.125em;
    vertical-align: -0.375em;
  }
  a {
    color: var(--action);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--on-action);
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton {
    height: 12em;
    border-radius: var(--radius);
    background: var(--hair);
    opacity: 0;
    animation: appear 0.2s 0.3s forwards;
  }
  @keyframes appear {
    to {
      opacity: 0.6;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .kith * {
      animation-duration: 0.01s !important;
      transition: none !important;
    }
  }
  @media (prefers-contrast: more) {
    .kith {
      --line: currentColor;
      --muted: currentColor;
    }
  }
  @media print {
    .kith.kith.kith {
      color: #000;
      background: #fff;
      --action: #000;
    }
    .actions {
      display: none;
    }
  }
`;

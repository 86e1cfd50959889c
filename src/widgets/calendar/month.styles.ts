import {css} from 'lit';

/** The month: light lines, bars across days, dots instead of words where it is narrow. */
export const monthStyles = css`
  .month {
    border-block-start: 1px solid var(--hair);
  }
  .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .week.head {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--muted);
    border-block-end: 1px solid var(--hair);
  }
  .head > * {
    padding: 0.5em 0.25em;
    text-align: center;
  }
  .day {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.1875em;
    min-width: 0;
    min-height: 6.75em;
    padding-block: 0.25em 0.375em;
    border-block-end: 1px solid var(--hair);
    border-inline-start: 1px solid var(--hair);
    cursor: pointer;
  }
  .day:last-child {
    border-inline-end: 1px solid var(--hair);
  }
  .day:hover {
    background: color-mix(in srgb, currentColor 3%, transparent);
    transition: background-color 0.15s; /* not with every month: each frame of it would look at all days anew */
  }
  .day:focus-visible {
    outline-offset: -3px;
    border-radius: 0.25em;
    box-shadow: none;
  }
  .number {
    align-self: center;
    flex: none;
    min-width: 2em;
    font-size: 0.9375em;
    line-height: 2em;
    text-align: center;
    border-radius: 50%;
  }
  .outside {
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
  :is(.gone, .outside) .number {
    color: var(--muted);
  }
  .today .number {
    background: var(--today);
    color: var(--on-action);
    font-weight: 650;
  }
  .chip,
  .gap {
    flex: none;
    height: 1.75em;
    font-size: 0.8125em;
  }
  .chip {
    position: relative;
    display: flex;
    gap: 0.375em;
    align-items: baseline;
    justify-content: space-between;
    margin-inline: 0.25em;
    padding: 0 0.375em;
    overflow: hidden;
    border-inline-start: 0.1875em solid var(--edge);
    border-radius: 0.3125em;
    background: var(--chip);
    line-height: 1.75em;
    white-space: nowrap;
    z-index: 1;
  }
  .chip .name {
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
    flex: 1 1 auto;
    font-weight: 550;
  }
  .chip .at {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .chip.tentative {
    border-inline-start-style: dashed;
  }
  .span2 {
    --days: 2;
  }
  .span3 {
    --days: 3;
  }
  .span4 {
    --days: 4;
  }
  .span5 {
    --days: 5;
  }
  .span6 {
    --days: 6;
  }
  .span7 {
    --days: 7;
  }
  [class*='span'] {
    width: calc((100% + 1px) * var(--days, 1) - 0.5em - 1px);
  }
  .chip.before {
    border-inline-start-width: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: 0;
  }
  .chip.after {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .more {
    padding-inline: 0.75em;
    font-size: 0.8125em;
    color: var(--muted);
  }
  .dots {
    display: flex;
    gap: 0.1875em;
    justify-content: center;
  }
  .dot {
    width: 0.4375em;
    height: 0.4375em;
    border-radius: 50%;
    background: var(--edge);
  }
  @container (max-width: 36em) {
    .day {
      min-height: 3.5em;
    }
    .day:nth-child(n) {
      border-inline: 0;
    }
    .head > * {
      overflow: hidden;
      padding-inline: 0;
    }
  }
  @container (max-width: 52em) {
    .month .at {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .today .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .dot {
      border: 0.21875em solid;
    }
  }
`;

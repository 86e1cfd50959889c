import {css} from 'lit';

/** Names, addresses, sliders, choices with images, faces. */
export const moreStyles = css`
  .parts {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 1em;
    margin-block-start: 0.75em;
  }
  .part {
    grid-column: span 6;
    align-self: end;
    min-width: 0;
    scroll-margin-top: 5em;
  }
  .part .mark {
    font-size: 0.875em;
  }
  .part input {
    margin-block-start: 0.25em !important;
  }
  .slider {
    display: flex;
    align-items: flex-start;
    gap: 1.25em;
    margin-block-start: 0.5em;
  }
  .rail {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .rail progress {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(1.375em - 0.1875em);
    width: 100%;
  }
  .rail input[type='range'] {
    appearance: none;
    position: relative;
    height: 2.75em;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 1em;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  .rail input::-webkit-slider-thumb {
    appearance: none;
    width: 1.75em;
    height: 1.75em;
    border: 2px solid var(--action);
    border-radius: 50%;
    background: var(--action);
    box-shadow: 0 1px 3px #0003;
  }
  .rail input::-moz-range-thumb {
    box-sizing: border-box;
    width: 1.75em;
    height: 1.75em;
    border: 2px solid var(--action);
    border-radius: 50%;
    background: var(--action);
  }
  .untouched input::-webkit-slider-thumb {
    background: var(--sheet, Canvas);
  }
  .untouched input::-moz-range-thumb {
    background: var(--sheet, Canvas);
  }
  .rail .ends {
    margin-block-start: 0;
  }
  .slider .with-unit {
    flex: none;
  }
  .slider .with-unit input {
    width: 4.5em;
    margin: 0;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .options.images {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5em), 1fr));
    gap: 0.75em;
  }
  .images .option:not(:has(img)) {
    gap: 0.5em;
    padding-inline: 0.6em;
  }
  .images .option:has(img) {
    flex-direction: column;
    padding: 0;
    overflow: clip;
  }
  .images .option:has(img) input {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.6em;
    margin: 0;
    background: var(--sheet, Canvas);
    box-shadow: 0 0 0 2px var(--sheet, Canvas);
  }
  .images .option:has(img) input[type='checkbox']:checked {
    background: var(--action);
  }
  .images .option:has(img) .words {
    width: 100%;
  }
  .images label:has(img) {
    display: flex;
    flex-direction: column;
  }
  .images img {
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    background: var(--hair);
  }
  .images img + span,
  .images label:has(img) + .hint {
    padding: 0.5em 0.75em;
  }
  .images label:has(img) + .hint {
    padding-block-start: 0;
  }
  .images .other {
    grid-column: 1 / -1;
    padding: 0;
  }
  .steps.faces .option label {
    line-height: 1.3;
  }
  .face {
    display: block;
    width: 2em;
    height: 2em;
    margin: 0 auto 0.1em;
    stroke-width: 1.25;
  }
  .faces .option:has(:checked) {
    color: var(--action);
    font-weight: 700;
  }
  .faces .option:has(:checked) .face {
    stroke-width: 1.75;
  }
  @container (min-width: 26em) {
    .name .part,
    .address .region,
    .address .country,
    .address .city,
    .address .postalCode {
      grid-column: span 3;
    }
  }
  @container (max-width: 26em) {
    .slider {
      flex-direction: column;
      gap: 0.5em;
    }
    .rail {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .faces .option:has(:checked) {
      color: Highlight;
    }
  }
`;

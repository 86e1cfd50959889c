import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {addBand, endInWords, removeBand, writeBand} from '../model/edit-scores.ts';
import {setIn} from '../model/json-path.ts';
import {readText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {iconButton} from './controls.ts';
import {icon} from './icons.ts';
import type {ScoreAt} from './scores-view.ts';

/** What so many points mean: "From 0 to 3 points: say …". */
export function renderBands(app: BuilderApp, {score, i}: ScoreAt): TemplateResult {
  const bands = score.bands ?? [];
  return html`<fieldset class="bands">
    <legend>What so many points mean</legend>
    ${bands.length ? nothing : html`<p class="hint">Without ranges, the number itself is what people read.</p>`}
    <ol>
      ${bands.map((_, n) => renderBand(app, {score, i}, n))}
    </ol>
    <button
      type="button"
      class="link"
      data-add="band"
      @click=${() => {
        app.edit((d) => addBand(app.work.kind, d, i));
        app.say('A range is added.');
        void app.focusOn(`[id="scores[${i}].bands[${bands.length}].from"]`);
      }}
    >
      ${icon('plus')}Add a range
    </button>
  </fieldset>`;
}

function renderBand(app: BuilderApp, {score, i}: ScoreAt, n: number): TemplateResult {
  const at = `scores[${i}].bands[${n}]`;
  const {languages} = app;
  const {from, label} = score.bands![n]!;
  const end = endInWords(score, n);
  return html`<li class="band">
    <span class="band-range">
      <label for="${at}.from">From</label>
      <input
        id="${at}.from"
        type="number"
        step="any"
        autocomplete="off"
        .value=${live(String(from))}
        @change=${(event: Event) => {
          const {valueAsNumber: given} = event.target as HTMLInputElement;
          if (Number.isFinite(given)) app.edit((d) => setIn(d, `${at}.from`, given));
          else app.requestUpdate();
        }}
      />
      <span>${end}: say</span>
    </span>
    <input
      id="${at}.label"
      class="band-words"
      aria-label="From ${from} ${end}: say"
      lang=${languages[0]!}
      dir="auto"
      autocomplete="off"
      placeholder="Such as “All is well”"
      .value=${live(readText(label, languages[0]!, languages))}
      @input=${(event: Event) =>
        app.edit((d) => writeBand(d, i, n, (event.target as HTMLInputElement).value, app.isPublished), `${at}.label`)}
    />
    ${iconButton({
      words: 'Take this range away',
      name: `Take away: from ${from} ${end}`,
      icon: 'close',
      act: () => {
        app.edit((d) => removeBand(d, i, n));
        app.tell('The range is taken away.', true);
        void app.focusOn(`[data-add="band"]`);
      },
    })}
  </li>`;
}

import {html, svg, nothing, type TemplateResult} from 'lit';
import {CORNERS, FONTS, judgeAccent, SPACES, STANDARD_ACCENT, type Verdict} from '../model/look.ts';
import type {Look} from '../model/work.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, pick, segments} from './controls.ts';
import {icon} from './icons.ts';

/** Colours that do on most pages, to begin with. */
const ACCENTS: readonly {name: string; value: string}[] = [
  {name: 'Brook green', value: '#12705d'},
  {name: 'Clay', value: '#a8492a'},
  {name: 'Sea', value: '#1f5f99'},
  {name: 'Plum', value: '#7a3b78'},
  {name: 'Moss', value: '#55691c'},
  {name: 'Slate', value: '#3d4a57'},
];

/** Four seeds; everything else is derived from them, light and dark. */
export function renderLook(app: BuilderApp): TemplateResult {
  const {look} = app.work;
  const set = (more: Partial<Look>, typing?: string): void => app.setLook(tidy({...look, ...more}), typing);
  return html`<h2>Look</h2>
    <p class="lead">With nothing set, it takes the font and the ground of your page. Change only what you want to.</p>
    ${renderAccent(look.accent ?? STANDARD_ACCENT, set)}
    ${pick({
      id: 'font',
      label: 'Font',
      hint: 'None of these is fetched from elsewhere.',
      value: look.font ?? '',
      values: FONTS.map(({name, value}) => ({value, words: name})),
      onPick: (font) => set({font}),
    })}
    ${segments({
      name: 'radius',
      label: 'Corners',
      value: look.radius ?? '',
      values: CORNERS.map(({name, value}) => ({value, words: name})),
      onPick: (radius) => set({radius}),
    })}
    ${segments({
      name: 'density',
      label: 'Space between things',
      value: String(look.density ?? 1),
      values: SPACES.map(({name, value}) => ({value: String(value), words: name})),
      onPick: (density) => set({density: Number(density)}),
    })}`;
}

/** What is as the page has it need not be said. */
function tidy({accent, font, radius, density}: Look): Look {
  return {
    ...(accent && {accent}),
    ...(font && {font}),
    ...(radius && {radius}),
    ...(density !== undefined && density !== 1 && {density}),
  };
}

function renderAccent(accent: string, set: (more: Partial<Look>, typing?: string) => void): TemplateResult {
  const verdicts = judgeAccent(accent);
  return html`<fieldset class="accent">
    <legend>Colour of what people press</legend>
    <div class="swatches">
      ${ACCENTS.map(
        ({name, value}) =>
          html`<button
            type="button"
            class="swatch"
            title=${name}
            aria-label=${name}
            aria-pressed=${accent === value ? 'true' : 'false'}
            @click=${() => set({accent: value})}
          >
            ${disc(value)}
          </button>`,
      )}
    </div>
    <div class="accent-own">
      <div class="field">
        <label for="accent-wheel">Another one</label>
        <input
          type="color"
          id="accent-wheel"
          .value=${accent}
          @input=${(event: Event) => set({accent: (event.target as HTMLInputElement).value}, 'accent')}
        />
      </div>
      ${field({
        id: 'accent',
        label: 'As a code',
        placeholder: STANDARD_ACCENT,
        value: accent,
        onInput: (value) => {
          if (judgeAccent(value.trim())) set({accent: value.trim().toLowerCase()}, 'accent');
        },
      })}
    </div>
    ${
      verdicts
        ? html`<ul class="verdicts">
            ${verdicts.map(renderVerdict)}
          </ul>`
        : nothing
    }
  </fieldset>`;
}

const disc = (colour: string): TemplateResult =>
  html`<svg class="disc" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<circle cx="12" cy="12" r="11" fill=${colour} />`}
  </svg>`;

const renderVerdict = ({ground, ratio, isEnough, shown}: Verdict): TemplateResult =>
  html`<li class="verdict">
    ${disc(shown)}
    <span>
      <b>On a ${ground} page: ${ratio.toFixed(1)} to 1.</b>
      ${
        isEnough
          ? 'Easy to read.'
          : `Too close to the ground (4.5 is needed), so Kith shows it ${ground === 'light' ? 'darker' : 'lighter'}.`
      }
    </span>
    ${icon(isEnough ? 'check' : 'info')}
  </li>`;

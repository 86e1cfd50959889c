import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {icon, type IconName} from './icons.ts';

export interface FieldOptions {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  type?: 'text' | 'url' | 'password' | 'number' | 'date' | 'time' | 'datetime-local' | undefined;
  /** The language of what is written. */
  lang?: string | undefined;
  placeholder?: string | undefined;
  rows?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  isLabelHidden?: boolean | undefined;
}

const valueOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** A label, a hint and one line or several to write in. */
export function field(options: FieldOptions): TemplateResult {
  const {id, label, hint, isLabelHidden} = options;
  return html`<div class="field">
    <label for=${id} class=${isLabelHidden ? 'unseen' : nothing}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control(options)}
  </div>`;
}

function control({
  id,
  value,
  onInput,
  hint,
  type = 'text',
  lang,
  placeholder,
  rows,
  min,
  max,
}: FieldOptions): TemplateResult {
  const said = hint ? `${id}-hint` : nothing;
  const hear = (event: Event): void => onInput(valueOf(event));
  if (rows)
    return html`<textarea
      id=${id}
      rows=${rows}
      lang=${lang ?? nothing}
      dir="auto"
      aria-describedby=${said}
      placeholder=${placeholder ?? nothing}
      .value=${live(value)}
      @input=${hear}
    ></textarea>`;
  return html`<input
    id=${id}
    type=${type}
    lang=${lang ?? nothing}
    dir=${type === 'text' ? 'auto' : nothing}
    autocomplete="off"
    aria-describedby=${said}
    placeholder=${placeholder ?? nothing}
    min=${min ?? nothing}
    max=${max ?? nothing}
    step=${type === 'number' ? 'any' : nothing}
    .value=${live(value)}
    @input=${hear}
  />`;
}

export interface PickOptions {
  id: string;
  label: string;
  value: string;
  values: readonly {value: string; words: string}[];
  onPick: (value: string) => void;
  hint?: string | undefined;
  isLabelHidden?: boolean | undefined;
}

/** A drop-down. */
export const pick = ({id, label, value, values, onPick, hint, isLabelHidden}: PickOptions): TemplateResult =>
  html`<div class="field">
    <label for=${id} class=${isLabelHidden ? 'unseen' : nothing}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => onPick(valueOf(event))}
    >
      ${values.map((one) => html`<option value=${one.value} .selected=${live(one.value === value)}>${one.words}</option>`)}
    </select>
  </div>`;

export interface TickOptions {
  id: string;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  hint?: string | undefined;
}

/** A box to tick. */
export const tick = ({id, label, isOn, onChange, hint}: TickOptions): TemplateResult =>
  html`<div class="tick">
    <input
      type="checkbox"
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      .checked=${live(isOn)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;

export interface SegmentOptions {
  name: string;
  label: string;
  value: string;
  values: readonly {value: string; words: string; icon?: IconName; lang?: string}[];
  onPick: (value: string) => void;
  isLabelHidden?: boolean;
  /** Pictures alone; the words are for speech. */
  isSmall?: boolean;
}

/** Few possibilities beside each other; one holds. */
export const segments = ({
  name,
  label,
  value,
  values,
  onPick,
  isLabelHidden,
  isSmall,
}: SegmentOptions): TemplateResult =>
  html`<fieldset class="segments">
    <legend class=${isLabelHidden ? 'unseen' : nothing}>${label}</legend>
    <div class="segment-row">
      ${values.map(
        (one) =>
          html`<label class="segment" title=${isSmall ? one.words : nothing}
            ><input
              type="radio"
              name=${name}
              .value=${one.value}
              .checked=${live(one.value === value)}
              @change=${() => onPick(one.value)}
            />${one.icon ? icon(one.icon) : nothing}<span
              class=${isSmall && one.icon ? 'unseen' : nothing}
              lang=${one.lang ?? nothing}
              >${one.words}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;

export interface ButtonOptions {
  words: string;
  icon: IconName;
  act: (event: Event) => void;
  isOff?: boolean | undefined;
  /** For speech, where the words alone do not say of what. */
  name?: string | undefined;
  key?: string | undefined;
  class?: string | undefined;
}

/** A button that is a picture; its words are for speech and pointers that rest. It keeps the focus where it can do nothing. */
export const iconButton = ({
  words,
  icon: picture,
  act,
  isOff,
  name,
  key,
  class: kind = '',
}: ButtonOptions): TemplateResult =>
  html`<button
    type="button"
    class="icon-button ${kind}"
    title=${words}
    aria-label=${name ?? words}
    aria-disabled=${isOff ? 'true' : nothing}
    data-key=${key ?? nothing}
    @click=${(event: Event) => {
      if (!isOff) act(event);
    }}
  >
    ${icon(picture)}
  </button>`;

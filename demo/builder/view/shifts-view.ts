import {html, nothing, type TemplateResult} from 'lit';
import {listIn, removeAt, setIn} from '../model/json-path.ts';
import {freeName} from '../model/names.ts';
import {readText, writeText, writeOptional, showText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, iconButton} from './controls.ts';
import {icon} from './icons.ts';

interface ShiftLike {
  id: string;
  title?: unknown;
  location?: unknown;
  start?: string;
  end?: string;
  spots?: number;
}

/** Times at which volunteers are needed. */
export function renderShifts(app: BuilderApp): unknown {
  const shifts = listIn<ShiftLike>(app.work.definition, 'shifts');
  return html`<section class="section">
    ${shifts.length ? html`<h3>Shifts</h3>` : nothing}
    <ol class="shifts">
      ${shifts.map((shift, i) => renderShift(app, shift, i))}
    </ol>
    <button type="button" class=${shifts.length ? 'add' : 'link'} data-add="shifts" @click=${() => add(app, shifts)}>
      ${icon('plus')}${shifts.length ? 'Add a shift' : 'Add shifts for volunteers'}
    </button>
  </section>`;
}

function renderShift(app: BuilderApp, shift: ShiftLike, i: number): TemplateResult {
  const {languages} = app;
  const first = languages[0]!;
  const at = `shifts[${i}]`;
  const name = showText(shift.title, languages) || `Shift ${i + 1}`;
  const set = (key: string, value: unknown): void => app.edit((d) => setIn(d, `${at}.${key}`, value), `${at}.${key}`);
  return html`<li class="shift">
    <div class="shift-head">
      ${field({
        id: `${at}.title`,
        label: 'What one does',
        lang: first,
        value: readText(shift.title, first, languages),
        onInput: (text) => set('title', writeText(shift.title, first, text, languages)),
      })}
      ${iconButton({
        words: 'Delete',
        name: `Delete: ${name}`,
        icon: 'bin',
        act: () => {
          app.edit((d) => setIn(d, 'shifts', undefinedIfEmpty(removeAt(listIn(d, 'shifts'), i))));
          app.tell(`“${name}” is deleted.`, true);
          void app.focusOn('[data-add="shifts"]');
        },
      })}
    </div>
    <div class="shift-row">
      ${field({
        id: `${at}.start`,
        label: 'From',
        type: 'datetime-local',
        value: String(shift.start ?? '').slice(0, 16),
        onInput: (text) => set('start', text),
      })}
      ${field({
        id: `${at}.end`,
        label: 'Until',
        type: 'datetime-local',
        value: String(shift.end ?? '').slice(0, 16),
        onInput: (text) => set('end', text),
      })}
      ${field({
        id: `${at}.spots`,
        label: 'People',
        type: 'number',
        min: 1,
        value: String(shift.spots ?? ''),
        onInput: (text) => set('spots', Math.max(1, Math.round(Number(text)) || 1)),
      })}
      ${field({
        id: `${at}.location`,
        label: 'Where',
        lang: first,
        value: readText(shift.location, first, languages),
        onInput: (text) => set('location', writeOptional(shift.location, first, text, languages)),
      })}
    </div>
  </li>`;
}

const undefinedIfEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/** One like the last, a week from now where there is none. */
function add(app: BuilderApp, shifts: readonly ShiftLike[]): void {
  const id = freeName(
    '',
    shifts.map((shift) => shift.id),
    `shift-${shifts.length + 1}`,
  );
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const last = shifts.at(-1);
  const times = {start: last?.start ?? `${day}T10:00`, end: last?.end ?? `${day}T12:00`};
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const shift = {id, title: '', ...times, timeZone, spots: last?.spots ?? 2};
  app.edit((d) => setIn(d, 'shifts', [...shifts, shift]));
  app.say('A shift is added.');
  void app.focusOn(`[id="shifts[${shifts.length}].title"]`);
}

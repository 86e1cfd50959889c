import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../contract/question.ts';
import {formatShift} from '../core/signup/format-shift.ts';
import type {ShiftQuestion} from '../core/signup/shift-question.ts';
import {findClashes, placesOf, timeShifts, type TimedShift} from '../core/signup/shifts.ts';
import {alertIcon} from '../ui/icons.ts';
import {group} from './frame.ts';
import {picked} from './options.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {shiftMessages} from './shifts.messages.ts';
import {shiftStyles} from './shifts.styles.ts';

type View = Omit<QuestionView, 'question'> & {question: ShiftQuestion};

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `multiple-choice` with `display: shifts`: days, roles and times with the places left, several to pick. */
const shiftsType: QuestionType = {
  live: true,
  styles: shiftStyles,
  messages: shiftMessages,
  render(view) {
    const own = view as unknown as View;
    const shifts = timeShifts(own.question.shifts);
    return group(
      view,
      html`${byDay(shifts, view.locale).map(([day, list]) => renderDay(day, list, own))}${renderClash(shifts, own)}`,
    );
  },
  read(root) {
    const values = picked(root);
    return values.length ? values : undefined;
  },
};

function byDay(shifts: TimedShift[], locale: string): [day: string, shifts: TimedShift[]][] {
  const days = new Map<string, TimedShift[]>();
  for (const shift of shifts) {
    const {day} = formatShift(shift, locale, zone());
    days.set(day, [...(days.get(day) ?? []), shift]);
  }
  return [...days];
}

const renderDay = (day: string, shifts: TimedShift[], view: View): TemplateResult =>
  html`<div class="day">
    <p class="day-name">${day}</p>
    ${shifts.map((shift) => renderShift(shift, view))}
  </div>`;

function renderShift(timed: TimedShift, view: View): TemplateResult {
  const {shift} = timed;
  const {text, locale, t, answer} = view;
  const {time, yours} = formatShift(timed, locale, zone());
  const id = `${view.id}-${shift.id}`;
  const chosen = [answer].flat().includes(shift.id);
  const places = placesOf(shift, view.question.whenFull);
  return html`<div class="option">
    <input
      type="checkbox"
      id=${id}
      name=${view.id}
      value=${shift.id}
      aria-describedby="${id}-facts"
      ?disabled=${places.kind === 'full' && !chosen}
      .defaultChecked=${chosen}
    />
    <span class="words">
      <label for=${id} class="shift-title">${text(shift.title)}</label>
      <span class="shift-facts" id="${id}-facts">
        <span class="when">${time}</span>
        ${yours ? html`<span class="yours">${t('shifts.yours', {time: yours})}</span>` : nothing}
        <span
          >${[shift.role, shift.location].filter(Boolean).map((words, i) => html`${i ? ' · ' : nothing}${text(words)}`)}</span
        >
        ${shift.description ? html`<span>${text(shift.description)}</span>` : nothing}
        <span class="places ${places.kind}">${placeWords(places, t)}</span>
      </span>
    </span>
  </div>`;
}

function placeWords(places: ReturnType<typeof placesOf>, t: QuestionView['t']): string {
  if (places.kind === 'free') return t('shifts.free', {n: places.left});
  if (places.kind === 'full') return t('shifts.full');
  return places.waiting ? t('shifts.waitlist', {n: places.waiting}) : t('shifts.waitlistEmpty');
}

function renderClash(shifts: TimedShift[], {answer, t, plain}: View): TemplateResult {
  const chosen = [answer].flat().filter((id): id is string => typeof id === 'string');
  const title = (id: string) => plain(shifts.find(({shift}) => shift.id === id)?.shift.title);
  const [first] = findClashes(shifts, chosen);
  return html`<div role="status">
    ${first ? html`<p class="clash">${alertIcon}<span>${t('shifts.clash', {a: title(first[0]), b: title(first[1])})}</span></p>` : nothing}
  </div>`;
}

export const types: Readonly<Record<string, QuestionType<Question>>> = {'multiple-choice:shifts': shiftsType};

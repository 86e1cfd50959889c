import {html, type TemplateResult} from 'lit';
import {backIcon} from '../../ui/icons.ts';
import type {CalendarViewName} from './calendar.events.ts';
import type {Scene, View} from './scene.ts';

const VIEWS: readonly CalendarViewName[] = ['month', 'agenda'];

/** What is shown, ways to turn, and ways to look. */
export function renderToolbar(scene: Scene, shown: View, view: CalendarViewName): TemplateResult {
  const {t, day, today, onGo} = scene;
  const turn = (by: number, name: 'previous' | 'next') => {
    const to = shown.step(day, by);
    return html`<button
      type="button"
      class="turn ${name}"
      part="${name}"
      aria-label=${t(name, {range: shown.titleOf({...scene, day: to})})}
      @click=${() => onGo(to)}
    >
      ${backIcon}
    </button>`;
  };
  return html`<div class="toolbar" part="toolbar">
    <div class="title" id="title" role="heading" aria-level=${scene.headingLevel} tabindex="-1">
      ${shown.titleOf(scene)}
    </div>
    <div class="turns">
      ${turn(-1, 'previous')}
      <button type="button" class="plain" @click=${() => onGo(today)}>${t('today')}</button>
      ${turn(1, 'next')}
    </div>
    <div class="views" role="group" aria-label=${t('view')}>
      ${VIEWS.map(
        (name) =>
          html`<button type="button" aria-pressed=${name === view ? 'true' : 'false'} @click=${() => onGo(day, name)}>
            ${t(name)}
          </button>`,
      )}
    </div>
  </div>`;
}

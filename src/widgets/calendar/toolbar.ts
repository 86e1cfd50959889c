import {html, nothing, type TemplateResult} from 'lit';
import {backIcon, icon} from '../../ui/icons.ts';
import type {CalendarViewName} from './calendar.events.ts';
import type {Scene, View} from './scene.ts';
import {VIEW_NAMES} from './views.ts';

const findIcon = icon('M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0M12.2 12.2l4.3 4.3');
const feedIcon = icon('M4 16v.01M4 9.5A6.5 6.5 0 0 1 10.500 16M4 4a12 12 0 0 1 12 12');

/** What the toolbar shows besides the scene. */
export interface Tools {
  shown: View;
  view: CalendarViewName;
  /** Where the calendar can be subscribed to: `webcal:`. */
  feed: string | undefined;
  isFinding: boolean;
  onFind: () => void;
}

/** What is shown, ways to turn, and ways to look. */
export function renderToolbar(scene: Scene, {shown, view, feed, isFinding, onFind}: Tools): TemplateResult {
  const {t, day, today, onGo} = scene;
  const [before, after] = [shown.step(scene, -1), shown.step(scene, 1)];
  const name = (key: string, to: number): string => t(key, {range: shown.titleOf({...scene, day: to})});
  return html`<div class="toolbar" part="toolbar">
    <div class="title" id="title" role="heading" aria-level=${scene.headingLevel} tabindex="-1">
      ${shown.titleOf(scene)}
    </div>
    <div class="turns">
      <button
        type="button"
        class="turn previous"
        part="previous"
        aria-label=${name('previous', before)}
        @click=${() => onGo(before)}
      >
        ${backIcon}
      </button>
      <button type="button" class="plain" @click=${() => onGo(today)}>${t('today')}</button>
      <button
        type="button"
        class="turn next"
        part="next"
        aria-label=${name('later', after)}
        @click=${() => onGo(after)}
      >
        ${backIcon}
      </button>
    </div>
    <div class="views" role="group" aria-label=${t('view')}>
      ${VIEW_NAMES.map(
        (one) =>
          html`<button type="button" aria-pressed=${one === view ? 'true' : 'false'} @click=${() => onGo(day, one)}>
            ${t(one)}
          </button>`,
      )}
    </div>
    <div class="turns">
      <button
        type="button"
        class="turn"
        aria-label=${t('find')}
        aria-expanded=${isFinding ? 'true' : 'false'}
        @click=${onFind}
      >
        ${findIcon}
      </button>
      ${feed ? html`<a class="turn" href=${feed} aria-label=${t('subscribe')}>${feedIcon}</a>` : nothing}
    </div>
  </div>`;
}

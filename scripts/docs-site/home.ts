import {escapeMarkup} from '../../src/core/text/escape-markup.ts';
import type {Group} from './layout.ts';

/** What a first visitor can try, and copy: a list in a page is all that this widget needs. */
const EXAMPLE = `<kith-priorities label="What should the hall get first?" action="https://api.example.org/surveys/hall/submissions">
  <ul>
    <li data-value="door">A step-free door</li>
    <li data-value="heat">Heating that works</li>
    <li data-value="books">New books for the children</li>
  </ul>
</kith-priorities>`;

export interface WidgetCard {
  path: string;
  tag: string;
  summary: string;
}

/** The first page: who it is for, a widget that runs, and all widgets. */
export function renderHome(
  groups: readonly Group[],
  widgets: readonly WidgetCard[],
  renderExample: (code: string) => string,
): string {
  const doors = groups.filter(({title}) => title.startsWith('I '));
  return `
        <div class="hero">
          <h1>Ask, listen, and show what came of it</h1>
          <p class="lead">Kith brings surveys, sign-ups, calendars and the question whether people feel they belong to the website you already have. Two tags to paste; nothing to sign up for; no one listens in.</p>
        </div>
        <ul class="doors">${doors.map(renderDoor).join('')}</ul>
        <section class="try" aria-labelledby="try">
          <div>
            <h2 id="try">This one works. Try it</h2>
            <p>With a finger, a mouse or the keyboard. What you send here goes nowhere: on your page it would go to your endpoint, and wait on the device until it has arrived.</p>
          </div>
          ${renderExample(EXAMPLE)}
        </section>
        <section aria-labelledby="widgets">
          <h2 id="widgets">The widgets</h2>
          <ul class="cards">${widgets.map(renderCard).join('')}</ul>
        </section>
      `;
}

const renderDoor = ({title, about, pages: [first, ...rest]}: Group): string => `
          <li>
            <h2><a href="${escapeMarkup(first!.path)}">${escapeMarkup(title)}</a></h2>
            <p>${escapeMarkup(about)}</p>
            <p class="more">${rest
              .slice(0, 3)
              .map(({path, label}) => `<a href="${escapeMarkup(path)}">${escapeMarkup(label)}</a>`)
              .join('')}</p>
          </li>`;

const renderCard = ({path, tag, summary}: WidgetCard): string =>
  `<li><h3><a href="${escapeMarkup(path)}">&lt;${escapeMarkup(tag)}&gt;</a></h3><p>${escapeMarkup(summary)}</p></li>`;

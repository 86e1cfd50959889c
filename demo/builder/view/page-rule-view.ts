import {html, nothing} from 'lit';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Spot} from '../model/definition.ts';
import {getIn, setIn, type Path} from '../model/json-path.ts';
import {canDecide} from '../model/rules.ts';
import type {BuilderApp} from './builder-app.ts';
import {icon} from './icons.ts';
import {firstRule, renderRule} from './rule-view.ts';

/** When a page is shown: by what was asked on the pages before. */
export function renderPageRule(app: BuilderApp, page: Path, spots: readonly Spot[]): unknown {
  const at = `${page}.visibleIf`;
  const rule = getIn(app.work.definition, at) as Condition | undefined;
  const number = Number(/\d+/.exec(page)![0]);
  const earlier = spots
    .filter(({list}) => Number(/\d+/.exec(list)?.[0]) < number)
    .map(({question}) => question)
    .filter(canDecide);
  if (!rule)
    return earlier.length
      ? html`<button type="button" class="link" data-rule-of=${page} @click=${() => begin(app, at, earlier)}>
          ${icon('plus')}Show this page only when …
        </button>`
      : nothing;
  return html`<div class="rule page-rule">
    <p class="rule-lead">Show this page only when …</p>
    ${renderRule(app, at, rule, earlier, `When page ${number + 1} is shown`)}
    <button
      type="button"
      class="link"
      @click=${() => {
        app.edit((d) => setIn(d, at, undefined));
        app.tell(`Page ${number + 1} is always shown.`, true);
        void app.focusOn(`[data-rule-of="${page}"]`);
      }}
    >
      Show it always
    </button>
  </div>`;
}

function begin(app: BuilderApp, at: Path, earlier: Parameters<typeof firstRule>[1]): void {
  app.edit((d) => setIn(d, at, firstRule(app, earlier)));
  app.say('The page has a rule.');
  void app.focusOn(`[data-rule="${at}"] select`);
}

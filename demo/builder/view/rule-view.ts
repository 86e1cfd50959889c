import {html, nothing, type TemplateResult} from 'lit';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {setIn, type Path} from '../model/json-path.ts';
import {
  addPart,
  isGroup,
  isKept,
  newGroup,
  putPart,
  removePart,
  setMatch,
  toCondition,
  toGroup,
  type KeptPart,
  type Match,
  type Place,
  type RuleGroup,
  type RulePart,
} from '../model/rule-groups.ts';
import {describeRule} from '../model/rule-words.ts';
import {newLine, valuesOf} from '../model/rules.ts';
import type {BuilderApp} from './builder-app.ts';
import {iconButton, pick} from './controls.ts';
import {icon} from './icons.ts';
import {renderLine} from './rule-line-view.ts';

/** A rule that is being pointed at. */
export interface RuleView {
  app: BuilderApp;
  /** Where it stands in the definition. */
  at: Path;
  rule: RuleGroup;
  /** What it can be about. */
  asked: readonly Question[];
  write: (rule: RuleGroup, typing?: string) => void;
}

/** The rule to begin with: about the last question that has something to pick, else about the last. */
export function firstRule(app: BuilderApp, asked: readonly Question[]): Condition | undefined {
  const best = asked.findLast((question) => valuesOf(question, app.languages)) ?? asked.at(-1);
  return best && toCondition({match: 'all', parts: [newLine(best, app.languages)]});
}

/** A rule as lines and groups of lines that read like a sentence. */
export function renderRule(
  app: BuilderApp,
  at: Path,
  condition: Condition,
  asked: readonly Question[],
  label = 'Rule',
): TemplateResult {
  const write = (next: RuleGroup, typing?: string): void => app.edit((d) => setIn(d, at, toCondition(next)), typing);
  const view: RuleView = {app, at, rule: toGroup(condition), asked, write};
  return html`<div class="rule-lines" role="group" aria-label=${label} data-rule=${at}>
    ${renderGroup(view, view.rule, [])}
  </div>`;
}

export const idAt = (at: Path, place: Place, part: string): string => [at, ...place, part].join('-');

/** Moves the focus to the first control of a part; to the rule's first where the part is gone. */
function focusAt({app, at}: RuleView, place: Place): void {
  const id = CSS.escape(idAt(at, place, ''));
  const first = `[data-rule="${CSS.escape(at)}"] select`;
  void app.updateComplete.then(() => app.focusOn(app.querySelector(`[id^="${id}"]`) ? `[id^="${id}"]` : first));
}

const MATCHES: readonly {value: Match; words: string}[] = [
  {value: 'all', words: 'all of these hold'},
  {value: 'any', words: 'one of these holds'},
  {value: 'none', words: 'none of these holds'},
  {value: 'notAll', words: 'not all of these hold'},
];
const JOINS: Readonly<Record<Match, string>> = {all: 'and', any: 'or', none: 'or', notAll: 'and'};

/** How the parts hold together, the parts, and what can be added to them. */
function renderGroup(view: RuleView, group: RuleGroup, place: Place): TemplateResult {
  const isWhole = !place.length;
  const isJoined = group.parts.length > 1 || group.match === 'none' || group.match === 'notAll';
  return html`${isWhole && !isJoined ? nothing : renderMatch(view, group, place)}
  ${group.parts.map((part, i) => renderPart(view, part, [...place, i], i === 0 ? '' : JOINS[group.match]))}
  ${view.asked.length ? renderAdds(view, group, place) : nothing}`;
}

const renderMatch = (view: RuleView, group: RuleGroup, place: Place): TemplateResult =>
  html`<div class="rule-match">
    ${pick({
      id: idAt(view.at, place, 'match'),
      label: place.length ? 'How this group holds' : 'How the rule holds',
      isLabelHidden: true,
      value: group.match,
      values: MATCHES.filter(({value}) => value !== 'notAll' || group.match === 'notAll'),
      onPick: (match) => view.write(setMatch(view.rule, place, match as Match)),
    })}
  </div>`;

function renderPart(view: RuleView, part: RulePart, place: Place, join: string): TemplateResult {
  const lead = join ? html`<span class="rule-join">${join}</span>` : nothing;
  if (isKept(part)) return html`${lead}${renderKept(view, part, place)}`;
  if (!isGroup(part)) return html`${lead}${renderLine(view, part, place, renderRemove(view, place, 'condition'))}`;
  return html`${lead}
    <div class="rule-group" role="group" aria-label="Group of conditions">
      ${renderGroup(view, part, place)} ${renderRemove(view, place, 'group')}
    </div>`;
}

/** The last condition of all goes with the rule itself. */
function renderRemove(view: RuleView, place: Place, what: 'condition' | 'group'): unknown {
  if (place.length === 1 && view.rule.parts.length < 2) return nothing;
  return iconButton({
    words: `Take this ${what} away`,
    icon: 'close',
    class: 'rule-remove',
    act: () => {
      view.write(removePart(view.rule, place));
      view.app.say(`The ${what} is taken away.`);
      focusAt(view, [0]);
    },
  });
}

/** What goes deeper than can be pointed at, in words; it can be replaced, and is never lost by itself. */
const renderKept = (view: RuleView, {kept}: KeptPart, place: Place): TemplateResult =>
  html`<div class="rule-kept">
    <p>${describeRule(kept, view.asked, view.app.languages)}</p>
    <p class="hint">This part goes deeper than can be pointed at here. It is kept as it is.</p>
    <div class="rule-foot">
      ${
        view.asked.length
          ? html`<button
              type="button"
              class="link"
              data-key="replace-rule"
              @click=${() => {
                view.write(putPart(view.rule, place, newLine(aboutSame(view, kept), view.app.languages)));
                view.app.tell('The part is replaced by a simple rule.', true);
                focusAt(view, place);
              }}
            >
              Replace by a simple rule
            </button>`
          : nothing
      }
      ${renderRemove(view, place, 'condition')}
    </div>
  </div>`;

/** The first question that the kept part speaks of and that is there, else the last that is. */
function aboutSame({asked}: RuleView, kept: Condition): Question {
  const written = JSON.stringify(kept);
  return asked.find(({id}) => written.includes(`"question":${JSON.stringify(id)}`)) ?? asked.at(-1)!;
}

function renderAdds(view: RuleView, group: RuleGroup, place: Place): TemplateResult {
  const line = (): ReturnType<typeof newLine> => newLine(view.asked.at(-1)!, view.app.languages);
  const add = (part: RulePart, words: string): void => {
    view.write(addPart(view.rule, place, part));
    view.app.say(words);
    focusAt(view, [...place, group.parts.length]);
  };
  return html`<div class="rule-foot">
    <button type="button" class="link" data-key="add-condition" @click=${() => add(line(), 'A condition is added.')}>
      ${icon('plus')}Add a condition
    </button>
    ${
      place.length
        ? nothing
        : html`<button
            type="button"
            class="link"
            data-key="add-group"
            @click=${() => add(newGroup(view.rule, line()), 'A group of two conditions is added.')}
          >
            ${icon('plus')}Add a group
          </button>`
    }
  </div>`;
}

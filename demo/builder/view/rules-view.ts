import {html, nothing, type TemplateResult} from 'lit';
import type {Condition} from '../../../src/contract/condition.ts';
import type {Question} from '../../../src/contract/question.ts';
import {asObject} from '../../../src/core/json-object.ts';
import type {Spot} from '../model/definition.ts';
import {removeAt, setIn, type Path} from '../model/json-path.ts';
import {canBeRequired} from '../model/question-options.ts';
import {
  canDecide,
  describeRule,
  nameOfOperator,
  needsValue,
  newLine,
  operatorsFor,
  toCondition,
  toSimpleRule,
  valuesOf,
  type Operator,
  type RuleLine,
  type SimpleRule,
} from '../model/rules.ts';
import {showText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, iconButton, pick, segments} from './controls.ts';
import {icon} from './icons.ts';

/** When a question is asked, and whether it must be answered: in words, and by pointing. */
export function renderRules(app: BuilderApp, {path, question}: Spot, spots: readonly Spot[]): TemplateResult {
  const at = spots.findIndex((spot) => spot.path === path);
  const earlier = spots
    .slice(0, at)
    .map((spot) => spot.question)
    .filter(canDecide);
  return html`${canBeRequired(question.type) ? renderRequired(app, path, question, earlier) : nothing}
  ${renderShown(app, path, question, earlier)}`;
}

function renderRequired(app: BuilderApp, path: Path, question: Question, earlier: readonly Question[]): TemplateResult {
  const value = question.requiredIf ? 'when' : question.required ? 'yes' : 'no';
  const choose = (next: string): void =>
    app.edit((d) => {
      const without = setIn(setIn(d, `${path}.required`, undefined), `${path}.requiredIf`, undefined);
      if (next === 'yes') return setIn(without, `${path}.required`, true);
      return next === 'when' ? setIn(without, `${path}.requiredIf`, firstRule(app, earlier)) : without;
    });
  return html`<div class="rule">
    ${segments({
      name: `${path}.required`,
      label: question.type === 'consent' ? 'Must be ticked' : 'Must be answered',
      value,
      values: [
        {value: 'no', words: 'No'},
        {value: 'yes', words: 'Yes'},
        ...(earlier.length || value === 'when' ? [{value: 'when', words: 'Only when …'}] : []),
      ],
      onPick: choose,
    })}
    ${question.requiredIf ? renderRule(app, `${path}.requiredIf`, question.requiredIf, earlier) : nothing}
  </div>`;
}

function renderShown(app: BuilderApp, path: Path, question: Question, earlier: readonly Question[]): unknown {
  const rule = question.visibleIf;
  if (!earlier.length && !rule) return nothing;
  return html`<div class="rule">
    ${segments({
      name: `${path}.visibleIf`,
      label: 'Show this question',
      value: rule ? 'when' : 'always',
      values: [
        {value: 'always', words: 'Always'},
        {value: 'when', words: 'Only when …'},
      ],
      onPick: (next) =>
        app.edit((d) => setIn(d, `${path}.visibleIf`, next === 'when' ? firstRule(app, earlier) : undefined)),
    })}
    ${rule ? renderRule(app, `${path}.visibleIf`, rule, earlier) : nothing}
  </div>`;
}

/** The question just before that has something to pick, else the one just before. */
function firstRule(app: BuilderApp, earlier: readonly Question[]): Condition | undefined {
  const best = earlier.findLast((question) => valuesOf(question, app.languages)) ?? earlier.at(-1);
  return best && toCondition({match: 'all', lines: [newLine(best, app.languages)]});
}

function renderRule(app: BuilderApp, at: Path, condition: Condition, earlier: readonly Question[]): TemplateResult {
  const rule = toSimpleRule(condition);
  if (!rule)
    return html`<p class="rule-words">
      Only when ${describeRule(condition, earlier, app.languages)}. This rule says more than can be pointed at here; it
      is kept as it is.
    </p>`;
  const write = (next: SimpleRule, typing?: string): void => app.edit((d) => setIn(d, at, toCondition(next)), typing);
  return html`<div class="rule-lines" role="group" aria-label="Rule">
    ${rule.lines.map((line, i) => renderLine(app, {at, rule, line, i, write}, earlier))}
    <div class="rule-foot">
      ${
        earlier.length
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                write({...rule, lines: [...rule.lines, newLine(earlier.at(-1)!, app.languages)]});
                void app.focusOn(`[id="${at}-${rule.lines.length}-question"]`);
              }}
            >
              ${icon('plus')}Add a condition
            </button>`
          : nothing
      }
      ${
        rule.lines.length > 1
          ? pick({
              id: `${at}-match`,
              label: 'Of these',
              value: rule.match,
              values: [
                {value: 'all', words: 'all must hold'},
                {value: 'any', words: 'one is enough'},
              ],
              onPick: (match) => write({...rule, match: match as 'all' | 'any'}),
            })
          : nothing
      }
    </div>
  </div>`;
}

interface LineAt {
  at: Path;
  rule: SimpleRule;
  line: RuleLine;
  i: number;
  write: (rule: SimpleRule, typing?: string) => void;
}

function renderLine(app: BuilderApp, {at, rule, line, i, write}: LineAt, earlier: readonly Question[]): TemplateResult {
  const asked = earlier.find(({id}) => id === line.question);
  const put = (next: RuleLine, typing?: string): void =>
    write({...rule, lines: rule.lines.map((one, n) => (n === i ? next : one))}, typing);
  const known = earlier.map((question) => ({
    value: question.id,
    words: showText(question.label, app.languages) || 'No words yet',
  }));
  return html`<div class="rule-line">
    ${pick({
      id: `${at}-${i}-question`,
      label: 'Question',
      isLabelHidden: true,
      value: line.question,
      values: asked ? known : [{value: line.question, words: 'A question that is not here'}, ...known],
      onPick: (id) =>
        put(
          newLine(
            earlier.find((question) => question.id === id)!,
            app.languages,
          ),
        ),
    })}
    ${pick({
      id: `${at}-${i}-operator`,
      label: 'How it is compared',
      isLabelHidden: true,
      value: line.operator,
      values: operatorsOf(asked, line).map((operator) => ({value: operator, words: nameOfOperator(operator)})),
      onPick: (operator) => put({...line, operator: operator as Operator}),
    })}
    ${needsValue(line.operator) ? renderValue(app, `${at}-${i}-value`, asked, line, put) : nothing}
    ${
      rule.lines.length > 1
        ? iconButton({
            words: 'Take this condition away',
            icon: 'close',
            act: () => {
              write({...rule, lines: removeAt(rule.lines, i)});
              void app.focusOn(`[id="${at}-0-question"]`);
            },
          })
        : nothing
    }
  </div>`;
}

const operatorsOf = (asked: Question | undefined, {operator}: RuleLine): readonly Operator[] => {
  const usual = asked ? operatorsFor(asked.type) : [];
  return usual.includes(operator) ? usual : [operator, ...usual];
};

function renderValue(
  app: BuilderApp,
  id: string,
  asked: Question | undefined,
  line: RuleLine,
  put: (line: RuleLine, typing?: string) => void,
): TemplateResult {
  const values = asked && valuesOf(asked, app.languages);
  const label = 'Answer';
  if (values)
    return pick({
      id,
      label,
      isLabelHidden: true,
      value: String(line.value),
      values: values.map(({value, words}) => ({value: String(value), words})),
      onPick: (picked) => put({...line, value: values.find(({value}) => String(value) === picked)!.value}),
    });
  const {type} = asObject(asked);
  const isText = typeof line.value === 'string' && type !== 'date' && type !== 'time';
  return field({
    id,
    label,
    isLabelHidden: true,
    type: type === 'date' || type === 'time' ? type : isText ? 'text' : 'number',
    value: String(line.value),
    onInput: (text) => put({...line, value: typeof line.value === 'number' ? Number(text) || 0 : text}, id),
  });
}

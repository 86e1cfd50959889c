import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Question} from '../../../src/contract/question.ts';
import {asObject} from '../../../src/core/json-object.ts';
import {putPart, type Place} from '../model/rule-groups.ts';
import {
  isListed,
  nameOfOperator,
  needsValue,
  newLine,
  operatorsFor,
  valuesOf,
  withOperator,
  type Operator,
  type RuleLine,
} from '../model/rules.ts';
import {showText} from '../model/texts.ts';
import {field, pick} from './controls.ts';
import {idAt, type RuleView} from './rule-view.ts';

type Put = (line: RuleLine, typing?: string) => void;

/** One condition: which question, how it is compared, and with what. */
export function renderLine(view: RuleView, line: RuleLine, place: Place, remove: unknown): TemplateResult {
  const {app, at, asked, rule} = view;
  const about = asked.find(({id}) => id === line.question);
  const put: Put = (next, typing) => view.write(putPart(rule, place, next), typing);
  const known = asked.map((question) => ({
    value: question.id,
    words: showText(question.label, app.languages) || 'No words yet',
  }));
  return html`<div class="rule-line">
    <div class="rule-controls">
      ${pick({
        id: idAt(at, place, 'question'),
        label: 'Question',
        isLabelHidden: true,
        value: line.question,
        values: about ? known : [{value: line.question, words: 'A question that is not here'}, ...known],
        onPick: (id) => {
          const next = asked.find((question) => question.id === id);
          if (next) put(newLine(next, app.languages));
        },
      })}
      ${pick({
        id: idAt(at, place, 'operator'),
        label: 'How it is compared',
        isLabelHidden: true,
        value: line.operator,
        values: operatorsOf(about, line).map((operator) => ({value: operator, words: nameOfOperator(operator)})),
        onPick: (operator) => put(withOperator(line, operator as Operator, about, app.languages)),
      })}
      ${needsValue(line.operator) ? renderValue(view, idAt(at, place, 'value'), about, line, put) : nothing}
    </div>
    ${remove}
  </div>`;
}

const operatorsOf = (asked: Question | undefined, {operator}: RuleLine): readonly Operator[] => {
  const usual = asked ? operatorsFor(asked.type) : [];
  return usual.includes(operator) ? usual : [operator, ...usual];
};

function renderValue({app}: RuleView, id: string, asked: Question | undefined, line: RuleLine, put: Put) {
  const values = asked && valuesOf(asked, app.languages);
  if (isListed(line.operator)) return values ? renderTicks(id, values, line, put) : renderListed(id, line, put);
  if (values)
    return pick({
      id,
      label: 'Answer',
      isLabelHidden: true,
      value: String(line.value),
      values: values.map(({value, words}) => ({value: String(value), words})),
      onPick: (picked) => put({...line, value: values.find(({value}) => String(value) === picked)!.value}),
    });
  const {type} = asObject(asked);
  const isText = typeof line.value === 'string' && type !== 'date' && type !== 'time';
  return field({
    id,
    label: 'Answer',
    isLabelHidden: true,
    type: type === 'date' || type === 'time' ? type : isText ? 'text' : 'number',
    value: String(line.value),
    onInput: (text) => put({...line, value: typeof line.value === 'number' ? Number(text) || 0 : text}, id),
  });
}

const listOf = ({value}: RuleLine): readonly (string | number | boolean)[] =>
  Array.isArray(value) ? (value as (string | number | boolean)[]) : [];

/** Answers to tick: any of them. */
function renderTicks(
  id: string,
  values: readonly {value: string | boolean; words: string}[],
  line: RuleLine,
  put: Put,
): TemplateResult {
  const chosen = listOf(line);
  const choose = (value: string | boolean, isOn: boolean): void =>
    put({...line, value: isOn ? [...chosen, value] : chosen.filter((one) => one !== value)});
  return html`<fieldset class="rule-ticks">
    <legend class="unseen">Answers</legend>
    ${values.map(
      ({value, words}, i) =>
        html`<label
          ><input
            type="checkbox"
            id="${id}-${i}"
            .checked=${live(chosen.includes(value))}
            @change=${(event: Event) => choose(value, (event.target as HTMLInputElement).checked)}
          />${words}</label
        >`,
    )}
  </fieldset>`;
}

/** Several values of what is written rather than picked: apart by commas. */
function renderListed(id: string, line: RuleLine, put: Put): TemplateResult {
  const isNumbers = listOf(line).length > 0 && listOf(line).every((one) => typeof one === 'number');
  return html`<div class="field">
    <label for=${id} class="unseen">Answers, apart by commas</label>
    <input
      id=${id}
      autocomplete="off"
      placeholder="Apart by commas"
      .value=${live(listOf(line).join(', '))}
      @change=${(event: Event) => {
        const written = (event.target as HTMLInputElement).value.split(/\s*,\s*/).filter(Boolean);
        put({...line, value: isNumbers ? written.map(Number).filter(Number.isFinite) : written});
      }}
    />
  </div>`;
}

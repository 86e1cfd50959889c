import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from '../../../src/contract/question.ts';
import type {Spot} from '../model/definition.ts';
import {setIn, type Path} from '../model/json-path.ts';
import {canBeRequired} from '../model/question-options.ts';
import {canDecide} from '../model/rules.ts';
import type {BuilderApp} from './builder-app.ts';
import {segments} from './controls.ts';
import {firstRule, renderRule} from './rule-view.ts';

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

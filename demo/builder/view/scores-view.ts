import {html, nothing, type TemplateResult} from 'lit';
import type {Score} from '../../../src/contract/survey.ts';
import {spotsOf} from '../model/definition.ts';
import {addScore, removeScore, scoresOf, writeScoreLabel} from '../model/edit-scores.ts';
import {noticesAt} from '../model/findings.ts';
import {setIn} from '../model/json-path.ts';
import {canCount, reachOf} from '../model/points.ts';
import {readText} from '../model/texts.ts';
import {renderBands} from './bands-view.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, iconButton, segments, tick} from './controls.ts';
import {icon} from './icons.ts';
import {renderNotices} from './notices-view.ts';
import {renderCounted} from './points-view.ts';

/** A score that is being written. */
export interface ScoreAt {
  score: Score;
  i: number;
}

/** What answers add up to: which count, for how many points, and what the sum says. */
export function renderScores(app: BuilderApp): unknown {
  const {kind, definition} = app.work;
  const scores = scoresOf(definition);
  const canAdd = spotsOf(kind, definition).some(({question}) => canCount(question));
  if (!scores.length && !canAdd) return nothing;
  return html`<section class="group" data-group="points">
    <h3>Points</h3>
    <p class="hint">Answers can add up to a number: for a quiz, a check-up, or to see how much help somebody needs.</p>
    ${scores.map((score, i) => renderScore(app, {score, i}))}
    <div>
      <button
        type="button"
        class=${scores.length ? 'add' : 'link'}
        data-add="score"
        @click=${() => {
          app.edit(addScore);
          app.say('Points are added. Say which questions count.');
          void app.focusOn(`[id="scores[${scores.length}].label"]`);
        }}
      >
        ${icon('plus')}${scores.length ? 'Count something else, too' : 'Count points'}
      </button>
    </div>
  </section>`;
}

function renderScore(app: BuilderApp, {score, i}: ScoreAt): TemplateResult {
  const {languages} = app;
  const name = readText(score.label, languages[0]!, languages) || `Points ${i + 1}`;
  return html`<div class="score" role="group" aria-label=${name}>
    <div class="shift-head">
      ${field({
        id: `scores[${i}].label`,
        label: 'What the points say',
        placeholder: 'Such as “Your well-being”',
        lang: languages[0],
        value: readText(score.label, languages[0]!, languages),
        onInput: (words) => app.edit((d) => writeScoreLabel(d, i, words, app.isPublished), `scores[${i}].label`),
      })}
      ${iconButton({
        words: 'Delete',
        name: `Delete: ${name}`,
        icon: 'bin',
        act: () => {
          app.edit((d) => removeScore(d, i));
          app.tell(`“${name}” is deleted. The points of choices stay.`, true);
          void app.focusOn('[data-add="score"]');
        },
      })}
    </div>
    ${renderCounted(app, {score, i})} ${score.of.length ? renderSum(app, {score, i}) : nothing}
    ${renderNotices(app, noticesAt(app.notices, `scores[${i}]`))}
  </div>`;
}

/** How it is counted, what it can come to, what it says, and who reads it. */
function renderSum(app: BuilderApp, {score, i}: ScoreAt): TemplateResult {
  const reach = reachOf(app.work.kind, app.work.definition, score);
  return html`${segments({
    name: `scores[${i}].method`,
    label: 'The points are',
    value: score.method,
    values: [
      {value: 'sum', words: 'Added up'},
      {value: 'mean', words: 'Their average'},
    ],
    onPick: (method) => app.edit((d) => setIn(d, `scores[${i}].method`, method)),
  })}
  ${
    reach
      ? html`<p class="reach" data-reach>
          ${
            reach[0] === reach[1]
              ? `Whoever answers everything has ${reach[0]}.`
              : `Whoever answers everything has between ${reach[0]} and ${reach[1]}.`
          }
        </p>`
      : nothing
  }
  ${renderBands(app, {score, i})}
  ${tick({
    id: `scores[${i}].show`,
    label: 'People read it after sending',
    hint: `Or write {{${score.id}}} into an ending, where it is to stand.`,
    isOn: score.show === true,
    onChange: (isOn) => app.edit((d) => setIn(d, `scores[${i}].show`, isOn || undefined)),
  })}`;
}

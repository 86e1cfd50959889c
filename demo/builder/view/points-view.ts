import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Question} from '../../../src/contract/question.ts';
import {endsOf} from '../../../src/core/survey/scores.ts';
import {spotsOf, type Spot} from '../model/definition.ts';
import {choicesOf} from '../model/edit-choices.ts';
import {setCounted, setTurned} from '../model/edit-scores.ts';
import type {Path} from '../model/json-path.ts';
import {canCount, canTurn, hasPointChoices, pointsOf, setPoints} from '../model/points.ts';
import {showText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {tick} from './controls.ts';
import type {ScoreAt} from './scores-view.ts';

/** The questions that can count: those that do open their points. */
export function renderCounted(app: BuilderApp, at: ScoreAt): TemplateResult {
  const spots = spotsOf(app.work.kind, app.work.definition).filter(
    ({question}) => canCount(question) || at.score.of.includes(question.id),
  );
  return html`<fieldset class="counted">
    <legend>What counts</legend>
    ${spots.length ? nothing : html`<p class="hint">There is no question that brings points.</p>`}
    ${spots.map((spot) => renderQuestion(app, at, spot))}
  </fieldset>`;
}

function renderQuestion(app: BuilderApp, {score, i}: ScoreAt, {path, question}: Spot): TemplateResult {
  const isOn = score.of.includes(question.id);
  const words = showText(question.label, app.languages) || 'No words yet';
  return html`<div class="counted-one">
    ${tick({
      id: `scores[${i}].of-${path}`,
      label: words,
      hint: isOn && !hasPointChoices(question) ? inWords(question) : undefined,
      isOn,
      onChange: (next) => {
        app.edit((d) => setCounted(app.work.kind, d, i, path, next, app.isPublished));
        app.say(next ? `“${words}” counts.` : `“${words}” does not count.`);
      },
    })}
    ${isOn ? renderOpened(app, {score, i}, path, question) : nothing}
  </div>`;
}

const renderOpened = (app: BuilderApp, {score, i}: ScoreAt, path: Path, question: Question): TemplateResult =>
  html`<div class="counted-more">
    ${hasPointChoices(question) ? renderPoints(app, i, path, question) : nothing}
    ${
      canTurn(question)
        ? tick({
            id: `scores[${i}].reverse-${path}`,
            label: 'The other way round: a high answer means little',
            isOn: score.reverse?.includes(question.id) === true,
            onChange: (isOn) => app.edit((d) => setTurned(d, i, question.id, isOn)),
          })
        : nothing
    }
  </div>`;

/** What an answer counts that is a number by itself. */
function inWords(question: Question): string {
  if (!canCount(question)) return 'Its answers are no numbers: it adds nothing.';
  if (question.type === 'yes-no') return 'Yes is 1 point, no is 0.';
  const ends = endsOf(question);
  return ends ? `The answer is the points: ${ends[0]} to ${ends[1]}.` : 'The answer is the points.';
}

/** A number beside each choice. Once published they stay, since they are what is written into the data. */
function renderPoints(app: BuilderApp, i: number, path: Path, question: Question): TemplateResult {
  const choices = choicesOf(app.work.definition, `${path}.choices`);
  const heading =
    question.type === 'matrix'
      ? 'Points of each row'
      : question.type === 'multiple-choice'
        ? 'Points of each'
        : 'Points';
  return html`<fieldset class="points">
    <legend>${heading}</legend>
    ${
      app.isPublished
        ? html`<p class="hint">
            Points are what is written into the data for a choice. Since it was published, they stay as they are.
          </p>`
        : nothing
    }
    ${choices.map((choice, n) => {
      const id = `scores[${i}].points-${path}-${n}`;
      const points = pointsOf(choice);
      return html`<div class="point">
        <label for=${id}>${showText(choice.label ?? choice.value, app.languages) || `Choice ${n + 1}`}</label>
        <input
          id=${id}
          type="number"
          step="any"
          autocomplete="off"
          ?readonly=${app.isPublished}
          placeholder="none"
          .value=${live(points === undefined ? '' : String(points))}
          @change=${(event: Event) => {
            const {valueAsNumber: given} = event.target as HTMLInputElement;
            app.edit((d) => setPoints(d, path, n, Number.isFinite(given) ? given : undefined));
          }}
        />
      </div>`;
    })}
  </fieldset>`;
}

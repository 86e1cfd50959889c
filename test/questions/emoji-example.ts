import {css, html} from 'lit';
import {defineQuestionType, group, type OwnQuestion} from '../../src/index.ts';

interface Emoji extends OwnQuestion {
  /** Each sign with its words, from left to right. */
  faces: Record<string, string | Record<string, string>>;
}

defineQuestionType<Emoji>('emoji', {
  options: {'faces!': {r: '#LocalizedText'}},
  render: (view) =>
    group(
      view,
      html`<div class="emoji">
        ${Object.entries(view.question.faces).map(
          ([face, words]) =>
            html`<label>
              <input type="radio" name=${view.id} .value=${face} .defaultChecked=${view.answer === face} />
              <span aria-hidden="true">${face}</span>
              <span>${view.text(words)}</span>
            </label>`,
        )}
      </div>`,
      'radiogroup',
    ),
  read: (root) => root.querySelector<HTMLInputElement>('input:checked')?.value,
  check: ({faces}, answer) => (Object.hasOwn(faces, String(answer)) ? undefined : {code: 'choice'}),
  format: ({faces}, answer, {text}) => `${String(answer)} ${text(faces[String(answer)] ?? '')}`.trim(),
  styles: css`
    .emoji {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .emoji label {
      display: grid;
      justify-items: center;
      padding: 0.5em 1em;
    }
    .emoji [aria-hidden] {
      font-size: 2em;
    }
  `,
});

import {html, nothing} from 'lit';
import type {Choice, QuestionOf} from '../contract/question.ts';
import {safeUrl} from '../core/text/safe-url.ts';
import {choiceLabel, multipleChoiceType, pickHint, rows, singleChoiceType, type ChoiceView} from './choices.ts';
import {group} from './frame.ts';
import type {QuestionType} from './question-view.ts';

/** `single-choice` with the display `images`: a card for each choice. */
export const singleImagesType: QuestionType<QuestionOf<'single-choice'>> = {
  ...singleChoiceType,
  render: (view) => group(view, rows(view, 'radio', [view.answer], pictured), 'radiogroup'),
};

/** `multiple-choice` with the display `images`. */
export const multipleImagesType: QuestionType<QuestionOf<'multiple-choice'>> = {
  ...multipleChoiceType,
  render: (view) => group(view, rows(view, 'checkbox', [view.answer].flat(), pictured), 'group', pickHint(view)),
};

/** The words under their image, which is silent unless the definition says what it shows. */
function pictured(view: ChoiceView, choice: Choice): unknown {
  const {image = '', imageAlt} = typeof choice === 'string' ? {} : choice;
  const src = image && safeUrl(image, document.baseURI);
  return html`${src ? html`<img src=${src} alt=${view.plain(imageAlt)} loading="lazy" />` : nothing}<span
      >${choiceLabel(view, choice)}</span
    >`;
}

import {html, nothing} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {safeUrl} from '../core/text/safe-url.ts';
import type {QuestionType} from './question-view.ts';

/** `statement`: words and an image between questions. */
export const statementType: QuestionType<QuestionOf<'statement'>> = {
  render({question, text, plain, prose}) {
    const image = question.image && safeUrl(question.image, document.baseURI);
    return html`<div class="statement">
      ${question.label ? html`<p class="label">${text(question.label)}</p>` : nothing}
      ${image ? html`<img src=${image} alt=${plain(question.imageAlt)} loading="lazy" />` : nothing}
      ${question.text ? html`<div class="prose">${prose(question.text)}</div>` : nothing}
    </div>`;
  },
  read: () => undefined,
};

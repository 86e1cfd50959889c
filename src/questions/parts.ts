import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import {NEEDED, PART_AUTOCOMPLETE, partsFor} from '../core/answers/parts.ts';
import {isRecord} from '../core/answers/record.ts';
import {alertIcon} from '../ui/icons.ts';
import {autofill, group} from './frame.ts';
import {joinLabels, wordsAt} from './issues-inside.ts';
import type {QuestionType, QuestionView} from './question-view.ts';

type View = QuestionView<QuestionOf<'name' | 'address'>>;

/** `name address`: a field for each part, that browsers can fill. */
export const partsType: QuestionType<QuestionOf<'name' | 'address'>> = {
  typed: true,
  render: (view) =>
    group(
      view,
      html`<div class="parts ${view.question.type}">
        ${partsFor(view.question.type, view.locale).map((part) => field(view, part))}
      </div>`,
    ),
  read(root) {
    const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')].flatMap((part) => {
      const value = part.querySelector('input')!.value.trim();
      return value ? [[part.dataset['part']!, value]] : [];
    });
    return parts.length ? (Object.fromEntries(parts) as Record<string, string>) : undefined;
  },
  partLabel: ({t, plain}, question, [part]) => joinLabels(plain(question.label), t(`part.${part}`)),
};

function field(view: View, part: string): TemplateResult {
  const {question, answer, required, t} = view;
  const id = `${view.id}-${part}`;
  const error = wordsAt(view.issues, part);
  const isNeeded = required && NEEDED[question.type].includes(part);
  return html`<div class="part ${part}" data-part=${part}>
    <label for=${id}
      >${t(`part.${part}`)}${required && !isNeeded ? html`<span class="mark">${` (${t('optional')})`}</span>` : nothing}</label
    >
    ${error ? html`<p class="error" id="${id}-error">${alertIcon}<span>${error}</span></p>` : nothing}
    <input
      id=${id}
      type="text"
      name="${question.name ?? question.id}.${part}"
      autocomplete=${autofill(PART_AUTOCOMPLETE[part])}
      aria-required=${isNeeded ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .defaultValue=${isRecord(answer) ? String(answer[part] ?? '') : ''}
    />
  </div>`;
}

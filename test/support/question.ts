import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import type {Answer} from '../../src/contract/submission.ts';
import {inside, mountSurvey} from './mount.ts';

/** A survey that asks one question, `q`, and one about something else before it. */
export const ask = (question: object, attributes: Record<string, string> = {}): Promise<KithSurvey> =>
  mountSurvey(
    {
      id: 's',
      title: 'Survey',
      questions: [
        {id: 'first', type: 'yes-no', label: 'First'},
        {id: 'q', label: 'Question', ...question},
      ],
    },
    attributes,
  );

/** The answer to `q`. */
export const answerOf = (survey: KithSurvey): Answer | undefined => survey.answers['q'];

/** Puts text into a field, as typing and leaving it does. */
export async function fill(survey: KithSurvey, selector: string, text: string): Promise<void> {
  const input = inside<HTMLInputElement>(survey, selector);
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await survey.updateComplete;
}

export async function click(survey: KithSurvey, selector: string): Promise<void> {
  inside(survey, selector).click();
  await survey.updateComplete;
}

/** Presses the button that sends, and waits until it was answered with errors (or sent). */
export async function submit(survey: KithSurvey): Promise<void> {
  await survey.submit();
  await survey.updateComplete;
}

/** The lines of the error summary. */
export const summary = (survey: KithSurvey): string[] =>
  [...survey.shadowRoot!.querySelectorAll('#summary li')].map((line) => line.textContent!.trim().replace(/\s+/g, ' '));

/** What the question's live region says. */
export const spoken = (survey: KithSurvey): string => inside(survey, '[data-q=q] [role=status]').textContent!.trim();

/** Every match inside the widget. */
export const all = <T extends Element = HTMLElement>(survey: KithSurvey, selector: string): T[] => [
  ...survey.shadowRoot!.querySelectorAll<T>(selector),
];

/** What is wider than the widget. */
export const tooWide = (survey: KithSurvey): string[] => {
  const {left, right} = survey.getBoundingClientRect();
  return all(survey, '*')
    .filter((e) => !e.closest('.visually-hidden, thead, option'))
    .filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((e) => `${e.localName}.${e.getAttribute('class')}`);
};

/** Whether the focus is on the first match. (An element in an assertion that fails would be printed for minutes.) */
export const hasFocus = (survey: KithSurvey, selector: string): boolean =>
  survey.shadowRoot!.activeElement === inside(survey, selector);

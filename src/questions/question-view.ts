import type {TemplateResult} from 'lit';
import type {LocalizedText} from '../contract/text.ts';
import type {Question} from '../contract/question.ts';
import type {Answer, Answers} from '../contract/submission.ts';
import type {Values} from '../i18n/catalog.ts';

/** What a template needs to draw one question. */
export interface QuestionView<Q extends Question = Question> {
  question: Q;
  /** The element id of the control, or of the group of controls. Hint and error are `<id>-hint`, `<id>-error`. */
  id: string;
  answer: Answer | undefined;
  /** The words beside an "other" choice. */
  other: Answer | undefined;
  required: boolean;
  /** What is wrong, in words; '' where nothing is. */
  error: string;
  /** The order in which choices are offered. */
  order: readonly number[] | undefined;
  /** The answers that rules look at. */
  answers: Answers;
  locale: string;
  t: (key: string, values?: Values) => string;
  /** A text of the definition: Markdown of one line, in its own language where it is not the reader's. */
  text: (text: LocalizedText | undefined) => unknown;
  /** The same as a string, for attributes. */
  plain: (text: LocalizedText | undefined) => string;
  /** A longer text of the definition, with paragraphs and lists. */
  prose: (text: LocalizedText | undefined) => unknown;
}

/** How one type of question is drawn and how its answer is read back from the controls. */
export interface QuestionType<Q extends Question = Question> {
  render(view: QuestionView<Q>): TemplateResult;
  /** Reads the answer from the controls inside `root`; undefined where nothing was given. */
  read(root: ParentNode, question: Q): Answer | undefined;
  /** Settles what one pick means for the others (an exclusive choice), before the answer is read. */
  settle?(root: ParentNode, question: Q, picked: HTMLInputElement): void;
  /** Text changes while typing are reported when the field is left, choices at once. */
  typed?: boolean;
}

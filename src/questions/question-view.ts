import type {CSSResult, TemplateResult} from 'lit';
import type {LocalizedText} from '../contract/text.ts';
import type {Question} from '../contract/question.ts';
import type {Answer, Answers} from '../contract/submission.ts';
import type {Format} from '../core/answers/format.ts';
import type {Catalog, Values} from '../i18n/catalog.ts';

/** Where inside an answer, from the outside in: `['city']`, `[1, 'age']`. The same steps stand in `data-part` attributes. */
export type PartPath = readonly (string | number)[];

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
  /** All that is wrong with the answer or its parts, in words. */
  issues: readonly {path: PartPath; text: string}[];
  /** The order in which choices are offered; undefined for that of the definition. */
  order: (question: Question) => readonly number[] | undefined;
  /** The answers that rules look at. */
  answers: Answers;
  /** Takes a new answer from controls that are no native inputs. `part`: only this part changed, such as `1.age`. */
  change: (answer: Answer | undefined, part?: string) => void;
  locale: string;
  t: (key: string, values?: Values) => string;
  /** A text of the definition: Markdown of one line, in its own language where it is not the reader's. */
  text: (text: LocalizedText | undefined) => unknown;
  /** The same as a string, for attributes. */
  plain: (text: LocalizedText | undefined) => string;
  /** A longer text of the definition, with paragraphs and lists. */
  prose: (text: LocalizedText | undefined) => unknown;
}

/** What names a part of an answer. */
export type LabelView = Pick<QuestionView, 't' | 'locale' | 'plain' | 'answers'>;

/** How one type of question is drawn and how its answer is read back from the controls. */
export interface QuestionType<Q extends Question = Question> {
  render(view: QuestionView<Q>): TemplateResult;
  /**
   * Reads the answer from the controls inside `root`; undefined where nothing was given.
   * @param before the answer so far
   * @param input the control that changed
   */
  read(root: ParentNode, question: Q, before?: Answer, input?: HTMLInputElement): Answer | undefined;
  /** Settles what one pick means for the others (an exclusive choice), before the answer is read. */
  settle?(root: ParentNode, question: Q, picked: HTMLInputElement): void;
  /** Text changes while typing are reported when the field is left, choices at once. */
  typed?: boolean;
  /** What is drawn depends on the answer, so that every change of it is drawn. */
  live?: boolean;
  /** What a part of the answer is called where it stands alone, in the error summary: "Household member 2, Age". */
  partLabel?(view: LabelView, question: Q, path: PartPath): string;
  /** How an answer is written into a sentence. Default: choices, numbers and dates in words, lists joined. */
  format?: Format;
  /** What only this type looks like; for types that are loaded when needed. */
  styles?: CSSResult | CSSResult[];
  /** English words that only this type needs. */
  messages?: Catalog;
}

import type {CSSResult, TemplateResult} from 'lit';
import {surveyShape} from '../contract/shapes/survey.ts';
import type {LocalizedText} from '../contract/text.ts';
import type {Question} from '../contract/question.ts';
import type {Answer} from '../contract/submission.ts';
import type {AnswerWords} from '../core/answers/format.ts';
import type {Finding} from '../core/answers/validate.ts';
import type {QuestionKind} from '../core/survey/compile.ts';
import {withKinds} from '../core/survey/with-kinds.ts';
import type {Catalog} from '../i18n/catalog.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {addQuestionType, DEFINED} from './registry.ts';

/** A question of a type that a developer added: what every question has, and options of its own. */
export interface OwnQuestion {
  type: string;
  id: string;
  name?: string;
  label: LocalizedText;
  hint?: LocalizedText;
  required?: boolean;
}

/** A question type of a developer. `Q` is the question with its options. */
export interface OwnQuestionType<Q extends OwnQuestion = OwnQuestion> {
  /** Its options in the short form of `core/check-shape.ts`: `{'faces!': {l: 's'}}`. Default: any, unchecked. */
  options?: QuestionKind['options'];
  /** Draws label, hint, error and controls. `frame.ts` offers `field` and `group`, which do all but the controls. */
  render(view: OwnQuestionView<Q>): TemplateResult;
  /** Reads the answer from the controls; undefined where nothing was given. */
  read(root: ParentNode, question: Q, before?: Answer, input?: HTMLInputElement): Answer | undefined;
  /** What is wrong with an answer that was given: a code, or a sentence. Takes any JSON and never throws. Default: nothing. */
  check?(question: Q, answer: Answer, required: boolean): Finding | Finding[] | undefined;
  /** An answer in words. Default: as it is, lists joined. */
  format?(question: Q, answer: Answer, words: AnswerWords): string;
  /** Draw the question anew whenever its answer changes. Default: false. */
  live?: boolean;
  /** Answers change letter by letter. Default: false. */
  typed?: boolean;
  styles?: CSSResult;
  messages?: Catalog;
}

/** What `render` is given; see `QuestionView`. */
export type OwnQuestionView<Q extends OwnQuestion> = Omit<QuestionView, 'question'> & {question: Q};

/**
 * Adds a question type, for every form on the page whose definition is read afterwards. An endpoint that checks answers
 * passes the same `options` and `check` to `compileSurvey(definition, {name: {options, check}})`.
 * @param name the `type` in definitions: a lower-case word, with hyphens
 * @throws {Error} the name is malformed or taken
 */
export function defineQuestionType<Q extends OwnQuestion>(name: string, type: OwnQuestionType<Q>): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`"${name}" cannot name a question type`);
  const {options, check} = type;
  const kind = {...(options && {options}), ...(check && {check: check as NonNullable<QuestionKind['check']>})};
  addQuestionType(name, type as unknown as QuestionType<Question>, kind);
  DEFINED.shape = withKinds(surveyShape, DEFINED.kinds);
}

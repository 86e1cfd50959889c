/** Classes, event types and helpers for developers. Registers nothing: import `kith/define/…` for that. */
export * from './ui/events.ts';
export {KithElement, type WidgetState} from './ui/kith-element.ts';
export {KithFormElement} from './questions/kith-form-element.ts';
export {
  defineQuestionType,
  type OwnQuestion,
  type OwnQuestionType,
  type OwnQuestionView,
} from './questions/define-question-type.ts';
export {describedBy, field, group} from './questions/frame.ts';
export {KithOutbox} from './widgets/outbox/kith-outbox.ts';
export {KithSite} from './widgets/site/kith-site.ts';
export {KithSurvey} from './widgets/survey/kith-survey.ts';
export type {CompiledSurvey} from './core/survey/compile.ts';
export {compileSurvey} from './core/survey/compile-survey.ts';
export {validateAnswers} from './core/survey/check.ts';
export {LANGUAGES} from './i18n/locale.ts';
export {VERSION} from './version.ts';

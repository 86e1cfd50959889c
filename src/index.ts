/** Classes, event types and helpers for developers. Registers nothing: import `kith/define/…` for that. */
export {KithErrorEvent, KithReadyEvent} from './ui/events.ts';
export * from './questions/form-events.ts';
export {KithElement, type WidgetState} from './ui/kith-element.ts';
export {KithFormElement} from './questions/kith-form-element.ts';
export {
  defineQuestionType,
  type OwnQuestion,
  type OwnQuestionType,
  type OwnQuestionView,
} from './questions/define-question-type.ts';
export {describedBy, field, group} from './questions/frame.ts';
export {KithSignup} from './widgets/signup/kith-signup.ts';
export {KithCalendar} from './widgets/calendar/kith-calendar.ts';
export {KithCalendarChangeEvent, type CalendarViewName} from './widgets/calendar/calendar.events.ts';
export {KithLanguage} from './widgets/language/kith-language.ts';
export {KithLanguageEvent} from './widgets/language/language.events.ts';
export {KithLoop} from './widgets/loop/kith-loop.ts';
export {KithOutbox} from './widgets/outbox/kith-outbox.ts';
export {KithPriorities} from './widgets/priorities/kith-priorities.ts';
export {KithPulse} from './widgets/pulse/kith-pulse.ts';
export {KithResults} from './widgets/results/kith-results.ts';
export {KithSite} from './widgets/site/kith-site.ts';
export {KithSurvey} from './widgets/survey/kith-survey.ts';
export type {CompiledSurvey} from './core/survey/compile.ts';
export {compileSurvey} from './core/survey/compile-survey.ts';
export {validateAnswers} from './core/survey/validate-answers.ts';
export {checkDefinition, type CheckOptions} from './core/check/check-definition.ts';
export type {CheckFinding, RuleId, Severity} from './core/check/finding.ts';
export {buildFormTwin, type FormTwinOptions} from './sources/form-twin/form-twin.ts';
export {LANGUAGES} from './i18n/languages.ts';
export {VERSION} from './version.ts';
export {addFieldSource, type FieldSource, type SendTimeFields} from './delivery/send-time-fields.ts';
export {KithTokenEvent} from './delivery/token-event.ts';

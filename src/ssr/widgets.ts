import type {KithElement} from '../ui/kith-element.ts';

/** Widgets that have something to show before anybody acts, and their code. */
export const WIDGETS = {
  'kith-survey': async () => (await import('../widgets/survey/kith-survey.ts')).KithSurvey,
  'kith-signup': async () => (await import('../widgets/signup/kith-signup.ts')).KithSignup,
  'kith-pulse': async () => (await import('../widgets/pulse/kith-pulse.ts')).KithPulse,
  'kith-priorities': async () => (await import('../widgets/priorities/kith-priorities.ts')).KithPriorities,
  'kith-results': async () => (await import('../widgets/results/kith-results.ts')).KithResults,
  'kith-loop': async () => (await import('../widgets/loop/kith-loop.ts')).KithLoop,
  'kith-calendar': async () => (await import('../widgets/calendar/kith-calendar.ts')).KithCalendar,
} satisfies Record<string, () => Promise<typeof KithElement & CustomElementConstructor>>;

export type ServedTag = keyof typeof WIDGETS;

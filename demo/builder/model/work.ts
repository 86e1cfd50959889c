import type {Definition} from './definition.ts';

/** What is being made. */
export const KINDS = ['survey', 'signup', 'pulse', 'priorities', 'calendar'] as const;
export type WidgetKind = (typeof KINDS)[number];

/** How it looks on the page. What is not set is the page's own. */
export interface Look {
  /** `#rrggbb`. */
  accent?: string;
  /** A font family that readers have. */
  font?: string;
  /** A CSS length. */
  radius?: string;
  /** Factor on the space between things. */
  density?: number;
}

/** All that undo takes back: the definition, and how it looks. */
export interface Work {
  readonly kind: WidgetKind;
  readonly definition: Definition;
  readonly look: Look;
}

/** What each kind is called by the endpoint; a calendar is read from where it is. */
export const PLURALS: Readonly<Record<Exclude<WidgetKind, 'calendar'>, string>> = {
  survey: 'surveys',
  signup: 'signups',
  pulse: 'pulses',
  priorities: 'surveys',
};

/** How the check of definitions names it. */
export const checkKindOf = (kind: WidgetKind): 'survey' | 'signup' | 'pulse' | 'calendar' =>
  kind === 'priorities' ? 'survey' : kind;

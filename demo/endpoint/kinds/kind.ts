import type {Question} from '../../../src/contract/question.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Plan} from '../../../src/core/belonging/plan.ts';
import type {About} from '../../../src/core/belonging/results.ts';
import type {Issue} from '../../../src/core/answers/validate.ts';
import type {Finding} from '../../../src/core/findings.ts';
import type {IcsEntry} from '../../../src/sources/ics/write.ts';
import type {Tongue} from '../tongues/tongues.ts';
import type {Opening} from '../store/definitions.ts';
import type {Claim, Counts, GivenPlace, SpotsOf} from '../store/places.ts';

/** A definition that was found right, as the routes need it. */
export interface Compiled {
  definition: {id: string; version?: string | undefined; challenge?: string | undefined};
  opening: Opening;
  /** In the order of the page: the columns of an export, the fields of a plain form. */
  questions: ReadonlyMap<string, Question>;
  /** All that is wrong with a submission's answers. */
  validate(submission: Submission): Issue[];
  /** What its scores come to, worked out from the answers: what a page says of them is not believed. Undefined: it has none. */
  scoring?: {ids: string[]; score(submission: Submission): NonNullable<Submission['scores']>};
  /** Undefined where answers do not add up to public results. */
  tally?: TallyRules;
  /** Undefined where there are no places to give. */
  places?: PlaceRules;
  /** Counts only once the person has followed a link that they get by e-mail. Default: false. */
  isToBeConfirmed?: boolean;
  /** Takes answers only from people with a link that was not used. Default: false. */
  needsLink?: boolean;
}

/** How answers become results that anybody may read. */
export interface TallyRules {
  /** '' where there are no waves. */
  wave: string;
  plan: Plan;
  /** Whether people may be counted in public before the close. */
  releasesEarly: boolean;
  about: Pick<About, 'title' | 'group' | 'invited' | 'heard'>;
  /** Words that a human must read before anybody else; '' for none. */
  commentOf(submission: Submission): string;
}

/** How a definition gives places: on shifts, at events. */
export interface PlaceRules {
  /** The places that a submission asks for; undefined where it asks for none. */
  claim(submission: Submission): PlaceClaim | undefined;
  spotsOf: SpotsOf;
  /** A place in words: what, and when. */
  titleOf(key: string, tongue: Tongue): string;
  /** A place as people take it into their own calendars; undefined where it has no date any more. */
  toCalendar(key: string, tongue: Tongue): IcsEntry | undefined;
  /** What the answer to a submission says of its places. */
  toReply(places: readonly GivenPlace[]): Record<string, unknown>;
}
export interface PlaceClaim extends Claim {
  /** The question whose answer they are, and where others can be chosen. Default: there is nothing to choose. */
  question?: string;
  /** Until when they can be given back: milliseconds since 1970. */
  until: number;
}

/** What the endpoint knows about a definition, and its readers want to know. */
export interface Figures {
  counts: Counts;
  /** Without those that are yet to be confirmed, or held for review. */
  received: number;
}

/** What the endpoint must know about surveys, sign-ups and so on; everything else is the same for all. */
export interface Kind {
  name: Submission['kind'];
  /** Its name in addresses. */
  plural: string;
  /** Its definition's name among the contract's schemas. */
  schema: string;
  /** Of a submission only answers, wave and day are kept. Default: false. */
  isAnonymous?: true;
  /** Checks an untrusted definition. Never throws. */
  compile(definition: unknown): {compiled: Compiled} | {findings: Finding[]};
  /** A definition's part that is about some days, as ISO dates: from the first until before the last. Default: all of it. */
  within?(definition: Record<string, unknown>, days: {from: string; to: string}): Record<string, unknown>;
  /** Whether its definitions may have places to give. Default: they have none. */
  hasPlaces?: boolean;
  /** Whether its definitions may ask for links that are good for one answer. Default: they do not. */
  hasLinks?: true;
  /** What its publisher should think of, in sentences. `waves`: the names of those that people have answered. */
  warn?(definition: unknown, waves: readonly string[]): string[];
  /** Fills figures into a definition that was found right. Default: it has none. */
  fill?(definition: Record<string, unknown>, figures: Figures): Record<string, unknown>;
}

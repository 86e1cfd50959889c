import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import type {Shape} from '../check-shape.ts';
import type {Check} from '../answers/validate.ts';
import type {Placed} from './question-parts.ts';

/** A question type that is not Kith's own, as definitions and rules know it. */
export interface QuestionKind {
  /** Its options, besides those that every question has (`key!` is required). Default: any, unchecked. */
  readonly options?: Readonly<Record<string, Shape>>;
  /** What is wrong with an answer. Default: nothing. */
  readonly check?: Check<never>;
}
export type QuestionKinds = Readonly<Record<string, QuestionKind>>;

/** A definition that was found right, with what is looked up often. */
export interface CompiledSurvey {
  readonly definition: Survey;
  /** What is on screen at once: the sections (pages of the definition) of each step. */
  readonly steps: readonly (readonly Page[])[];
  readonly questions: ReadonlyMap<string, Question>;
  /** Ids whose answer something else waits for: a rule, or a text with `{{id}}`. */
  readonly triggers: ReadonlySet<string>;
  /** Types of its questions that are not Kith's own. */
  readonly kinds: QuestionKinds;
}

/** A survey from a definition that is known to be right. `written` is the same as JSON. */
export function compile(
  definition: Survey,
  pages: Page[],
  placed: Placed[],
  written: string,
  kinds: QuestionKinds,
): CompiledSurvey {
  return {
    definition,
    steps: toSteps(definition.display, pages),
    questions: new Map(placed.map(({question}) => [question.id, question])),
    triggers: new Set([...written.matchAll(/"question":"([^"]+)"|\{\{\s*([\w-]+)\s*[|}]/g)].map((m) => m[1] ?? m[2]!)),
    kinds,
  };
}

function toSteps(display: Survey['display'], pages: Page[]): Page[][] {
  if (display === 'all') return [pages];
  if (display !== 'one-at-a-time') return pages.map((page) => [page]);
  return pages.flatMap((page) =>
    page.questions.filter((q) => q.type !== 'hidden').map((q) => [{...page, questions: [q]}]),
  );
}

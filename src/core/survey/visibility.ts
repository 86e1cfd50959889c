import type {Question} from '../../contract/question.ts';
import type {Page} from '../../contract/survey.ts';
import type {Answers} from '../../contract/submission.ts';
import type {CompiledSurvey} from './compile.ts';
import {holds} from './condition.ts';
import {keepOffered, offersAny} from './offered.ts';

/**
 * Ids of the questions that are shown. A hidden question counts as unanswered for every rule about it, and a hidden choice as
 * not picked; one whose choices are all hidden is hidden, too; page rules apply to all their questions. Rules were checked for cycles when the definition was compiled.
 */
export function visibleQuestions({steps}: Pick<CompiledSurvey, 'steps'>, answers: Answers): Set<string> {
  const sections = steps.flat();
  const questions = sections.flatMap((section) => section.questions);
  let shown = new Set<string>();
  let seen: Answers = answers;
  // A rule may look ahead, so repeat until nothing changes; without cycles each round settles at least one more question.
  for (let round = 0; round < 20; round++) {
    const before = [...shown].join();
    shown = new Set(sections.flatMap((section) => shownOf(section, seen)));
    if (round && [...shown].join() === before) break;
    seen = settle(questions, answers, shown);
  }
  return shown;
}

const shownOf = ({visibleIf, questions}: Page, answers: Answers): string[] =>
  visibleIf && !holds(visibleIf, answers)
    ? []
    : questions.filter((q) => (!q.visibleIf || holds(q.visibleIf, answers)) && offersAny(q, answers)).map(({id}) => id);

/** A copy of the answers without some questions' (and their "other" words). */
export function without(answers: Answers, ids: Iterable<string>): Answers {
  const rest: Answers = {...answers};
  for (const id of ids) {
    delete rest[id];
    delete rest[`${id}.other`];
  }
  return rest;
}

/** The answers that count: those of shown questions, without picks of hidden choices. */
export const visibleAnswers = (
  {questions}: Pick<CompiledSurvey, 'questions'>,
  answers: Answers,
  shown: ReadonlySet<string>,
): Answers => settle([...questions.values()], answers, shown);

/** The same for these questions; what else was answered stays. */
export function settle(questions: readonly Question[], answers: Answers, shown: ReadonlySet<string>): Answers {
  const rest = without(
    answers,
    questions.flatMap(({id}) => (shown.has(id) ? [] : id)),
  );
  // in their order, so that a choice that waits for a choice that waits goes with it
  for (const question of questions) {
    const answer = rest[question.id];
    const kept = answer === undefined ? undefined : keepOffered(question, answer, rest);
    if (kept === undefined) delete rest[question.id];
    else rest[question.id] = kept;
  }
  return rest;
}

import type {Page} from '../../contract/survey.ts';
import type {Answers} from '../../contract/submission.ts';
import type {CompiledSurvey} from './compile.ts';
import {holds} from './condition.ts';

/**
 * Ids of the questions that are shown. A hidden question counts as unanswered for every rule about it; page rules apply to
 * all their questions. Rules were checked for cycles when the definition was compiled.
 */
export function visibleQuestions({steps}: Pick<CompiledSurvey, 'steps'>, answers: Answers): Set<string> {
  const shown = new Set<string>();
  let seen: Answers = answers;
  // A rule may look ahead, so repeat until nothing changes; without cycles each round settles at least one more question.
  for (let round = 0; round < 20; round++) {
    const before = shown.size;
    const hidden: string[] = [];
    shown.clear();
    for (const section of steps.flat()) {
      for (const q of section.questions) {
        if (isShown(section, seen) && (!q.visibleIf || holds(q.visibleIf, seen))) shown.add(q.id);
        else hidden.push(q.id);
      }
    }
    const next = without(answers, hidden);
    if (round && shown.size === before && sameKeys(next, seen)) break;
    seen = next;
  }
  return shown;
}

const isShown = ({visibleIf}: Page, answers: Answers): boolean => !visibleIf || holds(visibleIf, answers);

const sameKeys = (a: Answers, b: Answers): boolean => Object.keys(a).join() === Object.keys(b).join();

/** A copy of the answers without some questions' (and their "other" words). */
export function without(answers: Answers, ids: Iterable<string>): Answers {
  const rest: Answers = {...answers};
  for (const id of ids) {
    delete rest[id];
    delete rest[`${id}.other`];
  }
  return rest;
}

/** The answers that count: those of shown questions. */
export function visibleAnswers(survey: CompiledSurvey, answers: Answers, shown: ReadonlySet<string>): Answers {
  return without(
    answers,
    [...survey.questions.keys()].filter((id) => !shown.has(id)),
  );
}

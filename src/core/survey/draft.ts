import type {Question} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {findWrong} from '../answers/validate.ts';
import {isAnswered} from './condition.ts';
import {visibleSteps, type Session} from './session.ts';
import {visibleQuestions} from './visibility.ts';
import type {CompiledSurvey} from './compile.ts';
import {toJson} from '../json.ts';

/** How long a draft is kept, in milliseconds: a day. */
export const DRAFT_LIFE = 24 * 60 * 60 * 1000;

/** What somebody has filled in so far, as it is kept on the device. */
export interface Draft {
  /** When it was last changed: milliseconds since 1970. */
  at: number;
  step: number;
  answers: Answers;
  /** The questions as they were asked, by id. */
  asked: Record<string, string>;
  /** What the order of shuffled choices comes from. */
  seed?: string;
}

/** A draft taken up again. */
export interface Restored {
  at: number;
  step: number;
  answers: Answers;
  seed?: string;
  /** Ids of questions that were put otherwise when they were answered. */
  changed: string[];
}

/** The draft of a session; undefined where nothing worth keeping was said. Consents, files and hidden fields are never kept. */
export function buildDraft({survey, answers, step}: Session, at: number, seed?: string): Draft | undefined {
  const kept: Answers = {};
  const asked: Draft['asked'] = {};
  for (const [id, question] of survey.questions) {
    const answer = keptOf(question, answers[id]);
    if (answer === undefined || !isAnswered(answer)) continue;
    kept[id] = answer;
    asked[id] = markOf(question);
    const other = answers[`${id}.other`];
    if (other !== undefined) kept[`${id}.other`] = other;
  }
  return Object.keys(kept).length ? {at, step, answers: kept, asked, ...(seed && {seed})} : undefined;
}

/** What of an answer may be kept; inside a group, question by question. */
function keptOf(question: Question, answer: Answer | undefined): Answer | undefined {
  if (['consent', 'file', 'hidden'].includes(question.type)) return undefined;
  if (question.type !== 'group' || typeof answer !== 'object' || answer === null) return answer;
  const unkept = question.questions.filter((inner) => keptOf(inner, '?') === undefined).map(({id}) => id);
  const withoutThose = (member: Answer): Answer =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).filter(([id]) => !unkept.includes(id)))
      : member;
  return Array.isArray(answer) ? ((answer as Answer[]).map(withoutThose) as Answer) : withoutThose(answer);
}

/** What a question asks in few letters that change with its words and choices (FNV-1a, 32 bits). */
function markOf(question: Question): string {
  const choices =
    'choices' in question && question.choices.map((c) => (typeof c === 'string' ? c : [c.value, c.label]));
  let hash = 0x811c9dc5;
  for (const letter of toJson([question.type, question.label, choices]))
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * What a kept draft still says about a survey, which may have changed since: answers to questions that are gone, and answers
 * that a changed question does not take, are left out. Never throws.
 * @returns undefined where it is no draft, older than a day, or says nothing
 */
export function parseDraft(text: string, survey: CompiledSurvey, now: number): Restored | undefined {
  const draft = readDraft(text);
  if (!draft || !(draft.at <= now && now - draft.at < DRAFT_LIFE)) return undefined;
  const answers: Answers = {};
  const changed: string[] = [];
  for (const [id, question] of survey.questions) {
    const answer = Object.hasOwn(draft.answers, id) ? keptOf(question, draft.answers[id]) : undefined;
    if (answer === undefined) continue;
    const other = draft.answers[`${id}.other`];
    const isSame = draft.asked[id] === markOf(question);
    if (!isSame) changed.push(id);
    if (!isSame && findWrong(question, answer, false, {other}).length) continue;
    answers[id] = answer;
    if (typeof other === 'string') answers[`${id}.other`] = other;
  }
  if (!Object.keys(answers).length && !changed.length) return undefined;
  const shown = visibleQuestions(survey, answers);
  const step = visibleSteps({survey, shown}).findLast((i) => i <= draft.step) ?? 0;
  return {at: draft.at, step, answers, changed, ...(draft.seed && {seed: draft.seed})};
}

function readDraft(text: string): Draft | undefined {
  try {
    const {at, step, answers, asked, seed} = JSON.parse(text) as Draft;
    const isDraft = [at, step].every(Number.isFinite) && isObject(answers) && isObject(asked);
    return isDraft ? {at, step, answers, asked, ...(typeof seed === 'string' && {seed})} : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

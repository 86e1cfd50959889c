import type {Answer, Answers, ConsentRecord, Submission} from '../../contract/submission.ts';
import {isAnswered} from './condition.ts';
import {settleGroup} from './group.ts';
import type {Session} from './session.ts';
import {scoreSurvey} from './scores.ts';
import {visibleAnswers} from './visibility.ts';

/** What the page knows and a session does not. Times are ISO 8601 in UTC; `page` is origin and path. */
export interface SubmissionFacts {
  id: string;
  kind: Submission['kind'];
  locale?: string;
  page?: string;
  startedAt?: string;
  submittedAt: string;
  consents?: ConsentRecord[];
}

/** The envelope that travels: answers of shown questions only, hidden fields apart, other words only beside "other". */
export function buildSubmission(session: Session, facts: SubmissionFacts): Submission {
  const {definition, questions} = session.survey;
  const shown = visibleAnswers(session.survey, session.answers, session.shown);
  const answers: Answers = {};
  const hidden: Record<string, string> = {};
  for (const [key, answer] of Object.entries(shown)) {
    const question = questions.get(key);
    // a hidden field goes along even when it is empty: services know robots by one that is not
    if (question?.type !== 'hidden' && !isAnswered(answer)) continue;
    if (key.endsWith('.other') && !isOtherPicked(shown, key)) continue;
    const settled = question?.type === 'group' ? settleGroup(question, answer, shown) : answer;
    if (question?.type === 'hidden') hidden[key] = String(answer);
    else if (settled !== undefined) answers[key] = typeof settled === 'string' ? settled.trim() : settled;
  }
  const {id, kind, consents = [], ...rest} = facts;
  const scores = scoreSurvey(session.survey, shown, session.shown);
  return {
    kith: 1,
    id,
    kind,
    of: definition.id,
    ...(definition.version && {version: definition.version}),
    answers,
    ...(consents.length && {consents}),
    // not by Object.keys: old libraries have their own, which counts what a page puts on prototypes
    ...(Object.entries(hidden).length && {hidden}),
    ...(Object.entries(scores).length && {scores}),
    ...rest,
  };
}

const isOtherPicked = (answers: Answers, key: string): boolean => {
  const answer: Answer | undefined = answers[key.slice(0, -'.other'.length)];
  return [answer].flat().includes('other');
};

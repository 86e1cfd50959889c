import type {GroupQuestion, Question, QuestionOf} from '../../contract/question.ts';
import type {Answers, ConsentRecord} from '../../contract/submission.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {lookInside, settledMembers} from '../survey/group.ts';
import type {Session} from '../survey/session.ts';
import {visibleAnswers} from '../survey/visibility.ts';

/** What was on screen when a consent was given or withheld. Times are ISO 8601 in UTC. */
export interface ConsentScene {
  locale: string;
  time: string;
  /** The exact words of a consent question's label, as shown. */
  text: (label: LocalizedText) => string;
  /** SHA-256 in hexadecimal; undefined where the page cannot compute it. */
  digest: (text: string) => Promise<string | undefined>;
}

/** A consent question that was shown; `id` is a path where it stands in a group: `household.0.photos`. */
interface Asked {
  id: string;
  question: QuestionOf<'consent'>;
  given: boolean;
}

/** A record for every consent question that was shown, ticked or not. */
export async function recordConsents({survey, shown, answers}: Session, scene: ConsentScene): Promise<ConsentRecord[]> {
  const asked = findAsked([...survey.questions.values()], shown, visibleAnswers(survey, answers, shown), '');
  return Promise.all(
    asked.map(async ({id, question: {label, version}, given}) => {
      const text = scene.text(label);
      const hash = await scene.digest(text);
      const {locale, time} = scene;
      return {id, given, text, ...(hash && {hash}), ...(version && {version}), locale, time};
    }),
  );
}

const findAsked = (questions: Question[], shown: ReadonlySet<string>, answers: Answers, path: string): Asked[] =>
  questions
    .filter(({id}) => shown.has(id))
    .flatMap((question): Asked[] => {
      const id = path + question.id;
      if (question.type === 'group') return findInside(question, answers, id);
      return question.type === 'consent' ? [{id, question, given: answers[question.id] === true}] : [];
    });

/** Members are numbered from 0, as in the answer that is sent. */
const findInside = (group: GroupQuestion, answers: Answers, path: string): Asked[] =>
  settledMembers(group, answers[group.id], answers).flatMap((member, i) => {
    const inside = lookInside(group, member, answers);
    return findAsked(group.questions, inside.shown, inside.answers, group.repeat ? `${path}.${i}.` : `${path}.`);
  });

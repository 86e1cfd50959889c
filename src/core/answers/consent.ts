import type {ConsentRecord} from '../../contract/submission.ts';
import type {Session} from '../survey/session.ts';

/** What was on screen when a consent was given or withheld. Times are ISO 8601 in UTC. */
export interface ConsentScene {
  locale: string;
  time: string;
  /** The exact words of a consent question, as shown. */
  text: (id: string) => string;
  /** SHA-256 in hexadecimal; undefined where the page cannot compute it. */
  digest: (text: string) => Promise<string | undefined>;
}

/** A record for every consent question that was shown, ticked or not. */
export async function recordConsents({survey, shown, answers}: Session, scene: ConsentScene): Promise<ConsentRecord[]> {
  const asked = [...survey.questions.values()].flatMap((q) => (q.type === 'consent' && shown.has(q.id) ? [q] : []));
  return Promise.all(
    asked.map(async ({id, version}) => {
      const text = scene.text(id);
      const hash = await scene.digest(text);
      const {locale, time} = scene;
      return {id, given: answers[id] === true, text, ...(hash && {hash}), ...(version && {version}), locale, time};
    }),
  );
}

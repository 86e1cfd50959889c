import type {Answers} from '../contract/submission.ts';
import type {CompiledSurvey} from '../core/survey/compile.ts';

/** What hidden questions hold: a constant, or the page's URL parameter. */
export function hiddenAnswers({questions}: CompiledSurvey): Answers {
  const parameters = new URLSearchParams(location.search);
  const answers: Answers = {};
  for (const [id, q] of questions) {
    const value = q.type === 'hidden' && (q.value ?? parameters.get(q.parameter ?? ''));
    if (typeof value === 'string') answers[id] = value;
  }
  return answers;
}

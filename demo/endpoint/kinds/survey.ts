import type {Question} from '../../../src/contract/question.ts';
import type {Survey} from '../../../src/contract/survey.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {planSurvey} from '../../../src/core/belonging/plan-survey.ts';
import type {Issue} from '../../../src/core/answers/validate.ts';
import type {CompiledSurvey} from '../../../src/core/survey/compile.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import {validateAnswers} from '../../../src/core/survey/validate-answers.ts';
import {scoreSurvey} from '../../../src/core/survey/scores.ts';
import {visibleAnswers, visibleQuestions} from '../../../src/core/survey/visibility.ts';
import {runWithin} from './run-within.ts';
import type {Compiled, Kind, TallyRules} from './kind.ts';
import {checkOpening, toOpening} from './opening.ts';

/** Milliseconds that checking one submission may take where the author's own patterns are involved. */
const MAX_CHECK = 100;

export const survey: Kind = {
  name: 'survey',
  plural: 'surveys',
  hasLinks: true,
  schema: 'Survey',
  compile(definition) {
    const result = compileSurvey(definition);
    if ('findings' in result) return result;
    const {definition: valid, questions} = result.survey;
    const findings = checkOpening(valid);
    if (findings.length) return {findings};
    return {
      compiled: {
        definition: valid,
        opening: toOpening(valid),
        questions,
        validate: (submission) => validateSurvey(result.survey, submission),
        needsLink: valid.links === 'required',
        ...(valid.scores && {scoring: buildScoring(result.survey)}),
        ...(valid.results && {tally: buildTallyRules(valid, [...questions.values()])}),
      },
    };
  },
};

const buildScoring = (survey: CompiledSurvey): NonNullable<Compiled['scoring']> => ({
  ids: (survey.definition.scores ?? []).map(({id}) => id),
  score({answers, hidden}) {
    const all = {...answers, ...hidden};
    const shown = visibleQuestions(survey, all);
    return scoreSurvey(survey, visibleAnswers(survey, all, shown), shown);
  },
});

function buildTallyRules({results, groupBy, title}: Survey, questions: Question[]): TallyRules {
  return {
    wave: '',
    plan: planSurvey(questions, groupBy === undefined ? {} : {groupBy}),
    releasesEarly: results === 'live',
    about: {title},
    commentOf: () => '',
  };
}

/** Patterns take a bounded time each; many of them together are stopped as well, and are then ignored. */
export function validateSurvey(compiled: CompiledSurvey, submission: Submission): Issue[] {
  if (![...compiled.questions.values()].some(hasPattern)) return validate(compiled, submission);
  return runWithin(MAX_CHECK, () => validate(compiled, submission)) ?? validate(withoutPatterns(compiled), submission);
}

function withoutPatterns(compiled: CompiledSurvey): CompiledSurvey {
  const questions = [...compiled.questions].map(([id, q]) => [id, withoutPattern(q)] as const);
  return {...compiled, questions: new Map(questions)};
}

const hasPattern = (question: Question): boolean =>
  'pattern' in question || ('questions' in question && question.questions.some(hasPattern));

const withoutPattern = (question: Question): Question =>
  'questions' in question
    ? {...question, questions: question.questions.map(withoutPattern)}
    : {...question, ...('pattern' in question && {pattern: ''})};

/** Hidden questions travel apart, but rules about them hold all the same. */
function validate(compiled: CompiledSurvey, {answers, hidden = {}}: Submission): Issue[] {
  const strays = Object.keys(hidden).filter((id) => compiled.questions.get(id)?.type !== 'hidden');
  return [
    ...strays.map((id): Issue => ({id, code: 'type'})),
    ...validateAnswers(compiled, strays.length ? answers : {...answers, ...hidden}),
  ];
}

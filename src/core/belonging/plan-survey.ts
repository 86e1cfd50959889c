import type {Question, QuestionOf} from '../../contract/question.ts';
import type {Thresholds} from '../../contract/results.ts';
import type {ChoiceMeasure, Measure, ScoreMeasure} from './measure.ts';
import {buildThresholds, listYesNo, planDimension, toChoices, type Plan} from './plan.ts';
import {times} from '../times.ts';

const defaultEnds = {rating: [1, 5], scale: [1, 5], slider: [0, 100]} as const;

function planRating(question: QuestionOf<'rating' | 'scale' | 'slider'>): ScoreMeasure {
  const {id, label, type} = question;
  const [least, most] = defaultEnds[type];
  const min = type === 'rating' ? least : (question.min ?? least);
  const max = Math.max(min + 1, question.max ?? most);
  const step = type === 'slider' ? Math.max(question.step ?? 1, (max - min) / 100) : 1;
  const steps = max - min <= 10 && step === 1 ? times(max - min + 1, (at) => min + at) : [];
  return {
    kind: 'score',
    id,
    label,
    items: [{question: id}],
    itemMin: min,
    itemMax: max,
    step,
    method: 'mean',
    min,
    max,
    line: min + 0.75 * (max - min),
    shows: ['mean'],
    bins: steps.map((from) => ({from, value: from})),
  };
}

/** A row a measure: its values are picked from the same choices. */
function planMatrix({id, rows, choices, multiple}: QuestionOf<'matrix'>): ChoiceMeasure[] {
  return toChoices(rows).map(({value, label}) => ({
    kind: multiple ? 'choices' : 'choice',
    id: `${id}.${value}`,
    label,
    source: {question: id, row: String(value)},
    choices: toChoices(choices),
  }));
}

function planQuestion(question: Question): Measure[] {
  const {id, label} = question;
  const base = {id, label, source: {question: id}};
  switch (question.type) {
    case 'rating':
    case 'scale':
    case 'slider':
      return [planRating(question)];
    case 'yes-no':
      return [{...base, kind: 'choice', choices: listYesNo(question)}];
    case 'single-choice':
      return [{...base, kind: 'choice', choices: toChoices(question.choices, question.other)}];
    case 'multiple-choice':
      return [{...base, kind: 'choices', choices: toChoices(question.choices, question.other)}];
    case 'ranking':
      return [{...base, kind: 'ranking', choices: toChoices(question.choices)}];
    case 'allocation':
      return [{...base, kind: 'allocation', choices: toChoices(question.choices), total: question.total}];
    case 'matrix':
      return planMatrix(question);
    default:
      return [];
  }
}

/**
 * The plan of a survey, from all its questions: those with fixed answers. Texts, dates, numbers and files are never published;
 * the organisation alone reads them.
 */
export function planSurvey(
  questions: readonly Question[],
  options: {groupBy?: string; thresholds?: Partial<Thresholds>} = {},
): Plan {
  const dimension = planDimension(questions, options.groupBy);
  const measures = questions.filter((question) => question.id !== options.groupBy).flatMap(planQuestion);
  const thresholds = buildThresholds(options.thresholds);
  return {kind: 'survey', measures, index: [], thresholds, ...(dimension && {dimension})};
}

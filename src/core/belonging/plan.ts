import type {Pulse} from '../../contract/pulse.ts';
import type {Thresholds} from '../../contract/results.ts';
import {buildInstrument, type Instrument} from './instrument.ts';
import type {Measure, ScoreMeasure} from './measure.ts';

type Text = string | Record<string, string>;
type Choice = {value: string | number | boolean; label?: Text | undefined};

/** What a definition's results consist of: worked out once, the same for all answers of a wave. */
export interface Plan {
  kind: 'pulse' | 'survey';
  /** Id of the instrument. */
  instrument?: string;
  measures: readonly Measure[];
  /** Measures that make the headline; empty: none. */
  index: readonly string[];
  /** What splits people into groups. */
  dimension?: {id: string; label?: Text | undefined; choices: readonly Choice[]};
  thresholds: Thresholds;
}

/** A survey's question as far as its results are concerned. */
export interface PlannedQuestion {
  id: string;
  type: string;
  label?: Text | undefined;
  min?: number | undefined;
  max?: number | undefined;
  total?: number | undefined;
  choices?: readonly (string | Choice)[] | undefined;
  rows?: readonly (string | Choice)[] | undefined;
  other?: unknown;
}

/** The thresholds that hold: 5, 8, 10 and 10 people, unless more are asked for. Never below 5. */
export function buildThresholds(wanted: {[key in keyof Thresholds]?: number | undefined} = {}): Thresholds {
  const item = Math.max(5, wanted.item ?? 5);
  const atLeast = (people: number) => Math.max(item, people);
  return {
    item,
    distribution: atLeast(wanted.distribution ?? 8),
    headline: atLeast(wanted.headline ?? 10),
    comments: atLeast(wanted.comments ?? 10),
  };
}

const labels: Record<string, Text> = {other: {en: 'Other', es: 'Otro'}};

function toChoices(choices: readonly (string | Choice)[] = [], other: unknown = false): Choice[] {
  const list = choices.map((choice) => (typeof choice === 'string' ? {value: choice, label: choice} : choice));
  return other ? [...list, {value: 'other', label: labels['other']}] : list;
}

function planFacet(instrument: Instrument, facet: Instrument['facets'][number]): ScoreMeasure {
  const {scale, method, favourable: line, shows, bands} = instrument;
  const times = method === 'sum' ? facet.items.length : 1;
  const steps = scale.choices
    .map(({value, label}) => ({from: value, value, label}))
    .toSorted((a, b) => a.from - b.from);
  return {
    kind: 'score',
    id: facet.id,
    label: facet.label,
    items: facet.items.map((question) => ({
      question,
      reverse: instrument.items.find((item) => item.id === question)?.reverse,
    })),
    itemMin: scale.min,
    itemMax: scale.max,
    method,
    min: scale.min * times,
    max: scale.max * times,
    line,
    shows,
    bins: bands ?? (times === 1 && steps.length <= 11 ? steps : []),
  };
}

/** Keeps measures that share no question with an earlier one: two figures of one answer could be subtracted. */
function keepApart(measures: readonly ScoreMeasure[]): ScoreMeasure[] {
  const used = new Set<string>();
  return measures.filter((measure) => {
    const fresh = measure.items.every((item) => !used.has(item.question));
    for (const item of measure.items) used.add(item.question);
    return fresh;
  });
}

function planDimension(questions: readonly PlannedQuestion[], id: string | undefined): Plan['dimension'] {
  const question = questions.find((one) => one.id === id);
  if (!question) return undefined;
  const yesNo = [{value: true}, {value: false}];
  const choices = question.type === 'yes-no' ? yesNo : toChoices(question.choices, question.other);
  return {id: question.id, label: question.label, choices};
}

/** The plan of a pulse; undefined when its instrument isn't known. */
export function planPulse(pulse: Pulse): Plan | undefined {
  const instrument = buildInstrument(pulse.instrument);
  if (!instrument) return undefined;
  const measures = keepApart(instrument.facets.map((facet) => planFacet(instrument, facet)));
  const dimension = planDimension(pulse.questions ?? [], pulse.groupBy);
  const thresholds = buildThresholds(pulse.thresholds);
  const {id, index} = instrument;
  return {kind: 'pulse', instrument: id, measures, index, thresholds, ...(dimension && {dimension})};
}

function planRating({id, label, type, ...question}: PlannedQuestion): ScoreMeasure {
  const min = type === 'rating' ? 1 : (question.min ?? (type === 'slider' ? 0 : 1));
  const max = Math.max(min + 1, question.max ?? (type === 'slider' ? 100 : 5));
  const steps = max - min <= 10 ? Array.from({length: Math.floor(max - min) + 1}, (_, step) => min + step) : [];
  return {
    kind: 'score',
    id,
    label,
    items: [{question: id}],
    itemMin: min,
    itemMax: max,
    method: 'mean',
    min,
    max,
    line: min + 0.75 * (max - min),
    shows: ['mean'],
    bins: steps.map((from) => ({from, value: from})),
  };
}

const kinds = {
  'single-choice': 'choice',
  'multiple-choice': 'choices',
  ranking: 'ranking',
  allocation: 'allocation',
} as const;

function planQuestion(question: PlannedQuestion): Measure[] {
  const {id, label, type, total} = question;
  if (type === 'scale' || type === 'rating' || type === 'slider') return [planRating(question)];
  if (type === 'yes-no')
    return [{kind: 'choice', id, label, source: {question: id}, choices: [{value: true}, {value: false}]}];
  const choices = toChoices(question.choices, question.other);
  if (type === 'matrix') {
    return toChoices(question.rows).map(({value, label: row}) => {
      return {kind: 'choice', id: `${id}.${value}`, label: row, source: {question: id, row: String(value)}, choices};
    });
  }
  const kind = Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
  return kind ? [{kind, id, label, source: {question: id}, choices, total}] : [];
}

/**
 * The plan of a survey: questions with fixed answers. Texts, dates, numbers and files are never published; their results are
 * read by the organisation alone.
 */
export function planSurvey(
  questions: readonly PlannedQuestion[],
  options: {groupBy?: string; thresholds?: Partial<Thresholds>} = {},
): Plan {
  const dimension = planDimension(questions, options.groupBy);
  const measures = questions.filter((question) => question.id !== options.groupBy).flatMap(planQuestion);
  return {
    kind: 'survey',
    measures,
    index: [],
    thresholds: buildThresholds(options.thresholds),
    ...(dimension && {dimension}),
  };
}

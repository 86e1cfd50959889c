import type {Question, QuestionOf} from '../../contract/question.ts';
import type {Thresholds} from '../../contract/results.ts';
import type {Measure} from './measure.ts';

type Text = string | Record<string, string>;
/** An entry of a pick-list, with its words. */
export type Choice = {value: string | number | boolean; label?: Text | undefined};

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

const otherLabel = {en: 'Other', es: 'Otro'};

/** A question's choices, with the one for other answers last. */
export function toChoices(choices: QuestionOf<'ranking'>['choices'], other: boolean | Text = false): Choice[] {
  const list = choices.map((choice) => (typeof choice === 'string' ? {value: choice, label: choice} : choice));
  const plain = list.map(({value, label = value}) => ({value, label}));
  return other ? [...plain, {value: 'other', label: other === true ? otherLabel : other}] : plain;
}

/** The two choices of a yes-no question. */
export function listYesNo({yesLabel, noLabel}: QuestionOf<'yes-no'>): Choice[] {
  return [
    {value: true, label: yesLabel},
    {value: false, label: noLabel},
  ];
}

/** The groups that a background question makes; undefined when it isn't one that can. */
export function planDimension(questions: readonly Question[], id: string | undefined): Plan['dimension'] {
  const question = questions.find((one) => one.id === id);
  if (question?.type === 'yes-no') return {id: question.id, label: question.label, choices: listYesNo(question)};
  if (question?.type !== 'single-choice') return undefined;
  return {id: question.id, label: question.label, choices: toChoices(question.choices, question.other)};
}

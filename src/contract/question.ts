import * as z from 'zod/mini';
import {Condition} from './condition.ts';
import {Id, LocalizedText} from './text.ts';

const Count = z.int().check(z.minimum(0));
const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const ClockTime = z.string().check(z.regex(/^\d{2}:\d{2}$/));
const LocalDateTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

/** One entry of a pick-list: its value alone, or the value with its words. */
export const Choice = z.union([
  z.string(),
  z.object({
    /** What is sent. */
    value: z.string(),
    /** What people read. Default: the value. */
    label: z.optional(LocalizedText),
    hint: z.optional(LocalizedText),
    /** URL of a picture, for `display: "images"`. */
    image: z.optional(z.string()),
    /** What the image shows, where the label does not say it. */
    imageAlt: z.optional(LocalizedText),
    /** Chosen alone: picking it clears the others ("None of these"). */
    none: z.optional(z.boolean()),
    visibleIf: z.optional(Condition),
  }),
]);
z.globalRegistry.add(Choice, {id: 'Choice'});
export type Choice = z.infer<typeof Choice>;

const Choices = z.array(Choice).check(z.minLength(1));

/** What every question has. `name` is its key in flat bodies (default: `id`). */
const base = {
  /** Its key in the answers, and in rules. */
  id: Id,
  /** Its key in flat bodies. Default: `id`. */
  name: z.optional(z.string()),
  /** The question itself. */
  label: z.optional(LocalizedText),
  /** A sentence below it, read out with the control. */
  hint: z.optional(LocalizedText),
  /** An answer must be given. Default: false. */
  required: z.optional(z.boolean()),
  /** An answer must be given while this holds. */
  requiredIf: z.optional(Condition),
  /** Shown while this holds; what is hidden is not sent. */
  visibleIf: z.optional(Condition),
  /** The page's URL parameter that fills it. Consents, files and signatures are never filled so. */
  parameter: z.optional(z.string()),
};
/** What every question that people answer has: words. */
const asked = {...base, label: LocalizedText};

const textual = {
  ...asked,
  minLength: z.optional(Count),
  maxLength: z.optional(Count),
  pattern: z.optional(z.string()),
  autocomplete: z.optional(z.string()),
  placeholder: z.optional(LocalizedText),
};
const numeric = {
  ...asked,
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  step: z.optional(z.number().check(z.positive())),
  unit: z.optional(LocalizedText),
};
const choosing = {
  ...asked,
  choices: Choices,
  other: z.optional(z.union([z.boolean(), LocalizedText])),
  shuffle: z.optional(z.boolean()),
  display: z.optional(z.enum(['list', 'buttons', 'dropdown', 'images'])),
};
const ends = {
  minLabel: z.optional(LocalizedText),
  maxLabel: z.optional(LocalizedText),
};

export const TextQuestion = z.object({type: z.literal('text'), ...textual});
export const LongTextQuestion = z.object({type: z.literal('long-text'), ...textual, rows: z.optional(Count)});
export const EmailQuestion = z.object({type: z.literal('email'), ...textual});
export const TelQuestion = z.object({type: z.literal('tel'), ...textual});
export const UrlQuestion = z.object({type: z.literal('url'), ...textual});
export const NumberQuestion = z.object({type: z.literal('number'), ...numeric});
export const SliderQuestion = z.object({type: z.literal('slider'), ...numeric, ...ends});
export const DateQuestion = z.object({
  type: z.literal('date'),
  ...asked,
  min: z.optional(IsoDate),
  max: z.optional(IsoDate),
  autocomplete: z.optional(z.string()),
});
export const TimeQuestion = z.object({
  type: z.literal('time'),
  ...asked,
  min: z.optional(ClockTime),
  max: z.optional(ClockTime),
});
export const DateTimeQuestion = z.object({
  type: z.literal('date-time'),
  ...asked,
  min: z.optional(LocalDateTime),
  max: z.optional(LocalDateTime),
});
export const YesNoQuestion = z.object({
  type: z.literal('yes-no'),
  ...asked,
  yesLabel: z.optional(LocalizedText),
  noLabel: z.optional(LocalizedText),
});
export const SingleChoiceQuestion = z.object({
  type: z.literal('single-choice'),
  ...choosing,
  autocomplete: z.optional(z.string()),
});
export const MultipleChoiceQuestion = z.object({
  type: z.literal('multiple-choice'),
  ...choosing,
  min: z.optional(Count),
  max: z.optional(Count),
});
export const RatingQuestion = z.object({
  type: z.literal('rating'),
  ...asked,
  ...ends,
  max: z.optional(z.int().check(z.minimum(2), z.maximum(10))),
  display: z.optional(z.enum(['stars', 'numbers', 'faces'])),
});
export const ScaleQuestion = z.object({
  type: z.literal('scale'),
  ...asked,
  ...ends,
  min: z.optional(z.int()),
  max: z.optional(z.int()),
  /** Words for single steps, by number. */
  stepLabels: z.optional(z.record(z.string(), LocalizedText)),
  /** Begins with the highest step, as some published questions do. */
  highestFirst: z.optional(z.boolean()),
  /** Offers "does not apply", whose answer is `null`; a text replaces its words. */
  notApplicable: z.optional(z.union([z.boolean(), LocalizedText])),
});
export const MatrixQuestion = z.object({
  type: z.literal('matrix'),
  ...asked,
  rows: Choices,
  choices: Choices,
  multiple: z.optional(z.boolean()),
});
export const RankingQuestion = z.object({
  type: z.literal('ranking'),
  ...asked,
  choices: Choices,
  shuffle: z.optional(z.boolean()),
  min: z.optional(Count),
  max: z.optional(Count),
});
export const AllocationQuestion = z.object({
  type: z.literal('allocation'),
  ...asked,
  choices: Choices,
  total: z.number().check(z.positive()),
  step: z.optional(z.number().check(z.positive())),
  unit: z.optional(LocalizedText),
  display: z.optional(z.enum(['dots', 'budget'])),
  /** What one of a choice costs, by its value. Default: 1. */
  costs: z.optional(z.record(z.string(), z.number())),
});
/** Keys of the parts in flat bodies: `{"given": "FNAME"}`. Default: `<name>.given`. */
const names = {names: z.optional(z.record(z.string(), z.string()))};
export const NameQuestion = z.object({type: z.literal('name'), ...asked, ...names});
export const AddressQuestion = z.object({type: z.literal('address'), ...asked, ...names});
export const FileQuestion = z.object({
  type: z.literal('file'),
  ...asked,
  accept: z.optional(z.string()),
  /** Largest file, in bytes. */
  maxSize: z.optional(Count),
  /** Default: 1. */
  maxFiles: z.optional(Count),
});
export const SignatureQuestion = z.object({type: z.literal('signature'), ...asked});
export const ConsentQuestion = z.object({
  type: z.literal('consent'),
  ...asked,
  /** What flat bodies carry where it is given. Default: `yes`. */
  value: z.optional(z.string()),
  /** The version of the consent text, kept with the answer. */
  version: z.optional(z.string()),
});
export const StatementQuestion = z.object({
  type: z.literal('statement'),
  ...base,
  text: z.optional(LocalizedText),
  image: z.optional(z.string()),
  imageAlt: z.optional(LocalizedText),
});
export const HiddenQuestion = z.object({
  type: z.literal('hidden'),
  ...base,
  /** A constant. */
  value: z.optional(z.string()),
});
const grouping = {
  type: z.literal('group'),
  ...asked,
  repeat: z.optional(
    z.object({
      min: z.optional(Count),
      max: z.optional(Count),
      /** Words of the button that adds one. */
      addLabel: z.optional(LocalizedText),
      /** What one of them is called, before its number ("Household member"). Default: the question's label. */
      itemLabel: z.optional(LocalizedText),
    }),
  ),
};
const GroupFrame = z.object(grouping);
/** Nested questions; with `repeat` the answer is a list (household members). */
export type GroupQuestion = z.infer<typeof GroupFrame> & {questions: Question[]};
export const GroupQuestion: z.ZodMiniType<GroupQuestion> = z.object({
  ...grouping,
  questions: z.lazy(() => z.array(Question).check(z.minLength(1))),
}) as unknown as z.ZodMiniType<GroupQuestion>;

/** One asked thing. `type` decides its other options and the form of its answer. */
export type Question =
  | z.infer<typeof TextQuestion>
  | z.infer<typeof LongTextQuestion>
  | z.infer<typeof EmailQuestion>
  | z.infer<typeof TelQuestion>
  | z.infer<typeof UrlQuestion>
  | z.infer<typeof NumberQuestion>
  | z.infer<typeof SliderQuestion>
  | z.infer<typeof DateQuestion>
  | z.infer<typeof TimeQuestion>
  | z.infer<typeof DateTimeQuestion>
  | z.infer<typeof YesNoQuestion>
  | z.infer<typeof SingleChoiceQuestion>
  | z.infer<typeof MultipleChoiceQuestion>
  | z.infer<typeof RatingQuestion>
  | z.infer<typeof ScaleQuestion>
  | z.infer<typeof MatrixQuestion>
  | z.infer<typeof RankingQuestion>
  | z.infer<typeof AllocationQuestion>
  | z.infer<typeof NameQuestion>
  | z.infer<typeof AddressQuestion>
  | z.infer<typeof FileQuestion>
  | z.infer<typeof SignatureQuestion>
  | z.infer<typeof ConsentQuestion>
  | z.infer<typeof StatementQuestion>
  | z.infer<typeof HiddenQuestion>
  | GroupQuestion;

export const Question: z.ZodMiniType<Question> = z.discriminatedUnion('type', [
  TextQuestion,
  LongTextQuestion,
  EmailQuestion,
  TelQuestion,
  UrlQuestion,
  NumberQuestion,
  SliderQuestion,
  DateQuestion,
  TimeQuestion,
  DateTimeQuestion,
  YesNoQuestion,
  SingleChoiceQuestion,
  MultipleChoiceQuestion,
  RatingQuestion,
  ScaleQuestion,
  MatrixQuestion,
  RankingQuestion,
  AllocationQuestion,
  NameQuestion,
  AddressQuestion,
  FileQuestion,
  SignatureQuestion,
  ConsentQuestion,
  StatementQuestion,
  HiddenQuestion,
  GroupQuestion as unknown as typeof HiddenQuestion,
]) as unknown as z.ZodMiniType<Question>;
z.globalRegistry.add(Question, {id: 'Question'});

export type QuestionType = Question['type'];
/** The questions of one type: `QuestionOf<'scale'>`. */
export type QuestionOf<T extends QuestionType> = Extract<Question, {type: T}>;

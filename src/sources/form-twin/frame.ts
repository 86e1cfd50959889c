import type {Question} from '../../contract/question.ts';
import type {Markup} from './markup.ts';
import {tag} from './markup.ts';
import {formatRule} from './rule-words.ts';
import type {Scene} from './scene.ts';

/** Where a question stands in the form. */
export interface Place {
  /** Its name in the body, as flat encodings have it. */
  name: string;
  /** What its id is made of. */
  stem: string;
  /** Whether the browser may insist on an answer. */
  required: boolean;
  /** Words of the definition's own that go with the hint. */
  notes: readonly string[];
}

/** Writes the questions of one type. */
export type Draw<Q = Question> = (question: Q, place: Place, scene: Scene) => Markup;

export const placeOf = (question: Question, name: string, stem: string, isOpen: boolean, scene: Scene): Place => ({
  name,
  stem,
  // whom a rule would spare the question must be able to go on: then the endpoint alone can insist
  required: question.required === true && !question.visibleIf && !isOpen,
  notes: [
    ...(question.visibleIf ? [scene.t('onlyIf', {rule: formatRule(question.visibleIf, scene)})] : []),
    ...(question.requiredIf ? [scene.t('neededIf', {rule: formatRule(question.requiredIf, scene)})] : []),
  ],
});

/** The hint with the notes, and the id by which a control is described by them. */
export function hintOf(
  {hint}: Question,
  {stem, notes}: Place,
  scene: Scene,
  ...more: string[]
): {id: string | undefined; lines: Markup[]} {
  const words: Markup[] = [...(hint === undefined ? [] : [scene.line(hint)]), ...notes, ...more.filter(Boolean)];
  if (!words.length) return {id: undefined, lines: []};
  const id = scene.toId(`${stem}-hint`);
  return {id, lines: [tag('small', {id}, ...words.flatMap((line, i) => (i ? [' ', line] : [line])))]};
}

export const labelOf = (question: Question, {required}: Place, scene: Scene): Markup => [
  scene.line(question.label),
  required ? ` (${scene.t('requiredMark')})` : '',
];

/** A question with one control: label, hint, control, each on its line. */
export function field(
  question: Question,
  place: Place,
  scene: Scene,
  control: (attributes: {
    id: string;
    name: string;
    required: boolean;
    'aria-describedby': string | undefined;
  }) => Markup,
  ...more: string[]
): Markup {
  const id = scene.toId(place.stem);
  const hint = hintOf(question, place, scene, ...more);
  const {name, required} = place;
  const label = tag('label', {for: id}, labelOf(question, place, scene));
  const lines = [label, ...hint.lines, control({id, name, required, 'aria-describedby': hint.id})];
  return tag('p', {}, ...lines.flatMap((line, i) => (i ? [tag('br'), line] : [line])));
}

/** A question with several controls: a fieldset named by its legend. */
export function group(
  question: Question,
  place: Place,
  scene: Scene,
  controls: readonly Markup[],
  ...more: string[]
): Markup {
  const hint = hintOf(question, place, scene, ...more);
  return tag(
    'fieldset',
    {'aria-describedby': hint.id},
    tag('legend', {}, labelOf(question, place, scene)),
    hint.lines.length ? tag('p', {}, hint.lines) : [],
    ...controls,
  );
}

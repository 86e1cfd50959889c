import type {Choice, QuestionOf} from '../../contract/question.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {costOf} from '../../core/answers/allocation.ts';
import {choiceValue} from '../../core/survey/question-parts.ts';
import {field, group, hintOf, type Draw, type Place} from './frame.ts';
import {tag, type Markup} from './markup.ts';
import {safeAddress} from './rich-markup.ts';
import {formatRule} from './rule-words.ts';
import type {Scene} from './scene.ts';
import {times} from '../../core/times.ts';

type Choosing = QuestionOf<'single-choice' | 'multiple-choice'>;

/** One row to pick. */
interface Row {
  value: string;
  words: Markup;
  hint?: Markup | undefined;
}

const wordsOf = (choice: Choice): LocalizedText =>
  typeof choice === 'string' ? choice : (choice.label ?? choice.value);

function rowOf(choice: Choice, scene: Scene): Row {
  const value = choiceValue(choice);
  if (typeof choice === 'string') return {value, words: scene.line(choice)};
  const {hint, image, imageAlt, visibleIf} = choice;
  const src = image && safeAddress(image);
  const picture = src ? [tag('img', {src, alt: imageAlt === undefined ? '' : scene.plain(imageAlt)}), ' '] : [];
  const rule = visibleIf ? scene.t('onlyIf', {rule: formatRule(visibleIf, scene)}) : '';
  const notes = [...(hint === undefined ? [] : [scene.line(hint)]), ...(rule ? [rule] : [])];
  return {
    value,
    words: [picture, scene.line(wordsOf(choice))],
    ...(notes.length && {hint: notes.flatMap((n, i) => (i ? [' ', n] : [n]))}),
  };
}

/** Radio buttons or boxes that share a name, one a line. */
const rows = (type: 'radio' | 'checkbox', list: readonly Row[], place: Place, scene: Scene): Markup[] =>
  cells(type, list, place, scene).map((cell) => tag('p', {}, cell));

/** The same in one line; a button and its number stay together. */
const line = (list: readonly Row[], place: Place, scene: Scene): Markup[] => [
  tag(
    'p',
    {},
    cells('radio', list, place, scene, '\u00a0').flatMap((cell, i) => (i ? [' ', cell] : [cell])),
  ),
];

function cells(
  type: 'radio' | 'checkbox',
  list: readonly Row[],
  {name, stem, required}: Place,
  scene: Scene,
  glue = ' ',
): Markup[] {
  return list.map(({value, words, hint}, i) => {
    const id = scene.toId(`${stem}-${i + 1}`);
    // HTML cannot ask for at least one of several boxes
    const isRequired = required && (type === 'radio' || list.length === 1);
    const described = hint ? `${id}-hint` : undefined;
    const input = tag('input', {type, id, name, value, required: isRequired, 'aria-describedby': described});
    const small = hint ? [' ', tag('small', {id: described}, hint)] : [];
    return [input, glue, tag('label', {for: id}, words), small];
  });
}

const isOwn = ({choices}: Choosing): boolean => choices.some((choice) => choiceValue(choice) === 'other');

function otherOf(question: Choosing, place: Place, scene: Scene): {rows: Row[]; fields: Markup[]} {
  if (!question.other) return {rows: [], fields: []};
  const words = question.other === true ? scene.t('other') : scene.line(question.other);
  const stem = `${place.stem}-other`;
  const entry = {id: stem, type: 'text', label: scene.t('otherLabel')} as const;
  const input = field(entry, {name: `${place.name}.other`, stem, required: false, notes: []}, scene, (shared) =>
    tag('input', {type: 'text', ...shared, autocomplete: 'off', maxlength: 500}),
  );
  // a choice of that value stands for it
  return {rows: isOwn(question) ? [] : [{value: 'other', words}], fields: [input]};
}

export const drawSingleChoice: Draw<QuestionOf<'single-choice'>> = (question, place, scene) => {
  const other = otherOf(question, place, scene);
  if (question.display === 'dropdown') return [dropdown(question, place, scene), ...other.fields];
  const list = [...question.choices.map((choice) => rowOf(choice, scene)), ...other.rows];
  return group(question, place, scene, [...rows('radio', list, place, scene), ...other.fields]);
};

function dropdown(question: QuestionOf<'single-choice'>, place: Place, scene: Scene): Markup {
  const {choices, autocomplete} = question;
  const other = isOwn(question) ? undefined : question.other;
  const entries = [
    ['', scene.t('choose')] as const,
    ...choices.map((choice) => [choiceValue(choice), scene.plain(wordsOf(choice))] as const),
    ...(other ? [['other', other === true ? scene.t('other') : scene.plain(other)] as const] : []),
  ];
  const options = entries.map(([value, words]) => tag('option', {value}, words));
  return field(question, place, scene, (shared) => tag('select', {...shared, autocomplete}, ...options));
}

export const drawMultipleChoice: Draw<QuestionOf<'multiple-choice'>> = (question, place, scene) => {
  const {choices, hint, min, max} = question;
  const other = otherOf(question, place, scene);
  const list = [...choices.map((choice) => rowOf(choice, scene)), ...other.rows];
  const limits =
    min && max
      ? scene.t('pickRange', {min, max})
      : max
        ? scene.t('pickAtMost', {n: max})
        : min
          ? scene.t('pickAtLeast', {n: min})
          : hint === undefined
            ? scene.t('pickAny')
            : '';
  return group(question, place, scene, [...rows('checkbox', list, place, scene), ...other.fields], limits);
};

export const drawYesNo: Draw<QuestionOf<'yes-no'>> = (question, place, scene) => {
  const word = (key: 'yes' | 'no', own: LocalizedText | undefined): Row => ({
    value: key,
    words: own === undefined ? scene.t(key) : scene.line(own),
  });
  const list = [word('yes', question.yesLabel), word('no', question.noLabel)];
  return group(question, place, scene, rows('radio', list, place, scene));
};

/** More steps than this nobody can tell apart. */
const MAX_STEPS = 101;

/** `rating scale`: its steps, with the words of the ends beside the first and the last. */
export const drawSteps: Draw<QuestionOf<'rating' | 'scale'>> = (question, place, scene) => {
  const [low, high] = question.type === 'rating' ? [1, question.max ?? 5] : [question.min ?? 1, question.max ?? 5];
  const list = times(Math.max(0, Math.min(high - low + 1, MAX_STEPS)), (i): Row => {
    const n = low + i;
    const own = question.type === 'scale' ? question.stepLabels?.[n] : undefined;
    if (own !== undefined) return {value: String(n), words: scene.line(own)};
    const end = n === low ? question.minLabel : n === high ? question.maxLabel : undefined;
    return {value: String(n), words: [n.toLocaleString(scene.lang), end === undefined ? '' : [' – ', scene.line(end)]]};
  });
  const apart = question.type === 'scale' ? question.notApplicable : undefined;
  const isWorded = question.type === 'scale' && question.stepLabels !== undefined;
  if (apart) list.push({value: 'n/a', words: apart === true ? scene.t('notApplicable') : scene.line(apart)});
  return group(question, place, scene, isWorded ? rows('radio', list, place, scene) : line(list, place, scene));
};

/** `matrix`: a fieldset a row. */
export const drawMatrix: Draw<QuestionOf<'matrix'>> = (question, place, scene) => {
  const list = question.choices.map((choice) => rowOf(choice, scene));
  const type = question.multiple ? 'checkbox' : 'radio';
  const inner = question.rows.map((row, i) => {
    const value = choiceValue(row);
    const own = {...place, notes: [], name: `${place.name}.${value}`, stem: `${place.stem}-r${i + 1}`};
    return group({id: value, type: 'text', label: wordsOf(row)}, own, scene, rows(type, list, own, scene));
  });
  return group(question, {...place, required: false}, scene, inner);
};

/** `ranking`: a list to pick from for each place; their values arrive in order, as the ranking itself would. */
export const drawRanking: Draw<QuestionOf<'ranking'>> = (question, place, scene) => {
  const {choices, min = 0, max = choices.length} = question;
  const needed = Math.max(min, place.required ? 1 : 0);
  const options = choices.map((choice) => tag('option', {value: choiceValue(choice)}, scene.plain(wordsOf(choice))));
  const places = times(Math.min(max, choices.length), (i) => {
    const own = {name: place.name, stem: `${place.stem}-${i + 1}`, required: place.required && i < needed, notes: []};
    const entry = {id: own.stem, type: 'text', label: scene.t('place', {n: i + 1})} as const;
    const first = tag('option', {value: ''}, '–');
    return field(entry, own, scene, (shared) => tag('select', {...shared}, first, ...options));
  });
  return group(question, {...place, required: false}, scene, places, question.hint ? '' : scene.t('rankHint'));
};

/** `allocation`: a number for each choice. */
export const drawAllocation: Draw<QuestionOf<'allocation'>> = (question, place, scene) => {
  const {choices, total, step = 1, unit, costs} = question;
  const amount = (n: number) => `${n.toLocaleString(scene.lang)} ${unit === undefined ? '' : scene.plain(unit)}`.trim();
  const shares = choices.map((choice, i) => {
    const value = choiceValue(choice);
    const cost = costOf(question, value);
    const stem = `${place.stem}-${i + 1}`;
    const own = {
      name: `${place.name}.${value}`,
      stem,
      required: false,
      notes: costs ? [scene.t('each', {n: amount(cost)})] : [],
    };
    const max = cost > 0 ? Math.floor(total / cost / step) * step : undefined;
    const inputmode = Number.isInteger(step) ? 'numeric' : 'decimal';
    return field({id: stem, type: 'text', label: wordsOf(choice)}, own, scene, (shared) =>
      tag('input', {type: 'number', ...shared, min: 0, max, step, inputmode, autocomplete: 'off'}),
    );
  });
  return group(question, place, scene, shares, scene.t('total', {total: amount(total)}));
};

/** `consent`: one box, never ticked beforehand, with its exact words. */
export const drawConsent: Draw<QuestionOf<'consent'>> = (question, place, scene) => {
  const {name, required, stem} = place;
  const id = scene.toId(stem);
  const hint = hintOf(question, place, scene);
  const value = question.value ?? 'yes';
  const input = tag('input', {type: 'checkbox', id, name, value, required, 'aria-describedby': hint.id});
  const mark = required ? ` (${scene.t('requiredMark')})` : '';
  const lead = hint.lines.length ? [hint.lines, tag('br')] : [];
  return tag('p', {}, lead, input, ' ', tag('label', {for: id}, scene.line(question.label), mark));
};

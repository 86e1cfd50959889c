import type {QuestionOf} from '../../contract/question.ts';
import {NEEDED, PART_AUTOCOMPLETE, partsFor} from '../../core/answers/parts.ts';
import {judgePattern} from '../../core/check/judge-pattern.ts';
import {field, group, type Draw} from './frame.ts';
import {tag} from './markup.ts';

type Textual = QuestionOf<'text' | 'email' | 'tel' | 'url'>;

const TOKENS: Readonly<Record<string, string>> = {email: 'email', tel: 'tel', url: 'url'};

/** `text email tel url`: one line, with the keyboard and the autofill that fit. */
export const drawText: Draw<Textual> = (question, place, scene) =>
  field(question, place, scene, (shared) => {
    const {type, minLength, maxLength, pattern, autocomplete = TOKENS[type], placeholder} = question;
    return tag('input', {
      type,
      ...shared,
      inputmode: type === 'text' ? undefined : type,
      autocomplete,
      minlength: minLength,
      maxlength: maxLength,
      // the browser itself would try for ever here
      pattern: pattern !== undefined && judgePattern(pattern) === 'hangs' ? undefined : pattern,
      placeholder: placeholder && scene.plain(placeholder),
    });
  });

export const drawLongText: Draw<QuestionOf<'long-text'>> = (question, place, scene) =>
  field(question, place, scene, (shared) => {
    const {minLength, maxLength, autocomplete, placeholder, rows = 4} = question;
    const limits = {minlength: minLength, maxlength: maxLength};
    return tag('textarea', {
      ...shared,
      rows,
      ...limits,
      autocomplete,
      placeholder: placeholder && scene.plain(placeholder),
    });
  });

/** `number slider`: a number to type, since a native slider always answers, also for those who have not touched it. */
export const drawNumber: Draw<QuestionOf<'number' | 'slider'>> = (question, place, scene) => {
  const isSlider = question.type === 'slider';
  const {
    unit,
    min = isSlider ? 0 : undefined,
    max = isSlider ? 100 : undefined,
    step = isSlider ? 1 : undefined,
  } = question;
  const inputmode = Number.isInteger(step ?? 1) && !((min ?? 0) < 0) ? 'numeric' : undefined;
  const ends = isSlider && question.minLabel && question.maxLabel;
  const words = ends ? `${min}: ${scene.plain(question.minLabel!)}; ${max}: ${scene.plain(question.maxLabel!)}.` : '';
  return field(
    question,
    place,
    scene,
    (shared) => [
      // without a step of its own, HTML would take whole numbers only
      tag('input', {type: 'number', ...shared, min, max, step: step ?? 'any', inputmode, autocomplete: 'off'}),
      unit ? [' ', scene.line(unit)] : '',
    ],
    words,
  );
};

/** `date time date-time`: the browser's own controls. */
export const drawMoment: Draw<QuestionOf<'date' | 'time' | 'date-time'>> = (question, place, scene) =>
  field(question, place, scene, (shared) => {
    const {type, min, max} = question;
    const autocomplete = 'autocomplete' in question ? question.autocomplete : undefined;
    return tag('input', {type: type === 'date-time' ? 'datetime-local' : type, ...shared, min, max, autocomplete});
  });

/** `name address`: a field for each part. */
export const drawParts: Draw<QuestionOf<'name' | 'address'>> = (question, place, scene) => {
  const parts = partsFor(question.type, scene.lang).map((part) => {
    const required = place.required && NEEDED[question.type].includes(part);
    const name = question.names?.[part] ?? `${place.name}.${part}`;
    const entry = {id: part, type: 'text', label: scene.t(`part.${part}`)} as const;
    return field(entry, {name, required, stem: `${place.stem}-${part}`, notes: []}, scene, (shared) =>
      tag('input', {type: 'text', ...shared, autocomplete: PART_AUTOCOMPLETE[part], maxlength: 200}),
    );
  });
  return group(question, {...place, required: false}, scene, parts);
};

export const drawFile: Draw<QuestionOf<'file'>> = (question, place, scene) => {
  const {accept, maxSize, maxFiles = 1} = question;
  const limit = maxSize
    ? scene.t('fileLimits', {max: (Math.ceil(maxSize / 1e3) / 1e3).toLocaleString(scene.lang)})
    : '';
  const draw = (shared: object) => tag('input', {type: 'file', ...shared, accept, multiple: maxFiles > 1});
  return field(question, place, scene, draw, limit);
};

/** A typed name: drawing needs script, and nobody has to draw. */
export const drawSignature: Draw<QuestionOf<'signature'>> = (question, place, scene) =>
  field(
    question,
    place,
    scene,
    (shared) => tag('input', {type: 'text', ...shared, autocomplete: 'name', maxlength: 200}),
    `${scene.t('signType')}.`,
  );

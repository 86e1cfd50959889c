import type {GroupQuestion, Question, QuestionOf, QuestionType} from '../../contract/question.ts';
import {neededMembers} from '../../core/survey/group.ts';
import {group, placeOf, type Draw, type Place} from './frame.ts';
import {drawFile, drawLongText, drawMoment, drawNumber, drawParts, drawSignature, drawText} from './lines.ts';
import {tag, type Markup} from './markup.ts';
import {
  drawAllocation,
  drawConsent,
  drawMatrix,
  drawMultipleChoice,
  drawRanking,
  drawSingleChoice,
  drawSteps,
  drawYesNo,
} from './picks.ts';
import {safeAddress} from './rich-markup.ts';
import type {Scene} from './scene.ts';
import {times} from '../../core/times.ts';

/** A question with everything that HTML can say of it. */
export function drawQuestion(question: Question, scene: Scene): Markup {
  const place = placeOf(question, question.name ?? question.id, question.id, false, scene);
  return DRAWS[question.type](question as never, place, scene);
}

const drawStatement: Draw<QuestionOf<'statement'>> = ({label, text, image, imageAlt}, {notes}, scene) => {
  const src = image && safeAddress(image);
  return [
    label === undefined ? [] : tag('p', {}, tag('strong', {}, scene.line(label))),
    notes.length ? tag('p', {}, tag('small', {}, notes.join(' '))) : [],
    scene.prose(text),
    src ? tag('p', {}, tag('img', {src, alt: imageAlt === undefined ? '' : scene.plain(imageAlt)})) : [],
  ];
};

const drawHidden: Draw<QuestionOf<'hidden'>> = ({value = '', parameter}, {name}) => [
  tag('input', {type: 'hidden', name, value}),
  parameter === undefined || value
    ? []
    : {
        comment: `Only a script can fill this in from the page's address (?${parameter}=...); without one it is sent empty.`,
      },
];

/** `group`: once, or as many copies as there may be; only those that must be there insist on answers. */
const drawGroup: Draw<GroupQuestion> = (question, place, scene) => {
  const {repeat, questions, label} = question;
  if (!repeat)
    return group(question, {...place, required: false}, scene, inside(questions, place, !place.required, scene));
  const needed = neededMembers(question, place.required);
  const count = scene.countCopies(needed, repeat.max ?? Infinity);
  const members = times(count, (i) => {
    const own = {...place, notes: [], required: false, name: `${place.name}[${i}]`, stem: `${place.stem}-${i + 1}`};
    const title = [scene.line(repeat.itemLabel ?? label), ` ${i + 1}`];
    return tag('fieldset', {}, tag('legend', {}, title), ...inside(questions, own, i >= needed, scene));
  });
  return group(question, {...place, required: false}, scene, members, scene.t('members', {n: count}));
};

/** @param isOpen whether the member may stay empty */
const inside = (questions: readonly Question[], {name, stem}: Place, isOpen: boolean, scene: Scene): Markup[] =>
  questions.map((question) => {
    const place = placeOf(question, `${name}.${question.id}`, `${stem}-${question.id}`, isOpen, scene);
    // flat bodies name what is inside a group by its ids
    const {names: _, ...plain} = question as Question & {names?: unknown};
    return DRAWS[question.type](plain as never, place, scene);
  });

const DRAWS: {[T in QuestionType]: Draw<QuestionOf<T>>} = {
  text: drawText,
  email: drawText,
  tel: drawText,
  url: drawText,
  'long-text': drawLongText,
  number: drawNumber,
  slider: drawNumber,
  date: drawMoment,
  time: drawMoment,
  'date-time': drawMoment,
  'yes-no': drawYesNo,
  'single-choice': drawSingleChoice,
  'multiple-choice': drawMultipleChoice,
  rating: drawSteps,
  scale: drawSteps,
  matrix: drawMatrix,
  ranking: drawRanking,
  allocation: drawAllocation,
  name: drawParts,
  address: drawParts,
  file: drawFile,
  signature: drawSignature,
  consent: drawConsent,
  statement: drawStatement,
  hidden: drawHidden,
  group: drawGroup,
};

import type {Pulse} from '../../contract/pulse.ts';
import type {Question} from '../../contract/question.ts';
import type {Survey} from '../../contract/survey.ts';
import {askedWords} from './asked-words.ts';
import type {Asked, Item} from './instrument.ts';

type Text = string | Record<string, string>;

/** The longest answer to the open question, in characters. */
export const MAX_COMMENT = 1000;

/** Puts the community's name where `{group}` stands, in every language. */
export function fillGroup(text: Text, group: string): Text {
  if (typeof text === 'string') return text.replaceAll('{group}', () => group);
  const filled = Object.entries(text).map(([lang, words]) => [lang, words.replaceAll('{group}', () => group)]);
  return Object.fromEntries(filled) as Record<string, string>;
}

/**
 * An item as a question: a row of steps with words at both ends. Scales that are worded step by step get a row a step, in
 * the order in which they were published.
 */
function toQuestion({id, label}: Item, {scale}: Asked, group: string): Question {
  const {min, max, choices, notApplicable} = scale;
  const [first] = choices;
  const last = choices.at(-1);
  const isEven = first?.value === min && last?.value === max;
  const words = isEven
    ? {minLabel: first.label, maxLabel: last.label}
    : {
        stepLabels: Object.fromEntries(choices.map((choice) => [String(choice.value), choice.label])),
        ...(first?.value === max && {highestFirst: true}),
      };
  return {id, type: 'scale', label: fillGroup(label, group), min, max, ...words, ...(notApplicable && {notApplicable})};
}

/** The open question, where an instrument has none of its own. */
export const COMMENT: Text = {en: askedWords['pulse.comment']};

/**
 * The survey that a pulse asks: items, the open question (unless `comment` is false), background questions, which
 * `parsePulse` has let through.
 * undefined when its instrument isn't known or has no wording.
 */
export function toSurvey(
  pulse: Pulse,
  instrument: Asked | undefined,
  display: NonNullable<Survey['display']> = 'all',
): Survey | undefined {
  const {id, group, opensAt, closesAt, links, action, challenge, comment = true} = pulse;
  if (!instrument?.items.length) return undefined;
  const open: Question = {
    id: 'comment',
    type: 'long-text',
    label: fillGroup(instrument.comment ?? COMMENT, group),
    maxLength: MAX_COMMENT,
  };
  const questions = [
    ...instrument.items.map((item) => toQuestion(item, instrument, group)),
    ...(comment ? [open] : []),
    ...(pulse.questions ?? []),
  ];
  return {
    id,
    display,
    questions,
    ...(opensAt && {opensAt}),
    ...(closesAt && {closesAt}),
    ...(links && {links}),
    ...(action && {action}),
    ...(challenge && {challenge}),
  };
}

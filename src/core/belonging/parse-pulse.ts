import type {Pulse} from '../../contract/pulse.ts';
import {pulseShape} from '../../contract/shapes/pulse.ts';
import {checkShape, type Mistake} from '../check-shape.ts';
import {toFindings, type Finding} from '../findings.ts';
import {buildInstrument, validateInstrument} from './instrument.ts';
import type {Question} from '../../contract/question.ts';

export {formatFindings} from '../findings.ts';

/** Types of background question that say nothing of who somebody is. */
const BACKGROUND = new Set(['single-choice', 'multiple-choice', 'yes-no', 'scale', 'rating', 'slider', 'statement']);

/** Whether a pulse may ask this beside its items: choices and scales, no names, contacts, files or free text. */
const isBackground = (question: Question): boolean =>
  BACKGROUND.has(question.type) && !('other' in question && question.other);

/** What a shape can't say: instruments with their parts, and questions that would tell who somebody is. */
function findProblems(pulse: Pulse): Finding[] {
  const {instrument = 'kith-5', questions = [], groupBy} = pulse;
  const own = typeof instrument === 'string' ? [] : validateInstrument(instrument);
  const grouping = questions.find((question) => question.id === groupBy);
  const canGroup = grouping?.type === 'single-choice' || grouping?.type === 'yes-no';
  return [
    ...own.map(({path, message}) => ({path: `instrument.${path}`, message})),
    ...(buildInstrument(instrument)?.items.length
      ? []
      : [{path: 'instrument', message: 'is not known, or has no items'}]),
    ...questions.flatMap((question, i) =>
      isBackground(question)
        ? []
        : [
            {
              path: `questions[${i}].type`,
              message: 'could tell who somebody is: a pulse asks choices and scales alone',
            },
          ],
    ),
    ...(groupBy && !canGroup
      ? [{path: 'groupBy', message: 'expected the id of a single-choice or yes-no question'}]
      : []),
  ];
}

/** Turns an untrusted document into a pulse, or says in plain words what is wrong with it and where. Never throws. */
export function parsePulse(document: unknown): {pulse: Pulse} | {findings: Finding[]} {
  const mistakes: Mistake[] = checkShape(document, pulseShape);
  if (mistakes.length) return {findings: toFindings(mistakes)};
  const findings = findProblems(document as Pulse);
  return findings.length ? {findings} : {pulse: document as Pulse};
}

import type {Score} from '../../../src/contract/survey.ts';
import {languagesOf, spotsOf, type Definition} from './definition.ts';
import {idsOf} from './edit-questions.ts';
import {getIn, listIn, removeAt, setIn, type Path} from './json-path.ts';
import {freeName, toName} from './names.ts';
import {givePoints, reachOf} from './points.ts';
import {renameInRules} from './rename.ts';
import {readText, writeOptional} from './texts.ts';

export type Band = NonNullable<Score['bands']>[number];

export const scoresOf = (definition: Definition): readonly Score[] => listIn<Score>(definition, 'scores');

const namesOf = (definition: Definition): string[] => [...idsOf(definition), ...scoresOf(definition).map(({id}) => id)];

/** One more score, of nothing yet. */
export const addScore = (definition: Definition): Definition =>
  setIn(definition, 'scores', [
    ...scoresOf(definition),
    {id: freeName('points', namesOf(definition), 'points'), of: [], method: 'sum'},
  ]);

/** Takes a score away; the points of choices stay, and rules about it are found by the check. */
export function removeScore(definition: Definition, index: number): Definition {
  const left = removeAt(scoresOf(definition), index);
  return setIn(definition, 'scores', left.length ? left : undefined);
}

const at = (index: number): Path => `scores[${index}]`;

/** Writes what a score is called. As long as nothing was published its name in the data follows, and rules go along. */
export function writeScoreLabel(
  definition: Definition,
  index: number,
  words: string,
  isPublished: boolean,
): Definition {
  const languages = languagesOf(definition);
  const first = languages[0]!;
  const {id, label} = scoresOf(definition)[index]!;
  const written = setIn(definition, `${at(index)}.label`, writeOptional(label, first, words, languages));
  const before = toName(readText(label, first, languages));
  const isFollowing = /^points(-\d+)?$/.test(id) || (before !== '' && id.replace(/-\d+$/, '') === before);
  if (isPublished || !isFollowing) return written;
  const others = namesOf(definition).filter((other) => other !== id);
  const next = freeName(toName(words), others, 'points');
  return setIn(renameInRules(written, id, next), `${at(index)}.id`, next);
}

/**
 * Says whether a question counts. Its choices get points to begin with where they have none.
 * @param isPublished values of choices stay then, with the points that they are
 */
export function setCounted(
  kind: string,
  definition: Definition,
  index: number,
  question: Path,
  isOn: boolean,
  isPublished: boolean,
): Definition {
  const {of, reverse = []} = scoresOf(definition)[index]!;
  const id = String(getIn(definition, `${question}.id`));
  const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
  const chosen = new Set(isOn ? [...of, id] : without(of));
  // in the order they are asked; what is not there stays where the check finds it
  const order = spotsOf(kind, definition).map((spot) => spot.question.id);
  const sorted = [...order.filter((one) => chosen.has(one)), ...[...chosen].filter((one) => !order.includes(one))];
  const turned = isOn ? reverse : without(reverse);
  const counted = setIn(definition, `${at(index)}.of`, sorted);
  const next = setIn(counted, `${at(index)}.reverse`, turned.length ? turned : undefined);
  return isOn && !isPublished ? givePoints(next, question) : next;
}

/** Says whether a high answer means few points. */
export function setTurned(definition: Definition, index: number, id: string, isOn: boolean): Definition {
  const {reverse = []} = scoresOf(definition)[index]!;
  const left = reverse.filter((one) => one !== id);
  const next = isOn ? [...left, id] : left;
  return setIn(definition, `${at(index)}.reverse`, next.length ? next : undefined);
}

/** One more range: the first begins where the score does, others in the middle of what the last one reaches. */
export function addBand(kind: string, definition: Definition, index: number): Definition {
  const score = scoresOf(definition)[index]!;
  const bands = score.bands ?? [];
  const [least, most] = reachOf(kind, definition, score) ?? [0, undefined];
  const last = bands.at(-1)?.from;
  const step = last === undefined || most === undefined ? 1 : Math.max(1, Math.round((most - last) / 2));
  const from = last === undefined ? least : last + step;
  const id = freeName(
    '',
    bands.map((band) => band.id),
    `range-${bands.length + 1}`,
  );
  return setIn(definition, `${at(index)}.bands`, [...bands, {from, id}]);
}

export function removeBand(definition: Definition, index: number, band: number): Definition {
  const left = removeAt(scoresOf(definition)[index]!.bands ?? [], band);
  return setIn(definition, `${at(index)}.bands`, left.length ? left : undefined);
}

/** Writes what a range says. Its name in the data follows as long as nothing was published. */
export function writeBand(
  definition: Definition,
  index: number,
  band: number,
  words: string,
  isPublished: boolean,
): Definition {
  const languages = languagesOf(definition);
  const first = languages[0]!;
  const bands = scoresOf(definition)[index]!.bands ?? [];
  const {id, label} = bands[band]!;
  const path = `${at(index)}.bands[${band}]`;
  const written = setIn(definition, `${path}.label`, writeOptional(label, first, words, languages));
  const before = toName(readText(label, first, languages));
  const isFollowing = /^range-\d+$/.test(id) || (before !== '' && id.replace(/-\d+$/, '') === before);
  if (isPublished || !isFollowing) return written;
  const others = bands.filter((_, i) => i !== band).map((one) => one.id);
  return setIn(written, `${path}.id`, freeName(toName(words), others, `range-${band + 1}`));
}

/**
 * The end of a range in words, between its first number and what is said: "to 3 points", "points and more". A sum of whole
 * numbers ends one before the next range; all else ends just below it.
 */
export function endInWords({bands = [], method}: Score, band: number): string {
  const {from} = bands[band]!;
  const next = Math.min(...bands.map((one) => one.from).filter((one) => one > from));
  if (!Number.isFinite(next)) return 'points and more';
  if (method === 'mean' || !Number.isInteger(next) || !Number.isInteger(from)) return `to below ${next} points`;
  if (next - 1 === from) return from === 1 ? 'point' : 'points';
  return `to ${next - 1} points`;
}

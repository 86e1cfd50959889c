import type {Shape, ShapeSet} from '../check-shape.ts';
import type {QuestionKinds} from './compile.ts';

/** The shape of definitions that may also ask questions of other types. */
export function withKinds({root, defs}: ShapeSet, kinds: QuestionKinds): ShapeSet {
  const own = defs['Question'] as {d: Record<string, Record<string, Shape>>; c: Record<string, Shape>};
  const label = {'label!': '#LocalizedText'};
  const more = Object.entries(kinds).map(([type, {options}]) => [type, {...label, ...options}]);
  return {root, defs: {...defs, Question: {...own, d: {...own.d, ...Object.fromEntries(more)}}}};
}

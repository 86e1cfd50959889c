import {resultsShape} from '../../contract/shapes/results.ts';
import {checkShape, type Mistake} from '../check-shape.ts';

/** All that is wrong with a results document. */
export const findMistakes = (document: unknown): Mistake[] => checkShape(document, resultsShape);

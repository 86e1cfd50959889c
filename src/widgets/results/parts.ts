import type {Results} from '../../contract/results.ts';
import type {Part} from './block.ts';
import {stateOf} from './state.ts';

type Loader = () => Promise<{part: Part}>;

/** The code that a document needs beside that of its scores. */
export function partsOf(results: Results): Loader[] {
  const {kind, groups, previous, questions, comments} = results;
  if (stateOf(results) !== 'shown') return [() => import('./waiting.ts')];
  return [
    ...(groups?.length || previous?.length ? [() => import('./comparisons.ts')] : []),
    ...(kind === 'signup' || questions?.some(({type}) => type !== 'score') ? [() => import('./votes.ts')] : []),
    ...(comments?.length ? [() => import('./comments.ts')] : []),
  ];
}

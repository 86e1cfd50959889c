import type {Results} from '../../contract/results.ts';
import type {Part} from './block.ts';

type Loader = () => Promise<Part>;

const loadComparisons: Loader = async () => (await import('./comparisons.ts')).part;
const loadVotes: Loader = async () => (await import('./votes.ts')).part;
export const loadSpread: Loader = async () => (await import('./spread.ts')).part;

/** The code that a document needs beside that of its scores. */
export const partsOf = ({kind, groups, previous, questions}: Results): Loader[] => [
  ...(groups?.length || previous?.length ? [loadComparisons] : []),
  ...(kind === 'signup' || questions?.some(({type}) => type !== 'score') ? [loadVotes] : []),
];

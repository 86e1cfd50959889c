/** What is there now, what was before, and what was taken back. */
export interface History<T> {
  readonly definition: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** Changes with the same name follow one another as one: a word is typed, not fourteen letters. */
  readonly typing?: string | undefined;
}

/** Steps that can be taken back. */
const MOST = 200;

export const startHistory = <T>(definition: T): History<T> => ({definition, past: [], future: []});

/**
 * The history after a change. What was taken back before is forgotten.
 * @param typing a name: a change that follows one of the same name is taken back with it
 */
export function addChange<T>(history: History<T>, definition: T, typing?: string): History<T> {
  if (definition === history.definition) return history;
  const isSame = typing !== undefined && typing === history.typing;
  const past = isSame ? history.past : [...history.past, history.definition].slice(-MOST);
  return {definition, past, future: [], typing};
}

/** Ends a word: what is typed next is taken back by itself. */
export const endTyping = <T>(history: History<T>): History<T> =>
  history.typing === undefined ? history : {...history, typing: undefined};

export function undo<T>({definition, past, future}: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? {definition, past, future}
    : {definition: before, past: past.slice(0, -1), future: [definition, ...future]};
}

export function redo<T>({definition, past, future}: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? {definition, past, future}
    : {definition: next, past: [...past, definition], future: rest};
}

export const canUndo = <T>({past}: History<T>): boolean => past.length > 0;
export const canRedo = <T>({future}: History<T>): boolean => future.length > 0;

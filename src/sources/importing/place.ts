import type {ImportNote, Outcome} from './report.ts';

/** What has been said about each path of a source so far. */
export type Ledger = Map<string, {outcome: Outcome; messages: string[]; whole: boolean}>;

const RANK: Record<Outcome, number> = {kept: 0, approximated: 1, dropped: 2};

/**
 * A value of the source with its path. A mapper takes what it understands through `kept`, `approximated` and `dropped`; what
 * nobody took is reported as dropped by `toNotes`, so that nothing can be lost in silence.
 */
export class Place {
  readonly value: unknown;
  readonly path: string;
  readonly ledger: Ledger;

  constructor(value: unknown, path = '', ledger: Ledger = new Map()) {
    this.value = value;
    this.path = path;
    this.ledger = ledger;
  }

  /** A property, without taking it. Inherited ones are none. */
  peek(key: string): unknown {
    const {value} = this;
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  }

  has(key: string): boolean {
    return this.peek(key) !== undefined;
  }

  /** A property as a place of its own. */
  at(key: string): Place {
    return new Place(this.peek(key), this.path ? `${this.path}.${key}` : key, this.ledger);
  }

  /** The same place, of which nothing is reported. */
  apart(): Place {
    return new Place(this.value, this.path);
  }

  /** The same place with other words in it. */
  with(value: unknown): Place {
    return new Place(value, this.path, this.ledger);
  }

  /** The entries of a list, or of the list under a key. */
  items(key?: string): Place[] {
    const list = key === undefined ? (this as Place) : this.at(key);
    return Array.isArray(list.value)
      ? list.value.map((entry: unknown, i) => new Place(entry, `${list.path}[${i}]`, list.ledger))
      : [];
  }

  /** Takes a property: it is in the result as it was. Only itself: what an object holds has to be taken by itself. */
  kept(key: string, as = key): unknown {
    return this.at(key).note('kept', `is “${as}”`).value;
  }

  /** Takes a property with all that is in it; nothing is said where it is missing. */
  approximated(key: string, message: string): unknown {
    return this.has(key) ? this.at(key).note('approximated', message, true).value : undefined;
  }

  /** The same for what has no place in Kith. */
  dropped(key: string, message: string): unknown {
    return this.has(key) ? this.at(key).note('dropped', message, true).value : undefined;
  }

  /**
   * Says what became of this place.
   * @param whole of all that is in it, too
   */
  note(outcome: Outcome, message: string, whole = false): this {
    const said = this.ledger.get(this.path) ?? {outcome: 'kept', messages: [], whole: false};
    if (RANK[outcome] > RANK[said.outcome]) said.messages = [];
    if (RANK[outcome] >= RANK[said.outcome]) {
      said.outcome = outcome;
      if (!said.messages.includes(message)) said.messages.push(message);
    }
    said.whole ||= whole;
    this.ledger.set(this.path, said);
    return this;
  }
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (isHolder(value) && !Object.keys(value).length);

/**
 * The whole report: what was said of the source, in its order, and for everything that nothing was said of, that it is gone.
 * @param explain why a property of this name has no place in Kith; undefined for the common sentence
 */
export function toNotes(root: Place, explain: (key: string) => string | undefined): ImportNote[] {
  const {ledger} = root;
  const touched = touchedPaths(ledger);
  const notes: ImportNote[] = [];
  const rest = new Set(ledger.keys());
  const walk = (place: Place, key: string, isCovered: boolean): void => {
    const said = ledger.get(place.path);
    if (said) {
      notes.push(toNote(place.path, said));
      rest.delete(place.path);
    }
    const open = isHolder(place.value) && !isEmpty(place.value);
    const isDone = isCovered || said?.whole === true;
    if (open && touched.has(place.path)) for (const [name, inner] of entriesOf(place)) walk(inner, name, isDone);
    else if (!isDone && (!said || open)) notes.push(leftOut(place, key, explain));
  };
  for (const [name, inner] of entriesOf(root)) walk(inner, name, false);
  return [...notes, ...[...rest].map((path) => toNote(path, ledger.get(path)!))];
}

const toNote = (path: string, {outcome, messages}: {outcome: Outcome; messages: string[]}): ImportNote => ({
  path,
  outcome,
  message: messages.join('; '),
});

/** All paths that were spoken of, and those around them. */
function touchedPaths(ledger: Ledger): Set<string> {
  const touched = new Set<string>();
  for (let path of ledger.keys())
    while (path && !touched.has(path)) {
      touched.add(path);
      path = path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
    }
  return touched;
}

function entriesOf(place: Place): [string, Place][] {
  if (Array.isArray(place.value)) return place.items().map((item, i) => [String(i), item]);
  return Object.keys(place.value as object).map((key) => [key, place.at(key)]);
}

function leftOut({path, value}: Place, key: string, explain: (key: string) => string | undefined): ImportNote {
  if (isEmpty(value)) return {path, outcome: 'kept', message: 'is empty'};
  return {path, outcome: 'dropped', message: explain(key) ?? `has no counterpart in Kith: ${shorten(value)}`};
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

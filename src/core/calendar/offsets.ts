/** Stretch of time looked at as a whole, in seconds (12 days): shorter than the time between any two clock changes of one zone. */
const STRETCH = 2 ** 20;

/**
 * Remembers a zone's offsets so that asking is cheap: `read` is called at the ends of a stretch, and within one only when a clock
 * change lies in it (then its second is found by halving).
 * @param read offset from UTC in seconds at an instant (seconds since 1970 UTC).
 */
export function cacheOffsets(read: (instant: number) => number): (instant: number) => number {
  const ends = new Map<number, number>();
  const turns = new Map<number, number>();
  const offsetAtEnd = (stretch: number): number => {
    const known = ends.get(stretch);
    if (known !== undefined) return known;
    const offset = read(stretch * STRETCH);
    ends.set(stretch, offset);
    return offset;
  };
  const findTurn = (stretch: number, before: number): number => {
    let [low, high] = [stretch * STRETCH, (stretch + 1) * STRETCH];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (read(middle) === before) low = middle;
      else high = middle;
    }
    turns.set(stretch, high);
    return high;
  };
  return (instant) => {
    const stretch = Math.floor(instant / STRETCH);
    const before = offsetAtEnd(stretch);
    const after = offsetAtEnd(stretch + 1);
    if (before === after) return before;
    return instant < (turns.get(stretch) ?? findTurn(stretch, before)) ? before : after;
  };
}

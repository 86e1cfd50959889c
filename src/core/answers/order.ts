/** Moves `value` to the place `to` (from 0) of a ranking, or puts it in there where it was not ranked yet. */
export function moveTo(order: readonly string[], value: string, to: number): string[] {
  const rest = order.filter((other) => other !== value);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), value, ...rest.slice(place)];
}

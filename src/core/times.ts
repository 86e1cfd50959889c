/**
 * What `make` makes of 0, 1, … below `count`, rounded down; nothing for less than 1 and for what is no number. Pages with old
 * libraries have another `Array.from`, which knows of no second argument.
 */
export function times<T>(count: number, make: (at: number) => T): T[] {
  const list: T[] = [];
  for (let at = 0; at + 1 <= count; at++) list.push(make(at));
  return list;
}

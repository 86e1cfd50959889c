/** The word that was most likely meant: as few letters as possible are added, lost, changed or swapped (F. Damerau, 1964). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let best: [distance: number, word: string] | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && distance < candidate.length && (!best || distance < best[0])) best = [distance, candidate];
  }
  return best?.[1];
}

function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, changed, isSwapped ? before[j - 2]! + 1 : Infinity);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

// What became larger or smaller since the last release is said in the changelog, by name: nobody finds out by a slower page.

/** Brotli bytes by entry of the size report. */
export type Sizes = Readonly<Record<string, number>>;

/** A change beyond this part of the size has to be named, unless it is of so few bytes that nobody could notice. */
const NAMED = {part: 0.03, bytes: 100};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The part of a changelog that is not released yet. */
const unreleased = (changelog: string): string =>
  /^## Unreleased\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog)?.[1] ?? '';

/**
 * Entries that changed by more than 3 % and more than 100 bytes, and that no line of the changelog's Unreleased part names. Such a line begins with
 * `- Size:` and has the entry's name in backticks. What is new needs none, what is gone does.
 * @returns the line to write for each
 */
export function findUnnamed(before: Sizes, now: Sizes, changelog: string): string[] {
  const lines = unreleased(changelog)
    .split(/\n(?=- )/)
    .filter((line) => line.trimStart().startsWith('- Size:'));
  return Object.entries(before).flatMap(([name, old]) => {
    const size = now[name] ?? 0;
    const isNamed =
      Math.abs(size - old) <= Math.max(old * NAMED.part, NAMED.bytes) ||
      lines.some((line) => line.includes(`\`${name}\``));
    return isNamed ? [] : [`- Size: \`${name}\` from ${kilobytes(old)} to ${kilobytes(size)} kB`];
  });
}

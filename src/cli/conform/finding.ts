/** One line of the report. `must`: people lose answers or read something untrue; `should`: it works, and could be better. */
export interface Finding {
  level: 'ok' | 'note' | 'should' | 'must';
  /** What was found, as a sentence. */
  words: string;
  /** What to do about it. */
  remedy?: string;
}

export const ok = (words: string): Finding => ({level: 'ok', words});
export const note = (words: string, remedy?: string): Finding => ({level: 'note', words, ...(remedy && {remedy})});
export const should = (words: string, remedy: string): Finding => ({level: 'should', words, remedy});
export const must = (words: string, remedy: string): Finding => ({level: 'must', words, remedy});

const WIDTH = 96;

/** The lines of a report, wrapped to 96 characters and indented below their level. */
export const formatFindings = (findings: readonly Finding[]): string =>
  findings
    .map(({level, words, remedy}) => {
      const text = [...wrap(words), ...(remedy ? wrap(`→ ${remedy}`) : [])];
      return text.map((line, i) => `${(i ? '' : level).padEnd(8)}${line}\n`).join('');
    })
    .join('');

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

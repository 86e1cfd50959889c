/** Texts by what people type of them, in any script: letters count, not their case, accents or apostrophes. */

/** A text as it is compared. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '');

/**
 * Which texts hold all the words that were typed, best first: those that begin with them, then those in which each begins a
 * word, then the rest; among equals in their own order.
 * @param folded the texts, through `foldText`
 * @returns their indexes; all of them where nothing was typed
 */
export function searchTexts(folded: readonly string[], typed: string): number[] {
  const whole = foldText(typed).trim();
  const words = whole.split(/\s+/);
  const found = folded.flatMap((text, index) => {
    if (!words.every((word) => text.includes(word))) return [];
    const starts = words.every((word) => startsWord(text, word));
    return [{index, rank: text.startsWith(whole) ? 0 : starts ? 1 : 2}];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({index}) => index);
}

/** Whether a word of the text begins so. */
function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!at || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  return false;
}

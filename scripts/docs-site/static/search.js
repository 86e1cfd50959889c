// Finding sections by their words: pure, so that Node can test it.

/** @typedef {{u: string, p: string, s?: string, t: string}} Indexed a section: address, page, section, text */
/** @typedef {{u: string, p: string, s: string, text: string, score: number}} Found */

/** Small letters without accents, as both sides are compared.
 * @param {string} text */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The sections in which every word of a question begins a word, best first: words in a page's title weigh most, then those in
 * the section's, then those in its text.
 * @param {readonly Indexed[]} index
 * @param {string} question
 * @param {number} [most]
 * @returns {Found[]}
 */
function search(index, question, most = 20) {
  const words = fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.length) return [];
  const found = [];
  for (const {u, p, s = '', t} of index) {
    const score = rate(words, fold(p), fold(s), fold(t));
    // what changed once is rarely what somebody looks for
    if (score) found.push({u, p, s, text: cutAround(t, words), score: u.startsWith('changelog') ? score / 4 : score});
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, most);
}

/**
 * @param {readonly string[]} words
 * @param {string} page
 * @param {string} section
 * @param {string} text
 */
function rate(words, page, section, text) {
  let score = 0;
  for (const word of words) {
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u');
    const one = (at.test(page) ? (section ? 4 : 12) : 0) + (at.test(section) ? 8 : 0) + (at.test(text) ? 1 : 0);
    if (!one) return 0;
    score += one;
  }
  // words that stand side by side mean more than words that stand apart
  return words.length > 1 && `${section} ${text}`.includes(words.join(' ')) ? score + 3 : score;
}

/** Some words before and after the first place.
 * @param {string} text
 * @param {readonly string[]} words */
function cutAround(text, words) {
  const folded = fold(text);
  const together = folded.indexOf(words.join(' '));
  const at = Math.max(0, together < 0 ? folded.indexOf(words[0] ?? '') : together);
  const start = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
  const end = start + 180 < text.length ? text.lastIndexOf(' ', start + 180) : text.length;
  return `${start ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

export {fold, search};

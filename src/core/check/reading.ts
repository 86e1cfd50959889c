import {languageOf} from '../text/localize.ts';

/** How hard texts of a language are to read. */
export interface Reading {
  language: string;
  formula: 'Flesch–Kincaid grade' | 'Fernández Huerta' | 'LIX';
  /** A grade (English, lower is easier), 0 to 100 (Spanish, higher is easier) or LIX (others, lower is easier). */
  score: number;
  words: number;
  isHard: boolean;
}

/** Fewer words say nothing: the formulas were made on samples of a hundred. */
const MIN_WORDS = 100;
/** Languages whose words are about as long as those that LIX was made for. */
const LIX = new Set('sv da nb nn no de nl fr it pt ca gl ro pl cs sk sl hr'.split(' '));

/**
 * Reading level of the texts of one language; undefined where they have fewer than 100 words or no formula fits.
 * English: Flesch–Kincaid grade level, 0.39 w/s + 11.8 syllables/w − 15.59 (J. P. Kincaid et al., 1975), hard above 10.
 * Spanish: 206.84 − 60 syllables/w − 1.02 w/s (J. Fernández Huerta, 1959), hard below 50.
 * Others: LIX, w/s + 100 long/w, where long words have more than six letters (C.-H. Björnsson, 1968), hard above 50.
 */
export function measureReading(texts: readonly string[], tag: string): Reading | undefined {
  const language = languageOf(tag);
  const sentences = texts.flatMap((text) => text.split(/[.!?…]+(?:\s|$)|\n{2,}/u)).filter((s) => /\p{L}/u.test(s));
  const words = texts.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []);
  if (words.length < MIN_WORDS) return undefined;
  const perSentence = words.length / sentences.length;
  const result = (formula: Reading['formula'], score: number, isHard: boolean): Reading => ({
    language: tag,
    formula,
    score: Math.round(score * 10) / 10,
    words: words.length,
    isHard,
  });
  const perWord = (count: (word: string) => number): number =>
    words.reduce((sum, w) => sum + count(w), 0) / words.length;
  if (language === 'en') {
    const grade = 0.39 * perSentence + 11.8 * perWord(countEnglish) - 15.59;
    return result('Flesch–Kincaid grade', grade, grade > 10);
  }
  if (language === 'es') {
    const ease = 206.84 - 60 * perWord(countSpanish) - 1.02 * perSentence;
    return result('Fernández Huerta', ease, ease < 50);
  }
  if (!LIX.has(language)) return undefined;
  const lix = perSentence + 100 * perWord((word) => ([...word].length > 6 ? 1 : 0));
  return result('LIX', lix, lix > 50);
}

/** Groups of vowels, without an "e" at the end that is not heard. */
function countEnglish(word: string): number {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Vowels; a weak one beside another makes one syllable with it, unless it has an accent. */
const countSpanish = (word: string): number =>
  Math.max(1, word.toLowerCase().match(/[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]+/g)?.length ?? 1);

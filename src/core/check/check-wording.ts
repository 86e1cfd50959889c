import {plainText} from '../text/markdown.ts';
import {found, type CheckFinding} from './finding.ts';
import {measureReading, type Reading} from './reading.ts';
import type {Scene} from './scene.ts';
import {labelsOf, wordsByLanguage, type Text} from './texts.ts';

/** Words of a question beyond which readers lose the thread: one sentence of 25 (GOV.UK content design), and a little. */
const MAX_WORDS = 30;

/** Ways to ask that put the answer into people's mouths. Few, so that no fair question is called leading. */
const LEADING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:do|would|should|are|is)n['’]t (?:you|we|it) (?:agree|think|believe|feel|say|time)\b|\bwould(?:n['’]t)? you agree that\b|^(?:surely|obviously),? /i,
  es: /¿no (?:crees?|cree usted|te parece|le parece|piensas?) que\b|¿(?:está|estás) de acuerdo en que\b/i,
};

/** Advice on how questions are put. */
export function checkWording(scene: Scene, first: string): CheckFinding[] {
  return labelsOf(scene)
    .filter(({path}) => isQuestion(path, scene))
    .flatMap(({path, text}) => {
      const versions = wordsByLanguage(text, first).map(([language, words]) => ({language, words: plainText(words)}));
      const long = versions.map(({words}) => words.split(/\s+/).length).find((n) => n > MAX_WORDS);
      const isLeading = versions.some(({language, words}) => LEADING[language.slice(0, 2)]?.test(words));
      const isDouble = versions.some(({words}) => (words.match(/[?？]/g) ?? []).length > 1);
      return [
        ...(long
          ? [
              found(
                'long-label',
                path,
                `The question has ${long} words.`,
                'Ask in one short sentence; what helps to answer it goes into "hint".',
              ),
            ]
          : []),
        ...(isDouble
          ? [
              found(
                'two-questions',
                path,
                'There are two questions in one: an answer could be to either.',
                'Ask them one after the other.',
              ),
            ]
          : []),
        ...(isLeading
          ? [
              found(
                'leading',
                path,
                'The question suggests an answer.',
                'Ask so that every answer is as easy to give: "How much do you agree or disagree that …?"',
              ),
            ]
          : []),
      ];
    });
}

/** A consent or a statement says what it must; a group is a heading. */
function isQuestion(path: string, {pages}: Scene): boolean {
  const asked = pages.flatMap((page) => page.asked).find((one) => one.path && path.startsWith(`${one.path}.`));
  return asked !== undefined && !['consent', 'statement', 'group'].includes(asked.question.type);
}

/** How hard the texts are to read, by language. */
export const readingsOf = (texts: readonly Text[], languages: readonly string[]): Reading[] =>
  languages.flatMap((language) => {
    const words = texts.flatMap(({text}) =>
      wordsByLanguage(text, languages[0]!).flatMap(([tag, w]) => (tag === language ? plainText(w) : [])),
    );
    return measureReading(words, language) ?? [];
  });

export const checkReading = (readings: readonly Reading[]): CheckFinding[] =>
  readings
    .filter(({isHard}) => isHard)
    .map(({language, formula, score}) =>
      found(
        'hard-to-read',
        '',
        `The texts in "${language}" are hard to read (${formula} ${score}).`,
        'Shorter sentences and everyday words: say it as you would at the door.',
      ),
    );

/** Minutes that people are ready to give at most (M. Revilla and C. Ochoa, "Ideal and maximum length for a web survey", 2017). */
const MAX_MINUTES = 20;

export const checkLength = (minutes = 0): CheckFinding[] =>
  minutes > MAX_MINUTES
    ? [
        found(
          'very-long',
          '',
          `It takes about ${minutes} minutes: most people are ready to give 10, and ${MAX_MINUTES} at most.`,
          'Leave out what nobody will act on, or ask in two goes.',
        ),
      ]
    : [];

import type {LocalizedText} from '../../contract/text.ts';
import {surveyShape} from '../../contract/shapes/survey.ts';
import type {ShapeSet} from '../check-shape.ts';
import {isJsonObject} from '../json-object.ts';
import type {Asked, Scene} from './scene.ts';
import {joinPath, walkShape} from './walk-shape.ts';

/** A text that people read, where it stands. */
export interface Text {
  path: string;
  text: LocalizedText;
}

/** All texts of a document that fits its shape; choices that are only a value are texts as well. */
export function textsOf(document: unknown, shapes: ShapeSet, path = ''): Text[] {
  const texts: Text[] = [];
  walkShape(document, shapes, {
    named: (name, value, at) => {
      const isPlain = typeof value === 'string';
      if ((name === 'LocalizedText' && (isPlain || isJsonObject(value))) || (name === 'Choice' && isPlain))
        texts.push({path: joinPath(path, at), text: value as LocalizedText});
    },
  });
  return texts;
}

/** The texts of one question, those inside a group included. */
export const textsOfQuestion = ({question, path}: Asked): Text[] =>
  path ? textsOf(question, {root: '#Question', defs: surveyShape.defs}, path) : [];

/** What questions are called: the texts that are read first, and by everybody. */
export const labelsOf = ({pages}: Scene): Text[] =>
  pages.flatMap(({asked}) => asked.flatMap((one) => textsOfQuestion(one).filter(({path}) => isLabel(path))));

/** A question's own label, not that of a choice. */
const isLabel = (path: string): boolean => /(?:questions|fields|consents)\[\d+\]\.label$/.test(path);

/** A text's words by language; a plain string is in the document's first language. */
export const wordsByLanguage = (text: LocalizedText, first: string): [language: string, words: string][] =>
  typeof text === 'string' ? [[first, text]] : Object.entries(text);

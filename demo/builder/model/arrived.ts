import type {Answer, Answers} from '../../../src/contract/submission.ts';
import {FORMATS} from '../../../src/core/answers/formats.ts';
import {answerInWords} from '../../../src/core/answers/in-words.ts';
import {asObject} from '../../../src/core/json-object.ts';
import {languagesOf, spotsOf} from './definition.ts';
import {showText} from './texts.ts';
import type {Work} from './work.ts';

/** One answer of a submission as people read it. */
export interface Row {
  label: string;
  answer: string;
}

/** What arrived, as labelled rows in the order of the questions; what is no question of the author's own comes last. */
export function toRows({kind, definition}: Work, submission: Readonly<Record<string, unknown>>): Row[] {
  const answers = asObject(submission['answers']) as Answers;
  const languages = languagesOf(definition);
  const words = {
    locale: languages[0]!,
    text: (text: unknown) => showText(text, languages),
    yes: 'Yes',
    no: 'No',
  };
  const asked = spotsOf(kind, definition).map(({question}) => question);
  const known = asked.filter(({id}) => Object.hasOwn(answers, id));
  const rows = known.map((question) => ({
    label: showText(question.label, languages) || question.id,
    answer: answerInWords(question, answers, words, FORMATS) || 'Does not apply',
  }));
  const listed = new Set(known.flatMap(({id}) => [id, `${id}.other`]));
  const rest = Object.entries(answers).filter(([id]) => !listed.has(id));
  return [...rows, ...rest.map(([label, answer]) => ({label, answer: sayPlainly(answer)}))];
}

const sayPlainly = (answer: Answer): string =>
  answer === null ? 'Does not apply' : typeof answer === 'object' ? JSON.stringify(answer) : String(answer);

import type {GroupQuestion, QuestionOf} from '../../contract/question.ts';
import type {Answer, Answers} from '../../contract/submission.ts';
import {membersOf} from '../survey/group.ts';
import {isAnswered} from '../survey/condition.ts';
import {formatAnswer, type AnswerWords, type Format, type Formats} from './format.ts';
import {answerInWords} from './in-words.ts';
import {joinFacts} from './join-facts.ts';
import {partsFor} from './parts.ts';
import {isRecord} from './record.ts';
import {isDrawing} from './signature.ts';

const list = (locale: string, parts: string[]): string => new Intl.ListFormat(locale).format(parts.filter(Boolean));

const partsOf = (type: 'name' | 'address', answer: Answer, locale: string): string[] =>
  isRecord(answer)
    ? partsFor(type, locale)
        .map((part) => answer[part])
        .filter((value): value is string => typeof value === 'string' && value !== '')
    : [];

/** "Parks: Good; Buses: Fair". */
function formatMatrix(question: QuestionOf<'matrix'>, answer: Answer, words: AnswerWords): string {
  if (!isRecord(answer)) return '';
  const {rows} = question;
  const label = (row: string) => formatAnswer({...question, choices: rows, type: 'single-choice'}, row, words);
  const picks = (value: Answer) => formatAnswer({...question, type: 'single-choice'}, value, words);
  return Object.entries(answer)
    .filter(([, value]) => isAnswered(value))
    .map(([row, value]) => `${label(row)}: ${picks(value)}`)
    .join('; ');
}

/** "Parks: 3; Buses: 2". */
function formatAllocation(question: QuestionOf<'allocation'>, answer: Answer, words: AnswerWords): string {
  if (!isRecord(answer)) return '';
  const label = (value: string) => formatAnswer({...question, type: 'single-choice', display: 'list'}, value, words);
  return Object.entries(answer)
    .filter(([, n]) => n !== 0)
    .map(([value, n]) => `${label(value)}: ${typeof n === 'number' ? n.toLocaleString(words.locale) : ''}`)
    .join('; ');
}

/**
 * Members apart by semicolons, their answers by commas.
 * @param inside how words are written inside a member. Default: as outside
 */
export function formatGroup(
  group: GroupQuestion,
  answer: Answer,
  words: AnswerWords,
  inside: (member: Answers) => AnswerWords = () => words,
): string {
  return membersOf(group, answer)
    .map((member) =>
      joinFacts(
        group.questions.map((q) => answerInWords(q, member, inside(member), FORMATS)),
        words.locale,
      ),
    )
    .filter(Boolean)
    .join('; ');
}

/** Names of files. */
const formatFiles = (_: unknown, answer: Answer, {locale}: AnswerWords): string =>
  list(locale, Array.isArray(answer) ? answer.map((entry) => (isRecord(entry) ? String(entry['name']) : '')) : []);

/** The typed name; for a drawing, that there is one. */
const formatSignature = (_: unknown, answer: Answer, {yes}: AnswerWords): string =>
  isDrawing(answer) ? yes : String(answer);

/** How the structured answers of Kith's own types are written; for `formatAnswer`. */
export const FORMATS: Formats = {
  name: (_: unknown, answer, {locale}) => partsOf('name', answer, locale).join(' '),
  address: (_: unknown, answer, {locale}) => joinFacts(partsOf('address', answer, locale), locale),
  matrix: formatMatrix as Format,
  allocation: formatAllocation as Format,
  file: formatFiles as Format,
  signature: formatSignature as Format,
  group: formatGroup as Format,
};

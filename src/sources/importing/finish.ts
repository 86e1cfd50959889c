import type {Question} from '../../contract/question.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import {parseSurvey} from '../../core/survey/parse-survey.ts';
import {toFindings} from '../../core/findings.ts';
import {place, type Placed} from '../../core/survey/question-parts.ts';
import type {Mistake} from '../../core/check-shape.ts';
import {ImportError, type Imported, type ImportNote} from './report.ts';

/** More rounds than any definition needs: each round mends what the one before brought to light. */
const MAX_ROUNDS = 60;

/**
 * The last look at an imported definition: Kith's own parser must take it. A rule that it refuses is taken out and reported;
 * a definition that it refuses otherwise is no import.
 */
export function settle(definition: Survey, notes: readonly ImportNote[]): Imported {
  // nothing of the source is shared with the result, and nothing is undefined in it
  const own = JSON.parse(JSON.stringify(definition), shortenChoices) as Survey;
  const more = keepNamesApart(own);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const parsed = parseSurvey(own);
    if ('survey' in parsed) return {definition: own, notes: [...notes, ...more]};
    const mended = parsed.mistakes.flatMap((mistake) => mend(own, mistake) ?? []);
    if (!mended.length) throw refuse(parsed.mistakes);
    more.push(...mended);
  }
  throw new ImportError('The rules of this survey contradict each other in too many places');
}

/** Two answers under one name would take each other's place. Elsewhere questions of one name may share their answer. */
function keepNamesApart({pages = []}: Survey): ImportNote[] {
  const placed = pages.flatMap(({questions}, i) => place(questions, `pages[${i}].`));
  return apart(placed);
}

function apart(placed: readonly Placed[]): ImportNote[] {
  const ids = new Set(placed.map(({question}) => question.id));
  const used = new Set<string>();
  return placed.flatMap(({question, path}) => {
    const {id, name} = question;
    const isTaken = name !== undefined && (used.has(name) || (ids.has(name) && name !== id));
    if (isTaken) delete question.name;
    used.add(question.name ?? id);
    const inner = 'questions' in question ? apart(place(question.questions, `${path}.`)) : [];
    const message = `“${name}” is the name of another question, too: their answers are kept apart, this one as “${id}”`;
    return isTaken ? [{path: `→ ${path}.name`, outcome: 'approximated', message}, ...inner] : inner;
  });
}

/** A choice that is nothing but its value is written so. */
function shortenChoices(key: string, value: unknown): unknown {
  if ((key !== 'choices' && key !== 'rows') || !Array.isArray(value)) return value;
  return value.map((choice: unknown) => {
    const keys = typeof choice === 'object' && choice !== null ? Object.keys(choice) : [];
    return keys.length === 1 && keys[0] === 'value' ? (choice as {value: unknown}).value : choice;
  });
}

function refuse(mistakes: readonly Mistake[]): ImportError {
  const [{path, message}] = toFindings(mistakes) as [{path: string; message: string}];
  return new ImportError(`What was made of it is no survey: ${path} ${message}`);
}

const RULE = /^(.*)\.(visibleIf|requiredIf)(?:$|\.)/;

function mend(definition: Survey, mistake: Mistake): ImportNote[] | undefined {
  const [, owner, key] = RULE.exec(mistake.path) ?? [];
  if (owner === undefined || key === undefined) return undefined;
  const holder = follow(definition, owner) as Record<string, unknown> | undefined;
  if (!holder || holder[key] === undefined) return [];
  delete holder[key];
  const [finding] = toFindings([mistake]);
  const what = key === 'visibleIf' ? 'it is always shown' : 'it is never required';
  return [
    {path: `→ ${owner}.${key}`, outcome: 'dropped', message: `the rule is left out, so ${what}: ${finding!.message}`},
  ];
}

/** The value at a path of the definition: `pages[0].questions[2]`. */
const follow = (definition: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .reduce<unknown>(
      (value, key) =>
        key === ''
          ? value
          : typeof value === 'object' && value !== null && Object.hasOwn(value, key)
            ? (value as Record<string, unknown>)[key]
            : undefined,
      definition,
    );

/** All questions of pages, those inside of groups too. */
export const allQuestions = (pages: readonly Page[]): Question[] => {
  const open = (questions: readonly Question[]): Question[] =>
    questions.flatMap((question) => [question, ...('questions' in question ? open(question.questions) : [])]);
  return pages.flatMap(({questions}) => open(questions));
};

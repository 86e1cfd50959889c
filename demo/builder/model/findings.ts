import type {CheckFinding, RuleId} from '../../../src/core/check/finding.ts';
import {asObject} from '../../../src/core/json-object.ts';
import {languagesOf, spotsOf, type Definition} from './definition.ts';
import {endingsOf, moveEnding, otherwiseAt} from './edit-endings.ts';
import {addQuestion, idsOf, renameQuestion} from './edit-questions.ts';
import {getIn, listIn, removeAt, setIn, type Path} from './json-path.ts';
import {freeName} from './names.ts';
import {showText} from './texts.ts';
import type {WidgetKind} from './work.ts';

/** Something that could be better, as the builder says it. */
export interface Notice {
  rule: RuleId | 'no-words';
  severity: 'error' | 'warning' | 'advice';
  path: Path;
  sentence: string;
  remedy: string;
  /** What the button says that mends it. */
  fix?: string | undefined;
}

const RULE_FIX = 'Take the rule away';
const FIXES: Partial<Record<Notice['rule'], string>> = {
  'unknown-id': RULE_FIX,
  'unknown-choice': RULE_FIX,
  'no-operator': RULE_FIX,
  cycle: RULE_FIX,
  'impossible-value': RULE_FIX,
  unreachable: RULE_FIX,
  'rule-without-effect': RULE_FIX,
  'looks-ahead': RULE_FIX,
  'id-twice': 'Give it a name of its own',
  'name-twice': 'Give it a name of its own',
  'choice-twice': 'Give it a value of its own',
  'other-twice': 'Take “Other” away',
  'pattern-wrong': 'Take the pattern away',
  'pattern-hangs': 'Take the pattern away',
  'pattern-large': 'Take the pattern away',
  'unknown-field': 'Take it away',
  misspelt: 'Take it away',
  'never-open': 'Take the dates away',
  closed: 'Take the date away',
  'no-consent': 'Add a consent',
  'not-translated': 'Go to the languages',
  'ending-unreachable': 'Put the one for everybody else last',
};

/** Remedies in terms of the builder, where the check speaks of JSON. */
const REMEDIES: Partial<Record<Notice['rule'], string>> = {
  'unknown-id': 'Choose a question that is there, or take the rule away.',
  'unknown-choice': 'Choose a choice that is there, or take the rule away.',
  'no-operator': 'Choose how it is compared, or take the rule away.',
  'id-twice': 'Each question needs a name of its own in the data.',
  'not-translated': 'Fill in what is missing under “Languages”.',
  'no-consent': 'Add a consent that says what it is used for and who reads it, or do without it.',
};

/** What the check found, in words for people who never see the JSON, and what can be mended by a button. */
export function toNotices(kind: WidgetKind, definition: Definition, found: readonly CheckFinding[]): Notice[] {
  const languages = languagesOf(definition);
  const unworded = spotsOf(kind, definition)
    .filter(({question}) => question.type !== 'hidden' && question.type !== 'statement')
    .filter(({question}) => !showText(question.label, languages).trim())
    .map(({path}): Notice => {
      const sentence = 'This question has no words yet.';
      return {
        rule: 'no-words',
        severity: 'error',
        path: `${path}.label`,
        sentence,
        remedy: 'Write what you want to know.',
      };
    });
  const scores = listIn(definition, 'scores').map(asObject);
  const named = [...spotsOf(kind, definition).map(({question}) => question), ...scores].map(
    ({id, label}) => [String(id), showText(label, languages)] as const,
  );
  return [
    ...unworded,
    ...found.map(({rule, severity, path, sentence, remedy}): Notice => {
      const fix = canFix(definition, rule, path) ? (COUNTED.test(path) ? COUNTED_FIX : FIXES[rule]) : undefined;
      return {
        rule,
        severity,
        path,
        sentence: nameQuestions(inWords(sentence, path), named),
        remedy: REMEDIES[rule] ?? nameQuestions(remedy, named),
        fix,
      };
    }),
  ];
}

/** Questions by what they ask, where the check calls them by their ids. */
const nameQuestions = (sentence: string, named: readonly (readonly [id: string, words: string])[]): string =>
  named.reduce((text, [id, words]) => (words ? text.replaceAll(`"${id}"`, () => `“${words}”`) : text), sentence);

/** Places as people count them: `questions[2].label` as "question 3". */
function inWords(sentence: string, path: Path): string {
  const missing = /^(\d+) texts? (?:is|are) not there in "([^"]+)"/.exec(sentence);
  if (missing)
    return `${missing[1]} ${missing[1] === '1' ? 'text is' : 'texts are'} not translated yet (${missing[2]}).`;
  return sentence
    .replace(path, 'this')
    .replace(/^No question has the id "([^"]+)"\.?$/, 'This speaks of a question that is not here any more (“$1”).')
    .replace(/\bendings\[(\d+)\](?:\.\w+)*/g, (_, n: string) => `ending ${Number(n) + 1}`)
    .replace(
      /(?:pages\[(\d+)\]\.)?(?:questions|fields|consents)\[(\d+)\](?:\.\w+)*/g,
      (_, page: string | undefined, n: string) =>
        page === undefined ? `question ${Number(n) + 1}` : `question ${Number(n) + 1} of page ${Number(page) + 1}`,
    );
}

const RULED = /\.(visibleIf|requiredIf)\b/;
const isRuleFix = (rule: Notice['rule']): boolean => FIXES[rule] === RULE_FIX;

/** A question that counts for a score. */
const COUNTED = /^scores\[\d+\]\.of\[\d+\]$/;
const COUNTED_FIX = 'Take it out of the points';

/** The ending that comes too late because of the one for everybody else, which no other can then do. */
function isBehindOtherwise(definition: Definition, path: Path): boolean {
  const index = endingsOf(definition).findIndex((_, i) => path === `endings[${i}]`);
  const otherwise = otherwiseAt(definition);
  return otherwise !== -1 && otherwise < index && endingsOf(definition)[index]!.visibleIf !== undefined;
}

function canFix(definition: Definition, rule: Notice['rule'], path: Path): boolean {
  if (COUNTED.test(path)) return true;
  if (rule === 'ending-unreachable') return isBehindOtherwise(definition, path);
  if (isRuleFix(rule)) return ruleAt(definition, path) !== undefined;
  return true;
}

/** The rule that a finding is about: in its path, or of what stands there. */
function ruleAt(definition: Definition, path: Path): Path | undefined {
  const named = RULED.exec(path);
  if (named) return path.slice(0, named.index + named[0].length);
  return ['visibleIf', 'requiredIf']
    .map((key) => (path ? `${path}.${key}` : key))
    .find((rule) => getIn(definition, rule) !== undefined);
}

/** The definition without what a notice is about; the same definition where a person must decide. */
export function mend(definition: Definition, {rule, path}: Notice): Definition {
  if (COUNTED.test(path)) return dropEntry(definition, path);
  if (isRuleFix(rule)) {
    const at = ruleAt(definition, path);
    return at === undefined ? definition : setIn(definition, at, undefined);
  }
  const question = path.replace(/\.(id|name)$/, '');
  switch (rule) {
    case 'id-twice':
      return setIn(
        definition,
        `${question}.id`,
        freeName(String(getIn(definition, `${question}.id`)), idsOf(definition), 'question'),
      );
    case 'name-twice':
      return setIn(definition, `${question}.name`, undefined);
    case 'choice-twice':
      return mendChoice(definition, path);
    case 'other-twice':
      return setIn(definition, `${path.replace(/\.(choices|other)\b.*$/, '')}.other`, undefined);
    case 'pattern-wrong':
    case 'pattern-hangs':
    case 'pattern-large':
    case 'unknown-field':
    case 'misspelt':
      return setIn(definition, path, undefined);
    case 'never-open':
    case 'closed':
      return setIn(setIn(definition, 'opensAt', undefined), 'closesAt', undefined);
    case 'no-consent':
      return addConsent(definition);
    case 'ending-unreachable':
      return moveEnding(definition, otherwiseAt(definition), endingsOf(definition).length - 1);
    default:
      return definition;
  }
}

/** The definition without one entry of a list. */
function dropEntry(definition: Definition, path: Path): Definition {
  const [, list = '', index = '0'] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
  return setIn(definition, list, removeAt(listIn(definition, list), Number(index)));
}

function mendChoice(definition: Definition, path: Path): Definition {
  const [, list = '', index = '0'] = /^(.*)\[(\d+)\](?:\.value)?$/.exec(path) ?? [];
  const choices = listIn<{value?: string} | string>(definition, list);
  const values = choices.map((choice) => (typeof choice === 'string' ? choice : String(choice.value)));
  const one = asObject(choices[Number(index)]);
  return setIn(definition, `${list}[${index}]`, {...one, value: freeName(values[Number(index)]!, values, 'option')});
}

/** At the end of the last list that may hold one. */
function addConsent(definition: Definition): Definition {
  const pages = listIn(definition, 'pages');
  const list =
    definition['fields'] || definition['consents']
      ? 'consents'
      : pages.length
        ? `pages[${pages.length - 1}].questions`
        : 'questions';
  const {definition: added, path} = addQuestion(definition, list, 'consent');
  const label = 'I agree that my answers are kept for as long as they are needed, and read by us alone.';
  return setIn(renameQuestion(added, path, freeName('consent', idsOf(definition), 'consent')), `${path}.label`, label);
}

/** The notices about a question, or about something in it. */
export const noticesAt = (notices: readonly Notice[], path: Path): Notice[] =>
  notices.filter(
    (notice) => notice.path === path || notice.path.startsWith(`${path}.`) || notice.path.startsWith(`${path}[`),
  );

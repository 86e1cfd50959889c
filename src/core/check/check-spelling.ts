import type {ShapeSet} from '../check-shape.ts';
import {found, type CheckFinding} from './finding.ts';
import {nearest} from './nearest.ts';
import {joinPath, walkShape} from './walk-shape.ts';

/** What other tools call our fields. Only taken where the field is known. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  is: ['equals', 'equal', 'eq', '=', '==', 'equalto'],
  isNot: ['notequals', 'ne', '!=', 'not_equals', 'isnt'],
  includes: ['contains', 'has', 'contain'],
  excludes: ['notcontains', 'doesnotcontain'],
  in: ['anyof', 'oneof'],
  notIn: ['noneof'],
  above: ['greaterthan', 'gt', '>', 'morethan'],
  below: ['lessthan', 'lt', '<'],
  atLeast: ['greaterorequal', 'gte', '>=', 'min'],
  atMost: ['lessorequal', 'lte', '<=', 'max'],
  answered: ['notempty', 'isanswered', 'exists', 'isnotempty'],
  question: ['field', 'id', 'name', 'variable'],
  all: ['and', 'allof'],
  any: ['or', 'anyof'],
  visibleIf: ['showif', 'show_if', 'condition', 'conditions', 'if', 'when', 'relevant', 'displayif'],
  requiredIf: ['mandatoryif'],
  required: ['isrequired', 'mandatory', 'compulsory'],
  choices: ['options', 'answers', 'values'],
  label: ['title', 'question', 'text', 'prompt'],
  hint: ['help', 'helptext', 'description', 'instructions'],
  other: ['hasother', 'showotheritem', 'allowother'],
  questions: ['elements', 'items'],
  fields: ['questions'],
  of: ['questions'],
  maxSize: ['maxfilesize'],
};

/** Fields that nobody reads, and those of a question that mean nothing for its type. */
export function checkSpelling(document: unknown, shapes: ShapeSet, before: string): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const anywhere = fieldsOfAllTypes(shapes);
  walkShape(document, shapes, {
    object: (value, known, path, type) => {
      for (const key of Object.keys(value))
        if (!known.includes(key) && !isNote(key) && findings.length < 50)
          findings.push(judge(key, known, joinPath(before, path), type && anywhere.has(key) ? type : undefined));
    },
  });
  return findings;
}

/** Notes to oneself, and what editors write: they are meant to be ignored. */
const isNote = (key: string): boolean => /^[$_/]|^(x-|comment|note)/i.test(key);

function judge(key: string, known: readonly string[], path: string, type: string | undefined): CheckFinding {
  const at = path ? `${path}.${key}` : key;
  if (type)
    return found(
      'unknown-field',
      at,
      `"${key}" means nothing for a question of the type "${type}": it is ignored.`,
      'Take it away, or choose the type of question that you mean.',
    );
  const elsewhere = known.find((name) => ELSEWHERE[name]?.includes(key.toLowerCase()));
  const meant = nearest(key, known) ?? elsewhere;
  return meant
    ? found('misspelt', at, `"${key}" is not known here and is ignored.`, `Did you mean "${meant}"?`)
    : found('unknown-field', at, `"${key}" is not known here and is ignored.`, `Known here: ${known.join(', ')}.`);
}

function fieldsOfAllTypes({defs}: ShapeSet): ReadonlySet<string> {
  const question = defs['Question'];
  const types = typeof question === 'object' && 'd' in question ? Object.values(question.d) : [];
  return new Set(types.flatMap((fields) => Object.keys(fields)).map((key) => key.replace(/!$/, '')));
}

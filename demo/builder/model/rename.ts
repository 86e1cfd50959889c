import {isJsonObject} from '../../../src/core/json-object.ts';
import type {Definition} from './definition.ts';
import {mapParts} from './json-path.ts';

/** Fields that name questions. */
const NAMING = new Set(['question', 'groupBy', 'of', 'reverse']);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The definition in which all that speaks of question `from` speaks of `to`: rules, scores and answers in texts. */
export function renameInRules(definition: Definition, from: string, to: string): Definition {
  if (from === to) return definition;
  const piped = new RegExp(`\\{\\{\\s*${escape(from)}(?=[\\s.}])`, 'g');
  return mapParts(definition, (value, key) => {
    if (typeof value !== 'string') return value;
    return NAMING.has(key) && value === from ? to : value.replace(piped, `{{${to}`);
  }) as Definition;
}

const COMPARED = ['is', 'isNot', 'includes', 'excludes', 'in', 'notIn'];

/** The definition in which all rules about a question mean its choice `to` where they meant `from`. */
export function renameValueInRules(definition: Definition, question: string, from: string, to: string): Definition {
  if (from === to) return definition;
  const rename = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((one: unknown) => (one === from ? to : one)) : value === from ? to : value;
  return mapParts(definition, (value) => {
    if (!isJsonObject(value) || value['question'] !== question) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, COMPARED.includes(key) ? rename(part) : part]),
    );
  }) as Definition;
}

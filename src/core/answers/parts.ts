import type {QuestionOf} from '../../contract/question.ts';
import type {Answer} from '../../contract/submission.ts';
import {isRecord} from './record.ts';
import type {Finding} from './validate.ts';

/** Longest part, in UTF-16 units. */
const MAX_PART = 200;

/** The parts of a name and of an address. */
export const PARTS: Record<'name' | 'address', readonly string[]> = {
  name: ['given', 'family'],
  address: ['line1', 'line2', 'city', 'region', 'postalCode', 'country'],
};

/** In whose languages a family's name comes first (CLDR, person names: `surnameFirst`). */
const FAMILY_FIRST = /^(hu|ja|ko|vi|zh)\b/;

/** The parts in the order in which they are asked for and written. `locale`: a BCP 47 tag. */
export const partsFor = (type: 'name' | 'address', locale: string): readonly string[] =>
  type === 'name' && FAMILY_FIRST.test(locale) ? [...PARTS.name].reverse() : PARTS[type];

/** What browsers know each part by (WHATWG HTML, "Autofill"). */
export const PART_AUTOCOMPLETE: Readonly<Record<string, string>> = {
  given: 'given-name',
  family: 'family-name',
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country-name',
};

/** What a required name or address cannot do without: many people have one name, many places have no postal code. */
export const NEEDED: Record<'name' | 'address', readonly string[]> = {name: ['given'], address: ['line1', 'city']};

/** Finds missing, overlong and unknown parts. */
export function checkParts({type}: QuestionOf<'name' | 'address'>, answer: Answer, required: boolean): Finding[] {
  const known = PARTS[type];
  if (!isRecord(answer) || !Object.entries(answer).every(([key]) => known.includes(key))) return [{code: 'type'}];
  return known.flatMap((part): Finding[] => {
    const value = answer[part] ?? '';
    if (typeof value !== 'string') return [{path: [part], code: 'type'}];
    if (value.length > MAX_PART)
      return [{path: [part], code: 'tooLong', values: {max: MAX_PART, over: value.length - MAX_PART}}];
    return required && NEEDED[type].includes(part) && !value.trim() ? [{path: [part], code: 'requiredPart'}] : [];
  });
}

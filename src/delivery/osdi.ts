import type {Question} from '../contract/question.ts';
import type {Answer, Submission} from '../contract/submission.ts';
import {toJson} from '../core/json.ts';

/** A part of a person in Open Supporter Data Interface helpers, by autofill token or question type. */
type PersonField =
  | 'given_name'
  | 'family_name'
  | 'email'
  | 'phone'
  | 'line1'
  | 'locality'
  | 'region'
  | 'postal_code'
  | 'country';

const BY_TOKEN: Record<string, PersonField> = {
  'given-name': 'given_name',
  'family-name': 'family_name',
  email: 'email',
  tel: 'phone',
  'address-line1': 'line1',
  'street-address': 'line1',
  'address-level2': 'locality',
  'address-level1': 'region',
  'postal-code': 'postal_code',
  country: 'country',
  'country-name': 'country',
};
const PARTS: Record<string, PersonField> = {
  given: 'given_name',
  family: 'family_name',
  line1: 'line1',
  city: 'locality',
  region: 'region',
  postalCode: 'postal_code',
  country: 'country',
};

/**
 * The body of OSDI's record_submission_helper (and, being the same, record_signature_helper and record_attendance_helper):
 * who the person is from e-mail, phone, name and address questions; everything else as custom fields.
 * Source: opensupporter.github.io/osdi-docs, "Record Submission Helper".
 */
export function toOsdi(submission: Submission, questions: ReadonlyMap<string, Question>): unknown {
  const person: Partial<Record<PersonField, string>> = {};
  const custom: Record<string, string> = {};
  for (const [key, answer] of Object.entries(submission.answers)) {
    const question = questions.get(key);
    const field = question && fieldOf(question);
    if (field) person[field] ??= String(answer);
    else if (question?.type === 'name' || question?.type === 'address') takeParts(answer, person);
    else custom[question?.name ?? key] = toWord(answer);
  }
  return {
    person: toPerson(person, {...custom, ...submission.hidden, 'kith-id': submission.id}),
    'action_network:referrer_data': {website: submission.page ?? ''},
    triggers: {autoresponse: {enabled: true}},
  };
}

function fieldOf(question: Question): PersonField | undefined {
  if (question.type === 'email') return 'email';
  if (question.type === 'tel') return 'phone';
  return 'autocomplete' in question && question.autocomplete ? BY_TOKEN[question.autocomplete] : undefined;
}

function takeParts(answer: Answer, person: Partial<Record<PersonField, string>>): void {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return;
  for (const [part, value] of Object.entries(answer)) {
    const field = PARTS[part];
    if (field && value) person[field] ??= String(value);
  }
}

const toWord = (answer: Answer): string =>
  typeof answer === 'object' && answer !== null
    ? Array.isArray(answer)
      ? answer.map(toWord).join(', ')
      : toJson(answer)
    : String(answer ?? '');

function toPerson(person: Partial<Record<PersonField, string>>, custom: Record<string, string>): unknown {
  const {given_name, family_name, email, phone, line1, ...place} = person;
  const address = {...place, ...(line1 && {address_lines: [line1]})};
  return {
    ...(given_name && {given_name}),
    ...(family_name && {family_name}),
    ...(email && {email_addresses: [{address: email, primary: true}]}),
    ...(phone && {phone_numbers: [{number: phone, primary: true}]}),
    ...(Object.entries(address).length && {postal_addresses: [{...address, primary: true}]}),
    custom_fields: custom,
  };
}

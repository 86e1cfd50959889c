import type {Question, QuestionOf} from '../../contract/question.ts';
import type {Preset} from '../../contract/signup.ts';
import type {LocalizedText} from '../../contract/text.ts';

/** Words of the presets by key (`preset.email`), in the reader's language. */
export type PresetWords = (key: string) => LocalizedText;

type Build = (words: PresetWords) => Question;

const line =
  (id: string, autocomplete: string, required = false): Build =>
  (words) => ({
    type: 'text',
    id,
    label: words(`preset.${id}`),
    autocomplete,
    maxLength: 200,
    ...(required && {required}),
  });
const email: Build = (words) => ({
  type: 'email',
  id: 'email',
  label: words('preset.email'),
  autocomplete: 'email',
  required: true,
});
const phone: Build = (words) => ({type: 'tel', id: 'phone', label: words('preset.phone'), autocomplete: 'tel'});
const message =
  (key: string): Build =>
  (words) => ({type: 'long-text', id: 'message', label: words(`preset.${key}`), maxLength: 2000, rows: 3});

const FIELDS: Record<Preset, readonly Build[]> = {
  newsletter: [line('firstName', 'given-name'), email],
  membership: [
    line('firstName', 'given-name', true),
    line('lastName', 'family-name', true),
    email,
    phone,
    line('postalCode', 'postal-code'),
  ],
  volunteer: [
    line('firstName', 'given-name', true),
    line('lastName', 'family-name'),
    email,
    phone,
    message('volunteerMessage'),
  ],
  petition: [
    line('firstName', 'given-name', true),
    line('lastName', 'family-name', true),
    email,
    line('postalCode', 'postal-code'),
    message('petitionMessage'),
  ],
};

/** The questions of a preset, each with its autofill token (WHATWG HTML, "Autofill"). */
export const presetFields = (preset: Preset, words: PresetWords): Question[] =>
  FIELDS[preset].map((build) => build(words));

/** What a person agrees to in a preset; never ticked beforehand. A petition can be signed without agreeing to e-mail. */
export const presetConsent = (preset: Preset, words: PresetWords): QuestionOf<'consent'> => ({
  type: 'consent',
  id: 'consent',
  label: words(`preset.${preset}Consent`),
  version: '1',
  ...(preset !== 'petition' && {required: true}),
});

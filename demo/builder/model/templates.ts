import type {Signup} from '../../../src/contract/signup.ts';
import type {LocalizedText} from '../../../src/contract/text.ts';
import {englishWords as presetWord} from '../../../src/core/signup/preset-words.ts';
import {presetConsent, presetFields} from '../../../src/core/signup/presets.ts';
import {asObject, isJsonObject} from '../../../src/core/json-object.ts';
import {languagesOf, spellOutChoices, type Definition} from './definition.ts';
import {freeName, toName} from './names.ts';
import {showText} from './texts.ts';
import {isGeneric} from './title.ts';
import type {Work, WidgetKind} from './work.ts';

/** Something to start from. */
export interface Template {
  id: string;
  kind: WidgetKind;
  name: string;
  about: string;
  /** A definition in the folder `templates`. Without it: `definition`. */
  file?: string;
  definition?: Definition;
}

const inBoth = (en: string, es: string): LocalizedText => ({en, es});

/** An empty survey is one question that one writes over. */
const EMPTY: Definition = {
  id: 'survey',
  title: 'My survey',
  questions: [{id: 'question-1', type: 'text', label: ''}],
  endings: [{title: 'Thank you', text: 'Your answers are in.'}],
};

export const TEMPLATES: readonly Template[] = [
  {
    id: 'needs',
    kind: 'survey',
    name: 'Needs assessment',
    about: 'What is missing here, and what works?',
    file: 'survey.needs-2026.json',
  },
  {
    id: 'feedback',
    kind: 'survey',
    name: 'Event feedback',
    about: 'Two minutes after an evening at your place.',
    file: 'survey.event-feedback.json',
  },
  {
    id: 'newsletter',
    kind: 'signup',
    name: 'Newsletter',
    about: 'A name, an address, and a clear yes.',
    file: 'signup.newsletter.json',
  },
  {
    id: 'membership',
    kind: 'signup',
    name: 'Membership',
    about: 'For one person or a whole household.',
    file: 'signup.membership.json',
  },
  {
    id: 'volunteer',
    kind: 'signup',
    name: 'Volunteer shifts',
    about: 'Who helps when, with a waiting list.',
    file: 'signup.volunteer.json',
  },
  {
    id: 'petition',
    kind: 'signup',
    name: 'Petition',
    about: 'Signatures towards a goal.',
    file: 'signup.petition.json',
  },
  {
    id: 'calendar',
    kind: 'calendar',
    name: 'Community calendar',
    about: 'From the calendar you already keep.',
    definition: {src: '', view: 'month'},
  },
  {
    id: 'pulse',
    kind: 'pulse',
    name: 'Belonging pulse',
    about: 'Five statements, four times a year.',
    file: 'pulse.autumn-2026.json',
  },
  {
    id: 'priorities',
    kind: 'priorities',
    name: 'Priorities',
    about: 'What should come first?',
    file: 'survey.winter-2027.json',
  },
  {id: 'empty', kind: 'survey', name: 'An empty survey', about: 'Start with one question.', definition: EMPTY},
];

/** A template's document as work of one's own: spelt out, without what belongs to the organisation that it comes from. */
export function startWork(
  {id, kind}: Template,
  document: Definition,
  spanish: Readonly<Record<string, unknown>>,
): Work {
  const own = kind === 'signup' ? spellOutPreset(document as Signup, spanish) : document;
  const {version: _v, opensAt: _o, closesAt: _c, heard: _h, ...kept} = own as Definition & Record<string, unknown>;
  const named = kind === 'calendar' ? kept : {...kept, id: id === 'empty' ? 'survey' : id};
  return {kind, definition: spellOutChoices(neutral(named)), look: {}};
}

/** Links of the sample organisation lead nowhere on another site: they become their words. */
const neutral = (definition: Definition): Definition =>
  JSON.parse(JSON.stringify(definition).replace(/\[([^\]"\\]+)\]\(\/[^)"\\]*\)/g, '$1')) as Definition;

/** What the button of a preset says, which goes with the preset. */
const SEND = {
  newsletter: {en: 'Join the list', es: 'Apuntarme'},
  membership: {en: 'Become a member', es: 'Hacerme miembro'},
  volunteer: {en: 'Count me in', es: 'Cuenten conmigo'},
  petition: {en: 'Sign the petition', es: 'Firmar la petición'},
};

/** The questions that come with a preset as questions of one's own, in English and Spanish, so that they can be changed. */
export function spellOutPreset(signup: Signup, spanish: Readonly<Record<string, unknown>>): Definition {
  const {preset, ...rest} = signup;
  if (preset === undefined) return {...rest};
  const isSpanish = rest.languages?.includes('es') ?? false;
  const words = (key: string, english: string): LocalizedText => {
    const translated = spanish[key];
    return isSpanish && typeof translated === 'string' ? inBoth(english, translated) : english;
  };
  return {
    submitLabel: isSpanish ? SEND[preset] : SEND[preset].en,
    ...rest,
    fields: [...presetFields(preset, (key) => words(key, presetWord(key))), ...(rest.fields ?? [])],
    consents: rest.consents ?? [presetConsent(preset, (key) => words(key, presetWord(key)))],
  };
}

/** An imported or opened document as work: a single page without a title is none, and a name that says nothing is made of the title. */
export function openWork(kind: WidgetKind, document: unknown): Work | undefined {
  if (!isJsonObject(document)) return undefined;
  const {pages, ...rest} = document;
  const only = Array.isArray(pages) && pages.length === 1 ? asObject(pages[0]) : {};
  const isPlain = Object.keys(only).join() === 'questions';
  const definition = spellOutChoices(isPlain ? {...rest, questions: only['questions']} : document);
  const id = String(definition['id'] ?? '');
  const named = isGeneric(id) ? freeName(toName(showText(definition['title'], languagesOf(definition))), [], id) : id;
  return {kind, definition: named ? {...definition, id: named} : definition, look: {}};
}

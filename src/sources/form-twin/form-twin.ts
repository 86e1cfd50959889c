import type {Question} from '../../contract/question.ts';
import type {Signup} from '../../contract/signup.ts';
import type {Page, Survey} from '../../contract/survey.ts';
import type {LocalizedText as Text} from '../../contract/text.ts';
import type {Finding} from '../../core/findings.ts';
import {compileSignup} from '../../core/signup/compile-signup.ts';
import {formatShift} from '../../core/signup/format-shift.ts';
import {timeShifts} from '../../core/signup/shifts.ts';
import {SHIFTS, signupToSurvey} from '../../core/signup/to-survey.ts';
import {compileSurvey} from '../../core/survey/compile-survey.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {formatMarkup, tag, type Markup} from './markup.ts';
import {drawQuestion} from './questions.ts';
import {safeAddress} from './rich-markup.ts';
import {formatRule} from './rule-words.ts';
import {buildScene, type Scene} from './scene.ts';
import {buildWords, type Words} from './words.ts';

export interface FormTwinOptions {
  /** Where the form is sent. Default: the definition's `action`; without either the form goes to its own page. */
  action?: string | undefined;
  /** The reader's language. Default: the first of the definition's `languages`, else `en`. */
  lang?: string | undefined;
  /** The widgets' words in that language (`kith/locales/…`). Default: English. */
  catalog?: Catalog | undefined;
  /** How often a group that repeats without an upper limit is written. Default: 4. */
  copies?: number | undefined;
  /** Puts something around each question. Default: nothing. */
  around?: Scene['around'] | undefined;
}

/**
 * Writes the plain-HTML twin of a survey's or a sign-up's definition: a `<form>` that needs no script, whose names are those
 * of flat bodies. Rules become words, since HTML has none; texts are escaped. Never throws.
 * @returns the form, or findings (at least one) about the definition
 */
export function buildFormTwin(
  definition: unknown,
  options: FormTwinOptions = {},
): {html: string} | {findings: Finding[]} {
  const twin = readTwin(definition, options);
  if ('findings' in twin) return twin;
  return {html: formatMarkup(drawForm(twin, options.action ?? twin.survey.action))};
}

/** A twin before it is written. */
export interface Twin {
  survey: Survey & {pages: Page[]};
  questions: readonly Question[];
  signup: Signup | undefined;
  scene: Scene;
}

/** As {@link buildFormTwin}, for pages that put its parts together in a way of their own. */
export function readTwin(definition: unknown, options: FormTwinOptions = {}): Twin | {findings: Finding[]} {
  const lang = options.lang ?? firstLanguage(definition);
  const t = buildWords(lang, options.catalog);
  const read = isSurvey(definition) ? compileSurvey(definition) : compileSignup(definition);
  if ('findings' in read) return read;
  const survey = 'signup' in read ? toSurvey(read.signup, lang, t) : read.survey.definition;
  const pages: Page[] = survey.pages ?? [{questions: survey.questions ?? []}];
  const questions = pages.flatMap((page) => page.questions);
  const fallback = survey.languages?.[0] ?? 'en';
  const {copies = 4, around} = options;
  const scene = buildScene({lang, fallback, t, questions, prefix: survey.id, copies, around});
  const signup = 'signup' in read ? read.signup : undefined;
  return {survey: {...survey, pages}, questions, signup, scene};
}

const isSurvey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('pages' in value || 'questions' in value);

/** Before anything is known about the definition. */
function firstLanguage(definition: unknown): string {
  const languages = (definition as {languages?: unknown} | null | undefined)?.languages;
  const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
  return typeof first === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(first) ? first : 'en';
}

/** A sign-up's shifts say when and where. */
function toSurvey(signup: Signup, lang: string, t: Words): Survey {
  const survey = signupToSurvey(signup, t);
  const timed = new Map(timeShifts(signup.shifts ?? []).map((shift) => [shift.shift.id, shift]));
  const questions = (survey.questions ?? []).map((question): Question => {
    if (question.id !== SHIFTS || question.type !== 'multiple-choice' || !timed.size) return question;
    const choices = (signup.shifts ?? []).map(({id, title, description, location}) => {
      const shift = timed.get(id);
      const {day, time} = shift ? formatShift(shift, lang, shift.shift.timeZone ?? 'UTC') : {day: '', time: ''};
      const hint = joinTexts([[day, time].filter(Boolean).join(', '), location, description]);
      return {value: id, label: title, ...(hint && {hint})};
    });
    return {...question, choices};
  });
  return {...survey, questions};
}

/** Texts after one another, in every language that one of them has. */
function joinTexts(texts: readonly (Text | undefined)[]): Text | undefined {
  const there = texts.filter((text): text is Text => text !== undefined && text !== '');
  const languages = [...new Set(there.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))))];
  const inLanguage = (lang: string): string =>
    there.map((text) => (typeof text === 'string' ? text : (text[lang] ?? Object.values(text)[0] ?? ''))).join(' · ');
  if (!there.length) return undefined;
  return languages.length ? Object.fromEntries(languages.map((lang) => [lang, inLanguage(lang)])) : inLanguage('');
}

function drawForm({survey, questions, signup, scene}: Twin, action: string | undefined): Markup {
  const {title, description, pages} = survey;
  return tag(
    'form',
    {
      action: action && safeAddress(action),
      method: 'post',
      // files travel in no other encoding
      enctype: hasFile(questions) ? 'multipart/form-data' : undefined,
      'accept-charset': 'utf-8',
      lang: scene.lang,
    },
    title === undefined ? [] : tag('h2', {}, scene.line(title)),
    scene.prose(description),
    ...pages.map((page) => drawPage(page, scene)),
    drawEnd({survey, signup, scene}),
  );
}

/** What stands after the questions: the button, and what comes after it. */
export function drawEnd({survey: {submitLabel}, signup, scene}: Pick<Twin, 'survey' | 'signup' | 'scene'>): Markup {
  const send = signup ? `signup.send${signup.preset ? `.${signup.preset}` : ''}` : 'send';
  const words = submitLabel === undefined ? scene.t(send) : scene.plain(submitLabel);
  return [
    signup?.confirmation === 'email' ? tag('p', {}, scene.t('signup.confirm')) : [],
    tag('p', {}, tag('button', {type: 'submit'}, words)),
  ];
}

/** Whether something in it travels in no other encoding than multipart. */
export const hasFile = (questions: readonly Question[]): boolean =>
  questions.some((question) => question.type === 'file' || ('questions' in question && hasFile(question.questions)));

/** Pages follow one another. Those that a rule may hide insist on nothing. */
export function drawPage({title, description, visibleIf, questions}: Page, scene: Scene, heading = 'h3'): Markup {
  return [
    title === undefined ? [] : tag(heading, {}, scene.line(title)),
    visibleIf ? tag('p', {}, tag('small', {}, scene.t('onlyIf', {rule: formatRule(visibleIf, scene)}))) : [],
    scene.prose(description),
    ...questions.map((question) =>
      scene.around(question, drawQuestion(visibleIf ? {...question, required: false} : question, scene)),
    ),
  ];
}

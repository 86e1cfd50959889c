import type {Pulse} from '../../../src/contract/pulse.ts';
import type {Question} from '../../../src/contract/question.ts';
import type {Shift, Signup} from '../../../src/contract/signup.ts';
import type {Survey} from '../../../src/contract/survey.ts';
import type {LocalizedText} from '../../../src/contract/text.ts';
import {buildInstrument} from '../../../src/core/belonging/instrument.ts';
import {buildThresholds} from '../../../src/core/belonging/plan.ts';
import {toSurvey} from '../../../src/core/belonging/to-survey.ts';
import {translateAsked} from '../../../src/core/belonging/translate-asked.ts';
import {compileSignup} from '../../../src/core/signup/compile-signup.ts';
import {compileSurvey} from '../../../src/core/survey/compile-survey.ts';
import type {CompiledSurvey} from '../../../src/core/survey/compile.ts';
import type {FlatEntry} from '../../../src/core/answers/flatten.ts';
import {fillIn} from '../../../src/sources/form-twin/fill-in.ts';
import {drawEnd, drawPage, hasFile, readTwin, type Twin} from '../../../src/sources/form-twin/form-twin.ts';
import {tag, type Markup} from '../../../src/sources/form-twin/markup.ts';
import type {Kind} from '../kinds/kind.ts';
import {say, type Speech} from './words.ts';

/** Kinds that have a page of their own. */
export const HOSTED = new Set<Kind['name']>(['survey', 'signup', 'pulse']);

/** A definition in a reader's language, ready to be drawn and to be answered. */
export interface HostedForm {
  title: string;
  description: LocalizedText | undefined;
  /** What is said before the first question; undefined for nothing. */
  promises: {title: string; list: string[]} | undefined;
  attribution: string | undefined;
  compiled: CompiledSurvey;
  /** What the questions are drawn from. */
  source: unknown;
  /** The languages that it speaks; empty where it does not say. */
  languages: readonly string[];
  wave: string | undefined;
}

type Definition = Record<string, unknown> & {id: string; languages?: readonly string[]};

/**
 * @param definition published, with places left filled in
 * @param site where answers go, as people name it
 */
export function readHosted(kind: Kind, definition: Definition, speech: Speech, site: string): HostedForm {
  const {languages = []} = definition;
  if (kind.name === 'pulse') return {...readPulse(definition as unknown as Pulse, speech, site), languages};
  const source = kind.name === 'signup' ? withPlaces(definition as unknown as Signup, speech) : definition;
  const read = kind.name === 'signup' ? compileSignup(source) : compileSurvey(source);
  if ('findings' in read) throw new Error('A published definition is not one any more');
  const {title, description} = definition as Partial<Record<'title' | 'description', LocalizedText>>;
  return {
    title: say(title, speech, languages[0]) || definition.id,
    description,
    promises: undefined,
    attribution: undefined,
    compiled: read.survey,
    source,
    languages,
    wave: undefined,
  };
}

function readPulse(pulse: Pulse, speech: Speech, site: string): Omit<HostedForm, 'languages'> {
  const {instrument = 'kith-5', group, comment = true, groupBy, description, wave} = pulse;
  const asked = buildInstrument(instrument)!;
  const {lang, own, t} = speech;
  const survey = toSurvey(pulse, own ? translateAsked(asked, lang, own, typeof instrument !== 'object') : asked);
  const read = compileSurvey(survey);
  if ('findings' in read) throw new Error('A published definition is not one any more');
  const {item, headline, comments} = buildThresholds(pulse.thresholds);
  const n = [...read.survey.questions.values()].filter(({type}) => type === 'scale').length;
  return {
    title: say(pulse.title, speech) || t('pulse.title', {group}),
    description: description ?? `${t('pulse.why', {n, group})} ${t('pulse.free')}`,
    promises: {
      title: t('pulse.whoTitle'),
      list: [
        t('pulse.who.sent', {site}),
        t('pulse.who.item', {item, headline}),
        ...(groupBy ? [t('pulse.who.groups', {item})] : []),
        ...(comment ? [t('pulse.who.comment', {group, comments})] : []),
      ],
    },
    attribution: asked.attribution,
    compiled: read.survey,
    source: survey,
    wave,
  };
}

/** Shifts say how many places are left, as the widget would. */
function withPlaces(signup: Signup, speech: Speech): Signup {
  if (!signup.shifts) return signup;
  const shifts = signup.shifts.map((shift) => {
    const words = formatPlaces(shift, signup.whenFull, speech);
    const description = [say(shift.description, speech), words].filter(Boolean).join(' · ');
    return {...shift, ...(description && {description})};
  });
  return {...signup, shifts};
}

function formatPlaces(shift: Shift, whenFull: Signup['whenFull'], {t}: Speech): string {
  const {spotsLeft, waiting = 0} = shift;
  if (spotsLeft === undefined) return '';
  if (spotsLeft > 0) return t('shifts.free', {n: spotsLeft});
  if (whenFull === 'none') return t('shifts.full');
  return waiting ? t('shifts.waitlist', {n: waiting}) : t('shifts.waitlistEmpty');
}

/** What somebody has filled in, and what is wrong with it: sentences by a question's id, then by a field's name. */
export interface Filled {
  entries: readonly FlatEntry[];
  errors: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The questions, with an entry for the summary at each mistake. */
export interface Drawn {
  sections: Markup;
  end: Markup;
  isMultipart: boolean;
  mistakes: {words: string; label: string; anchor: string}[];
}

/** Draws the questions with what was filled in. Ids count up as they are drawn, so this is done once a page. */
export function drawHosted({source}: HostedForm, speech: Speech, {entries, errors}: Filled): Drawn {
  const mistakes: Drawn['mistakes'] = [];
  const around = (question: Question, drawn: Markup): Markup => {
    if (question.type === 'hidden') return fillIn(drawn, {entries, errors: new Map()}).markup;
    const wrong = errors.get(question.id) ?? new Map<string, string>();
    const {markup, anchors} = fillIn(drawn, {entries, errors: wrong});
    for (const [name, words] of wrong)
      mistakes.push({words, label: labelOf(question, twin as Twin), anchor: anchors.get(name) ?? ''});
    return tag('div', {class: 'question'}, unglue(markup));
  };
  const twin = readTwin(source, {lang: speech.lang, catalog: speech.catalog, around});
  if ('findings' in twin) throw new Error('A published definition is not one any more');
  const {survey, questions, scene} = twin;
  const sections = (survey as Survey & Twin['survey']).pages.map((page) => drawPage(page, scene, 'h2'));
  return {sections, end: drawEnd(twin), isMultipart: hasFile(questions), mistakes};
}

/** Steps are boxes here, which need no space that keeps a number with its button. */
function unglue(markup: Markup): Markup {
  if (typeof markup === 'string') return markup === '\u00a0' ? ' ' : markup;
  if ('comment' in markup) return markup;
  if (!('tag' in markup)) return markup.map(unglue);
  return {...markup, children: markup.children.map(unglue)};
}

const labelOf = ({label, id}: Question, {scene}: Twin): string => (label === undefined ? id : scene.plain(label));

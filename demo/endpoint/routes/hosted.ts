import {randomBytes} from 'node:crypto';
import type {Context, Hono} from 'hono';
import {flattenAnswers, type FlatEntry} from '../../../src/core/answers/flatten.ts';
import type {Issue} from '../../../src/core/answers/validate.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {prefillAnswers} from '../../../src/core/survey/prefill.ts';
import {uuidV4, uuidV7} from '../../../src/core/uuid.ts';
import {readBody, type Field} from '../body.ts';
import {ASSETS} from '../hosted/assets.ts';
import {toErrors, wrapAnswers} from '../hosted/envelope.ts';
import {readHosted, type Filled, type HostedForm} from '../hosted/form.ts';
import {renderFormPage, renderShut, tagOf, type FormPage} from '../hosted/page.ts';
import {drawQrPng, drawQrSvg} from '../hosted/qr.ts';
import {renderThanks, type Sent} from '../hosted/thanks.ts';
import {chooseLanguage, learn, type Speech} from '../hosted/words.ts';
import {formatCanonical, type Json} from '../json.ts';
import {addressOf, buildLink, readLink} from '../links.ts';
import type {Compiled, Kind} from '../kinds/kind.ts';
import {LINK_FIELD} from '../one-time-links.ts';
import {TONGUES} from '../tongues/tongues.ts';
import {notFound, Refusal} from '../problems.ts';
import {receive} from '../receive.ts';
import type {StoredDefinition, StoredSubmission} from '../store/tables.ts';
import {toTongue} from '../tongue.ts';
import {KIND_WORDS} from '../words.ts';
import {readPublic} from './definitions.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Something published, in the language of whoever looks at it. */
interface Scene {
  kind: Kind;
  stored: StoredDefinition;
  definition: Record<string, unknown>;
  current: Compiled;
  form: HostedForm;
  speech: Speech;
  /** Its own address. */
  address: string;
}

async function readScene(c: Context, kind: Kind, services: Services): Promise<Scene> {
  const {store, catalog} = services;
  const stored = await catalog.find(kind, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  const definition = await readPublic(kind, stored, store);
  const languages = (definition['languages'] as string[] | undefined) ?? [];
  const speech = await learn(chooseLanguage(c.req.query('lang'), c.req.header('accept-language') ?? '', languages));
  const address = `${addressOf(c)}/${kind.plural}/${stored.id}`;
  const form = readHosted(kind, definition as Parameters<typeof readHosted>[1], speech, new URL(address).host);
  return {kind, stored, definition, current: catalog.current(kind, stored), form, speech, address};
}

/** The page of a survey, a sign-up or a pulse, for links in mails, text messages and on paper. */
export async function showPage(c: Context, kind: Kind, services: Services): Promise<Response> {
  const scene = await readScene(c, kind, services);
  const {form, speech, definition, address} = scene;
  const shut = renderShut(c, definition, form, speech, Date.now());
  if (shut) return shut;
  const prefilled = prefillAnswers(form.compiled, (name) => c.req.queries(name) ?? []);
  const entries = flattenAnswers(form.compiled.questions, {answers: prefilled});
  const link = c.req.query(LINK_FIELD) ?? '';
  const id = kind.isAnonymous ? uuidV4(randomBytes(16)) : uuidV7(Date.now(), randomBytes(10));
  const {script} = services;
  // the widget knows of a link after # alone, and of no language but the page's
  const upgrade =
    script !== undefined && !link ? {script, tag: tagOf(kind), src: new URL(address).pathname} : undefined;
  return renderFormPage(c, {...toPage(scene, id, {entries, errors: new Map()}, link), status: 200, upgrade});
}

const toPage = (
  {form, speech, stored, current, address}: Scene,
  id: string,
  filled: Filled,
  link: string,
): FormPage => ({
  form,
  speech,
  id,
  filled,
  version: stored.version,
  link: current.needsLink ? link : undefined,
  status: 422,
  site: new URL(address).host,
});

/** Takes in what a page's form sent, and leads on to a page that can be reloaded. */
export async function takePage(c: Context, kind: Kind, services: Services): Promise<Response> {
  const scene = await readScene(c, kind, services);
  const body = await readBody(c.req.raw);
  const fields = 'fields' in body ? body.fields : [];
  const textOf = (name: string): string => {
    const value = fields.find(([one]) => one === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  const id = textOf('kith-id') || uuidV7(Date.now(), randomBytes(10));
  const {form, speech, current, address} = scene;
  const circumstances = {kind, speech, page: address, now: new Date().toISOString()};
  const {submission, tokens} = await wrapAnswers(fields, form, id, circumstances);
  const again = await findSent(submission, services);
  if (again) return leadOn(c, scene, submission, again === 'same', services);
  const version = textOf('kith-version');
  const refuse = (issues: readonly Issue[], refusal?: {status: number; words: string}) =>
    renderFormPage(c, {
      ...toPage(
        scene,
        id,
        {entries: toEntries(fields), errors: toErrors(issues, form.compiled.questions, speech)},
        textOf(LINK_FIELD),
      ),
      ...(refusal && {status: refusal.status, refusal: refusal.words}),
    });
  const issues = current.validate(submission);
  if (issues.length) return refuse(issues);
  const envelope = {...submission, ...(version && {version}), ...(Object.keys(tokens).length && {tokens})};
  try {
    const {store, catalog, mail} = services;
    const tongue = toTongue(speech.lang) ?? 'en';
    const target = {store, catalog, kind, mail, tongue, id: scene.stored.id, api: addressOf(c)};
    await receive(target, {json: envelope as unknown as Json});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const meanwhile = await findSent(submission, services);
    if (meanwhile) return leadOn(c, scene, submission, meanwhile === 'same', services);
    const {errors = [], detail, title, status} = error.problem;
    return refuse(errors.flatMap(toIssue), {status, words: detail ?? title});
  }
  return leadOn(c, scene, submission, true, services);
}

const toEntries = (fields: readonly Field[]): FlatEntry[] =>
  fields.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  ) as unknown as FlatEntry[];

function toIssue({pointer, detail: text}: {pointer: string; detail: string}): Issue[] {
  const [area, id, ...path] = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if ((area !== 'answers' && area !== 'hidden') || id === undefined) return [];
  return [{id, text, path: path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))}];
}

/** Whether the form was sent before: pressed twice, reloaded, or come back to. When it was sent does not count. */
async function findSent({id, answers}: Submission, {store}: Services): Promise<'same' | 'other' | undefined> {
  const kept = await store.submissions.read(id);
  if (!kept) return undefined;
  const before = (JSON.parse(kept.body) as Partial<Submission>).answers;
  // what was discarded after a review says nothing any more
  const isSame = before === undefined || formatCanonical(before as Json) === formatCanonical(answers as Json);
  return isSame ? 'same' : 'other';
}

/**
 * Minutes for which the page after sending shows a receipt and places, twice as many at most. Later, whoever finds the address
 * in the history of a shared computer reads thanks alone.
 */
const SHOWN = 15;

/** Of an answer that belongs to nobody, the address after sending says nothing either. */
function leadOn(
  c: Context,
  {kind, speech, address, stored}: Scene,
  {id: submission}: Submission,
  isSame: boolean,
  {store}: Services,
): Response {
  const span = SHOWN * 60_000;
  // the same for all who press twice
  const until = (Math.ceil(Date.now() / span) + 1) * span;
  const subject = {act: 'thanks', kind: kind.name, of: stored.id, submission, until} as const;
  const kinds = `${addressOf(c)}/${kind.plural}`;
  const url = new URL(kind.isAnonymous ? `${address}/thanks` : buildLink(kinds, subject, store.secret));
  url.searchParams.set('lang', speech.lang);
  if (!isSame) url.searchParams.set('again', '1');
  return c.redirect(`${url.pathname}${url.search}#thanks`, 303);
}

/** What was sent, where the address was made for it; undefined where it may not be shown any more. */
async function findThanked(
  c: Context,
  {kind, stored}: Scene,
  {store}: Services,
): Promise<StoredSubmission | undefined> {
  if (kind.isAnonymous) return undefined;
  const {subject, state} = readLink(c, {act: 'thanks', kind: kind.name}, store.secret);
  const kept = state === 'forged' ? undefined : await store.submissions.read(subject.submission);
  if (!kept || kept.kind !== kind.name || kept.of !== stored.id) throw notFound('There is nothing at this address.');
  return state === 'good' ? kept : undefined;
}

async function showThanks(c: Context, kind: Kind, services: Services): Promise<Response> {
  const scene = await readScene(c, kind, services);
  const kept = await findThanked(c, scene, services);
  const reply = JSON.parse(kept?.reply ?? '{}') as {receipt?: string; cancel?: string};
  const found = kept && (await services.store.confirmations.find(kept.id));
  const sent: Sent = {
    submission: kept && (JSON.parse(kept.body) as Submission),
    receipt: reply.receipt,
    cancel: reply.cancel,
    isUnconfirmed: found !== undefined && found.confirmed_at === null,
    places: kept ? await services.store.places.find(kind.name, kept.of, kept.id) : [],
  };
  const words = TONGUES[toTongue(scene.speech.lang) ?? 'en'];
  const isAgain = c.req.query('again') !== undefined;
  const note = isAgain
    ? {words: words.sentBefore, act: words.newForm, href: new URL(scene.address).pathname}
    : undefined;
  return renderThanks(c, scene.form, scene.current.places, {...sent, note}, scene.speech);
}

/** The pages that are not at a definition's own address. */
export function addHostedRoutes(app: Hono, kind: Kind, services: Services): void {
  const path = `/${kind.plural}/:id`;
  addRoute(app, `${path}/thanks`, {GET: [(c) => showThanks(c, kind, services)]});
  for (const type of ['svg', 'png'] as const)
    addRoute(app, `${path}/qr.${type}`, {
      GET: [
        async (c) => {
          const {address, form} = await readScene(c, kind, services);
          const lang = c.req.query('lang');
          const target = lang === undefined ? address : `${address}?${new URLSearchParams({lang})}`;
          c.header('cache-control', 'public, max-age=86400');
          if (type === 'png') return c.body(drawQrPng(target), 200, {'content-type': 'image/png'});
          return c.body(drawQrSvg(target, `${form.title}: ${target}`), 200, {
            'content-type': 'image/svg+xml; charset=utf-8',
            'content-security-policy': "default-src 'none'",
          });
        },
      ],
    });
}

/** The look and the script of hosted pages; their addresses have their hashes. */
export function addPageAssets(app: Hono): void {
  for (const {path, type, text} of Object.values(ASSETS))
    addRoute(app, path.slice('/api'.length).split('?')[0]!, {
      GET: [(c) => c.body(text, 200, {'content-type': type, 'cache-control': 'public, max-age=31536000, immutable'})],
    });
}

import type {Context, Hono, MiddlewareHandler} from 'hono';
import {accepts} from 'hono/accepts';
import type {Kind, PlaceRules} from '../kinds/kind.ts';
import {checkLink, type LinkSubject} from '../links.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {renderLinkProblem, renderPlacesPage} from '../place-pages.ts';
import {notFound, Refusal} from '../problems.ts';
import {readBody} from '../body.ts';
import type {GivenPlace} from '../store/places.ts';
import {KIND_WORDS} from '../words.ts';
import type {Services} from './services.ts';
import {addRoute} from './route.ts';

/**
 * Giving places back by a signed link. Reading changes nothing, since programs that check mail follow every link; only the
 * page's button does.
 */
export function addCancelRoutes(app: Hono, kind: Kind, services: Services): void {
  const {store, isOriginAllowed, rate} = services;
  const cors = answerOrigins(isOriginAllowed);

  addRoute(app, `/${kind.plural}/:id/cancel`, {
    OPTIONS: [cors, answerPreflight(['GET', 'POST'])],
    GET: [
      cors,
      inWords,
      async (c) => {
        const {subject, rules} = await openLink(c, kind, services);
        return answer(c, rules, await store.places.find(kind.name, subject.of, subject.submission), subject);
      },
    ],
    POST: [
      cors,
      rate,
      inWords,
      async (c) => {
        const {subject, rules} = await openLink(c, kind, services);
        const only = await readOnly(c);
        return answer(c, rules, await store.places.cancel({...subject, only}, rules.spotsOf), subject);
      },
    ],
  });
}

/** Whether a person looks at the answer. */
const isForPeople = (c: Context): boolean =>
  accepts(c, {header: 'Accept', supports: ['application/json', 'text/html'], default: 'application/json'}) ===
  'text/html';

/** A person who follows a link that is not good reads why on a page. */
const inWords: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
  if (c.error instanceof Refusal && isForPeople(c)) c.res = await renderLinkProblem(c, c.error.problem);
};

async function openLink(
  c: Context,
  kind: Kind,
  {store, catalog}: Services,
): Promise<{subject: LinkSubject; rules: PlaceRules}> {
  const {submission = '', until = '', key = ''} = c.req.query();
  const subject = {kind: kind.name, of: c.req.param('id')!, submission, until: Number(until)};
  const state = checkLink(subject, key, store.secret, Date.now());
  if (state === 'forged')
    throw new Refusal(403, 'Not a link of ours', {detail: 'Copy the link whole, just as you were given it.'});
  if (state === 'expired')
    throw new Refusal(410, 'This is over', {detail: 'The time for giving this place back has passed.'});
  const stored = await catalog.find(kind, subject.of);
  const rules = stored && catalog.current(kind, stored).places;
  if (!rules) throw notFound(`No ${KIND_WORDS[kind.name]} with places has this address.`);
  return {subject, rules};
}

/** The key of the one place to give back; undefined for all. */
async function readOnly(c: Context): Promise<string | undefined> {
  if (!c.req.header('content-type')) return undefined;
  const body = await readBody(c.req.raw);
  const value = 'fields' in body ? body.fields.find(([name]) => name === 'place')?.[1] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function answer(c: Context, rules: PlaceRules, places: GivenPlace[], {submission}: LinkSubject) {
  return isForPeople(c)
    ? renderPlacesPage(c, places, rules.titleOf)
    : c.json({id: submission, ...rules.toReply(places)});
}

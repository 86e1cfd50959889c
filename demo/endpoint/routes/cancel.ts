import type {Context, Hono} from 'hono';
import type {Kind, PlaceRules} from '../kinds/kind.ts';
import {inWords, isForPeople, openLink, type LinkSubject} from '../links.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {renderPlacesPage} from '../place-pages.ts';
import {notFound} from '../problems.ts';
import {readBody} from '../body.ts';
import type {GivenPlace} from '../store/places.ts';
import {tongueOf} from '../tongue.ts';
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
        const {subject, rules} = await open(c, kind, services);
        return answer(c, rules, await store.places.find(kind.name, subject.of, subject.submission), subject, services);
      },
    ],
    POST: [
      cors,
      rate,
      inWords,
      async (c) => {
        const {subject, rules} = await open(c, kind, services);
        const only = await readOnly(c);
        return answer(c, rules, await store.places.cancel({...subject, only}, rules.spotsOf), subject, services);
      },
    ],
  });
}

async function open(
  c: Context,
  kind: Kind,
  {store, catalog}: Services,
): Promise<{subject: LinkSubject; rules: PlaceRules}> {
  const subject = openLink(c, {act: 'cancel', kind: kind.name, over: 'overCancel'}, store.secret);
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

async function answer(
  c: Context,
  rules: PlaceRules,
  places: GivenPlace[],
  {submission}: LinkSubject,
  {store}: Services,
): Promise<Response> {
  if (!isForPeople(c)) return c.json({id: submission, ...rules.toReply(places)});
  const tongue = tongueOf(c, await store.submissions.localeOf(submission));
  return renderPlacesPage(c, places, (key) => rules.titleOf(key, tongue), tongue);
}

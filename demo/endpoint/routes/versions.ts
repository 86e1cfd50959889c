import type {Context, Hono} from 'hono';
import {audit} from '../access.ts';
import {inspectDefinition} from '../../../src/core/check/check-definition.ts';
import {readJson} from '../body.ts';
import {isObject, type Json} from '../json.ts';
import {KINDS} from '../kinds/index.ts';
import type {Kind} from '../kinds/kind.ts';
import {openingState} from '../kinds/opening.ts';
import {notFound, Refusal, unprocessable} from '../problems.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Before and after publishing: the check, earlier versions, and opening and closing by hand. */
export function addVersionRoutes(app: Hono, services: Services): void {
  const {store, requireScope} = services;
  addRoute(app, '/check', {
    POST: [requireScope('publish'), async (c) => c.json(check(await readJson(c.req.raw), c.req.query('kind')))],
  });
  for (const kind of KINDS) {
    const path = `/${kind.plural}/:id`;
    addRoute(app, `${path}/versions`, {
      GET: [
        requireScope('publish'),
        async (c) => {
          const {id, revision: current} = await requirePublished(c, kind, services);
          const versions = (await store.definitions.versions(kind.name, id)).map(
            ({revision, version, published_at: publishedAt}) => ({
              revision,
              version,
              publishedAt,
              ...(revision === current && {isCurrent: true}),
            }),
          );
          return c.json({versions});
        },
      ],
    });
    addRoute(app, `${path}/versions/:revision`, {
      GET: [
        requireScope('publish'),
        async (c) => {
          const {id} = await requirePublished(c, kind, services);
          const revision = Number(c.req.param('revision'));
          const found = (await store.definitions.versions(kind.name, id)).find((one) => one.revision === revision);
          if (!found) throw notFound('There is no such version.');
          return c.body(found.body, 200, {
            'content-type': 'application/json',
            'content-disposition': `attachment; filename="${kind.name}.${id}.${revision}.json"`,
          });
        },
      ],
    });
    addRoute(app, `${path}/opening`, {
      PUT: [requireScope('publish'), async (c) => c.json(await changeOpening(c, kind, services))],
    });
  }
}

async function requirePublished(c: Context, kind: Kind, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(kind, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  return stored;
}

/** What `npx kith check` says, without publishing anything. */
function check(definition: Json, kindName: string | undefined): Record<string, unknown> {
  const kind = KINDS.find(({name, plural}) => name === kindName || plural === kindName);
  const {kind: taken, ...checked} = inspectDefinition(definition, {kind: kind?.name, now: Date.now()});
  const {name, plural} = KINDS.find((one) => one.name === taken)!;
  const id = isObject(definition) ? definition['id'] : undefined;
  return {...checked, kind: name, plural, ...(typeof id === 'string' && {id})};
}

/** Opens or closes now, by a new version that says so: pages that show the definition need no other sign. */
async function changeOpening(c: Context, kind: Kind, services: Services): Promise<Record<string, unknown>> {
  const {store, catalog} = services;
  const stored = await requirePublished(c, kind, services);
  const isToOpen = readState(await readJson(c.req.raw));
  const word = KIND_WORDS[kind.name];
  if (kind.name === 'calendar')
    throw new Refusal(409, 'Always open', {
      detail: 'A calendar neither opens nor closes: each of its events says until when it takes replies.',
    });
  const waves = await store.ledgers.list({kind: kind.name, of: stored.id});
  const wave = catalog.current(kind, stored).tally?.wave;
  if (isToOpen && waves.some((one) => one.wave === wave && one.closedOn))
    throw new Refusal(409, 'Closed for good', {
      detail: `The results of this ${word} are final. Publish another ${word}, or a pulse's next wave.`,
    });
  const now = new Date().toISOString();
  const {opensAt, closesAt: _, ...rest} = JSON.parse(stored.body) as {[key: string]: Json};
  const isEarly = openingState(stored, now) === 'early';
  await audit(c, 'publish', `${kind.plural}/${stored.id}/opening`);
  const definition = isToOpen
    ? {...rest, ...(!isEarly && opensAt !== undefined && {opensAt})}
    : {...rest, ...(!isEarly && opensAt !== undefined && {opensAt}), closesAt: now};
  const outcome = await catalog.publish(kind, stored.id, definition);
  if (typeof outcome !== 'string') throw new Refusal(409, 'Cannot be changed', {detail: outcome[0]?.message ?? ''});
  const changed = (await catalog.find(kind, stored.id))!;
  return {state: openingState(changed, now), version: changed.version};
}

function readState(body: Json): boolean {
  const state = isObject(body) ? body['state'] : undefined;
  if (state === 'open' || state === 'closed') return state === 'open';
  throw unprocessable('Not a state', [{pointer: '/state', detail: 'expected open or closed'}]);
}

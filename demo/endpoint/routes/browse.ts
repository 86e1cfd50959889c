import type {Context, Hono} from 'hono';
import {audit} from '../access.ts';
import type {LocalizedText} from '../../../src/contract/text.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {readJson} from '../body.ts';
import {toRecord} from '../export.ts';
import {isObject, type Json} from '../json.ts';
import {KINDS} from '../kinds/index.ts';
import type {Compiled, Kind} from '../kinds/kind.ts';
import {notFound, unprocessable} from '../problems.ts';
import {buildMatcher, searchSubmissions, type Found, type Search} from '../search.ts';
import {toPerson} from '../shift-list.ts';
import {formatCursor, readCursor} from '../store/submissions.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Looking through submissions of all kinds. By POST, since what people wrote stands in no address: proxies keep those. */
export function addBrowseRoutes(app: Hono, services: Services): void {
  const {store, requireScope} = services;

  addRoute(app, '/submissions/search', {
    POST: [
      requireScope('read'),
      async (c) => {
        const wanted = readSearch(await readJson(c.req.raw));
        const found = await searchSubmissions(store.browse, wanted);
        // going on where nothing was found yet is no other look
        if (found.rows.length || !wanted.before) await audit(c, 'read', 'submissions/search');
        return c.json(await describe(found, services));
      },
    ],
  });

  for (const kind of KINDS)
    addRoute(app, `/${kind.plural}/:id/submissions/:submission`, {
      GET: [requireScope('read'), async (c) => c.json(await readOne(c, kind, services))],
      DELETE: [
        requireScope('admin'),
        async (c) => {
          const stored = await requirePublished(c, kind, services);
          const spotsOf = services.catalog.current(kind, stored).places?.spotsOf ?? (() => undefined);
          const id = c.req.param('submission')!;
          await audit(c, 'delete', `${kind.plural}/${stored.id}/submissions/${id}`);
          const erased = await store.erase.erase({kind: kind.name, of: stored.id}, [id], spotsOf);
          if (!erased.length) throw notFound('There is no such submission, or not any more.');
          await store.scrub();
          return c.json({erased: 1});
        },
      ],
    });
}

async function requirePublished(c: Context, kind: Kind, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(kind, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  return stored;
}

/** One in full, with the questions of the version that the person saw. */
async function readOne(c: Context, kind: Kind, services: Services): Promise<Record<string, unknown>> {
  const {store, catalog} = services;
  const stored = await requirePublished(c, kind, services);
  const row = await store.browse.find(kind.name, stored.id, c.req.param('submission')!);
  if (!row) throw notFound('There is no such submission, or not any more.');
  const record = toRecord(row);
  const {version} = record as {version?: string};
  await audit(c, 'read', `${kind.plural}/${stored.id}/submissions/${row.id}`);
  const {questions} = await catalog.seen(kind, stored, version);
  const rules = catalog.current(kind, stored).places;
  const places = (await store.places.find(kind.name, stored.id, row.id)).map((place) => ({
    ...place,
    title: rules?.titleOf(place.key, 'en') ?? place.key,
  }));
  return {
    submission: {...record, ...(row.held && {held: row.held})},
    title: titleOf(stored),
    questions: [...questions.values()],
    places,
  };
}

/** What was found, with the questions that it answers, by definition. */
async function describe({rows, next}: Found, {catalog}: Services): Promise<Record<string, unknown>> {
  const forms = new Map<string, {path: string; title: string; questions: Compiled['questions']}>();
  const submissions: Record<string, unknown>[] = [];
  for (const row of rows) {
    const key = `${row.kind}/${row.of}`;
    if (!forms.has(key)) {
      const kind = KINDS.find(({name}) => name === row.kind)!;
      const stored = (await catalog.find(kind, row.of))!;
      const {questions} = catalog.current(kind, stored);
      forms.set(key, {path: `${kind.plural}/${row.of}`, title: titleOf(stored), questions});
    }
    const {path, questions} = forms.get(key)!;
    const {name, email} = toPerson(row.body, questions);
    const {held, match} = row;
    submissions.push({...toRecord(row), path, name, email, ...(held && {held}), ...(match && {match})});
  }
  return {
    submissions,
    forms: [...forms.values()].map((form) => ({...form, questions: [...form.questions.values()]})),
    ...(next && {before: formatCursor(next), lookedBackTo: next.received_at}),
  };
}

const titleOf = ({body, id}: StoredDefinition): string =>
  localizeText((JSON.parse(body) as {title?: LocalizedText}).title, 'en').text || id;

const MAX_PAGE = 100;
const HELD = ['no', 'only', 'all'] as const;

/** What is asked for. Default: the newest 25 that count. */
function readSearch(json: Json): Search {
  const {text = '', kind, of, from, until, held = 'no', before, limit = 25} = isObject(json) ? json : {};
  const isText = (value: Json | undefined) => value === undefined || typeof value === 'string';
  const isTime = (value: Json | undefined) =>
    value === undefined || (typeof value === 'string' && new Date(value).toJSON() === value);
  const rules: [string, boolean, string][] = [
    ['text', typeof text === 'string' && text.length <= 200, 'expected at most 200 characters'],
    ['kind', kind === undefined || KINDS.some(({name}) => name === kind), 'expected a kind of definition'],
    ['of', isText(of), "expected a definition's id"],
    ['from', isTime(from), 'expected a moment such as 2027-01-31T00:00:00.000Z'],
    ['until', isTime(until), 'expected a moment such as 2027-01-31T00:00:00.000Z'],
    ['held', HELD.some((one) => one === held), 'expected no, only or all'],
    ['before', isText(before), 'expected where the page before ended'],
    [
      'limit',
      Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= MAX_PAGE,
      `expected a whole number from 1 to ${MAX_PAGE}`,
    ],
  ];
  const errors = rules.flatMap(([name, isRight, detail]) => (isRight ? [] : [{pointer: `/${name}`, detail}]));
  if (errors.length) throw unprocessable('This cannot be looked for', errors);
  return {
    kind: kind as string | undefined,
    of: of as string | undefined,
    from: from as string | undefined,
    until: until as string | undefined,
    held: held as Search['held'],
    match: buildMatcher(String(text)),
    before: readCursor(before as string | undefined),
    limit: Number(limit),
  };
}

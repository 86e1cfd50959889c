import type {Context, Hono} from 'hono';
import type {Calendar} from '../../../src/contract/calendar.ts';
import type {Submission} from '../../../src/contract/submission.ts';
import {COMING} from '../../../src/core/calendar/rsvp-survey.ts';
import {audit} from '../access.ts';
import {batches} from '../export.ts';
import {calendar} from '../kinds/calendar.ts';
import {parseKey} from '../kinds/rsvp.ts';
import {notFound} from '../problems.ts';
import {formatRepliesCsv, listReplies, type ListedDate, type PlainReply} from '../rsvp-list.ts';
import type {StoredDefinition} from '../store/tables.ts';
import {KIND_WORDS} from '../words.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Who comes to what, for the administrator; `?event=` asks for one event. */
export function addReplyRoutes(app: Hono, services: Services): void {
  const {requireScope, catalog} = services;

  addRoute(app, '/calendars/:id/rsvps', {
    GET: [
      requireScope('read'),
      async (c) => {
        const stored = await requireCalendar(c, services);
        await audit(c, 'read', `calendars/${stored.id}/rsvps`);
        const dates = await readReplies(stored, c.req.query('event'), services);
        return c.json({dates}, 200, {'cache-control': 'no-store'});
      },
    ],
  });

  addRoute(app, '/calendars/:id/rsvps.csv', {
    GET: [
      requireScope('export'),
      async (c) => {
        const stored = await requireCalendar(c, services);
        await audit(c, 'export', `calendars/${stored.id}/rsvps.csv`);
        const dates = await readReplies(stored, c.req.query('event'), services);
        return c.body(formatRepliesCsv(dates, catalog.current(calendar, stored).questions), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${stored.id}-rsvps.csv"`,
          'cache-control': 'no-store',
        });
      },
    ],
  });
}

async function requireCalendar(c: Context, {catalog}: Services): Promise<StoredDefinition> {
  const stored = await catalog.find(calendar, c.req.param('id')!);
  if (!stored) throw notFound(`No ${KIND_WORDS.calendar} has this address.`);
  return stored;
}

async function readReplies(
  {id, body}: StoredDefinition,
  event: string | undefined,
  {store}: Services,
): Promise<ListedDate[]> {
  const isMeant = (of: string | undefined) => event === undefined || of === event;
  const places = await store.places.list(calendar.name, id);
  const plain: PlainReply[] = [];
  for await (const rows of batches(store.submissions, calendar.name, id))
    for (const {body: text, received_at: receivedAt} of rows) {
      const submission = JSON.parse(text) as Submission;
      if (submission.answers[COMING] !== 'yes' && isMeant(submission.event)) plain.push({submission, receivedAt});
    }
  const held = places.filter(({place_key: key}) => isMeant(parseKey(key).event));
  return listReplies(JSON.parse(body) as Calendar, held, plain);
}

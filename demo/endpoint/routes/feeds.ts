import type {Hono} from 'hono';
import type {Calendar} from '../../../src/contract/calendar.ts';
import {DAY} from '../../../src/core/calendar/civil.ts';
import {findOccurrences, indexEvents} from '../../../src/core/calendar/event-index.ts';
import {localizeText} from '../../../src/core/text/localize.ts';
import {toIcsEntry, writeIcs} from '../../../src/sources/ics/write.ts';
import {calendar} from '../kinds/calendar.ts';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {notFound} from '../problems.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** How much of a calendar people subscribe to, in days before and after today. */
const [PAST, AHEAD] = [92, 400];

/** `/calendars/{id}.ics`: what calendar programs subscribe to. Repeating events come date by date. `?lang=` chooses the language. */
export function addFeedRoutes(app: Hono, {catalog, isOriginAllowed}: Services): void {
  const cors = answerOrigins(isOriginAllowed);
  addRoute(app, '/calendars/:file{[\\w-]+\\.ics}', {
    OPTIONS: [cors, answerPreflight(['GET'])],
    GET: [
      cors,
      async (c) => {
        const stored = await catalog.find(calendar, c.req.param('file')!.slice(0, -4));
        if (!stored) throw notFound('No calendar has this address.');
        const now = Date.now();
        const text = toFeed(JSON.parse(stored.body) as Calendar, c.req.query('lang') ?? 'en', now);
        return c.body(text, 200, {'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache'});
      },
    ],
  });
}

/** The feed of a calendar around a moment, in milliseconds since 1970. */
export function toFeed(definition: Calendar, lang: string, now: number): string {
  const index = indexEvents(definition, definition.timeZone ?? 'UTC');
  const today = now / 1000;
  const found = findOccurrences(index, today - PAST * DAY, today + AHEAD * DAY);
  const name = localizeText(definition.title, lang).text.replace(/[\r\n]+/g, ' ');
  const file = writeIcs(
    found.map((occurrence) => toIcsEntry(occurrence, lang)),
    now,
  );
  return name ? file.replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\nX-WR-CALNAME:${name}\r\n`) : file;
}

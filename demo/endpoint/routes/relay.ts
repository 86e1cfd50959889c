import type {Hono} from 'hono';
import type {FeedRelay} from '../feed-relay.ts';
import {answerOrigins, answerPreflight, type OriginCheck} from '../origins.ts';
import {notFound, Refusal} from '../problems.ts';
import {addRoute} from './route.ts';

/** `/feeds/{name}`: calendars of other sites that are configured by that name, for pages that may not read them by themselves. */
export function addRelayRoutes(app: Hono, relay: FeedRelay, isOriginAllowed: OriginCheck): void {
  const cors = answerOrigins(isOriginAllowed);
  addRoute(app, '/feeds/:id', {
    OPTIONS: [cors, answerPreflight(['GET'])],
    GET: [
      cors,
      async (c) => {
        const id = c.req.param('id')!;
        if (!relay.has(id)) throw notFound('No feed is configured under this name.');
        const feed = await relay.find(id);
        if (!feed)
          throw new Refusal(
            502,
            'The calendar cannot be reached',
            {detail: 'The site that it comes from does not answer as it should. Try again in a minute.'},
            {'retry-after': '60'},
          );
        c.header('cache-control', 'public, max-age=300');
        c.header('last-modified', new Date(feed.at).toUTCString());
        return c.body(feed.body, 200, {'content-type': feed.type});
      },
    ],
  });
}

import type {Server} from 'node:http';
import {serve} from '@hono/node-server';
import type {Hono} from 'hono';
import type {Store} from './store/store.ts';

/** Milliseconds that requests in flight get to finish when the server is told to stop. */
const GRACE = 10_000;
/**
 * Milliseconds in which a request's headers, and all of it, must have come: whoever sends a letter a minute holds a connection
 * for no longer than this. A megabyte over a bad telephone line takes a minute and a half.
 */
const LIMITS = {headersTimeout: 15_000, requestTimeout: 120_000};

/**
 * Serves until SIGTERM or SIGINT; then takes no new requests, finishes those in flight, and closes the database.
 * @param workers each stops something that the process does besides answering, once it has finished what it began
 * @returns the port, once it listens
 */
export function listen(
  app: Hono,
  port: number,
  store: Store,
  workers: readonly (() => Promise<void>)[] = [],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {fetch: app.fetch, port, serverOptions: LIMITS};
    const server = serve(options, ({port: bound}) => resolve(bound)) as Server;
    server.once('error', reject);
    const stop = () => {
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      // A connection whose last request is answered would else be kept for the next one.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      server.prependListener('request', (_, response) => void response.setHeader('connection', 'close'));
      server.close(() => {
        clearTimeout(late);
        clearInterval(idle);
        void Promise.allSettled(workers.map((end) => end())).then(() => store.close());
      });
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}

import type {Server} from 'node:http';
import {serve} from '@hono/node-server';
import type {Hono} from 'hono';
import type {Store} from './store/store.ts';

/** Milliseconds that requests in flight get to finish when the server is told to stop. */
const GRACE = 10_000;

/**
 * Serves until SIGTERM or SIGINT; then takes no new requests, finishes those in flight, and closes the database.
 * @returns the port, once it listens
 */
export function listen(app: Hono, port: number, store: Store): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = serve({fetch: app.fetch, port}, ({port: bound}) => resolve(bound)) as Server;
    server.once('error', reject);
    const stop = () => {
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      // A connection whose last request is answered would else be kept for the next one.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(late);
        clearInterval(idle);
        void store.close();
      });
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}

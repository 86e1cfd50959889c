import type {Hono} from 'hono';
import {audit} from '../access.ts';
import {readJson} from '../body.ts';
import {readWebhook} from '../outgoing/read-webhook.ts';
import {notFound, Refusal, unprocessable} from '../problems.ts';
import type {OutgoingTable} from '../store/tables.ts';
import {FROM_ENVIRONMENT, type Webhook} from '../store/webhooks.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Who is called when something happens, and what waits to be sent. */
export function addWebhookRoutes(app: Hono, {store, requireScope, allowsPrivateHooks}: Services): void {
  addRoute(app, '/webhooks', {
    GET: [requireScope('admin'), async (c) => c.json({webhooks: (await store.webhooks.list()).map(withoutSecret)})],
    POST: [
      requireScope('admin'),
      async (c) => {
        const read = readWebhook(await readJson(c.req.raw), allowsPrivateHooks, new Date().toISOString());
        if ('mistakes' in read)
          throw unprocessable(
            'This webhook needs another look',
            read.mistakes.map(({key, detail}) => ({pointer: `/${key}`, detail})),
          );
        await audit(c, 'webhook', `webhooks/${read.hook.id}`);
        await store.webhooks.put(read.hook);
        return c.json({...withoutSecret(read.hook), secret: read.hook.secret}, 201);
      },
    ],
  });

  addRoute(app, '/webhooks/:hook', {
    DELETE: [
      requireScope('admin'),
      async (c) => {
        const id = c.req.param('hook')!;
        if (id.startsWith(FROM_ENVIRONMENT))
          throw new Refusal(409, 'Configured elsewhere', {detail: 'Take it out of KITH_WEBHOOKS, and start again.'});
        await audit(c, 'webhook', `webhooks/${id}`);
        if (!(await store.webhooks.remove(id))) throw notFound('There is no such webhook.');
        return c.body(null, 204);
      },
    ],
  });

  addRoute(app, '/outgoing', {
    GET: [requireScope('admin'), async (c) => c.json({outgoing: (await store.outgoing.list()).map(toEntry)})],
  });

  addRoute(app, '/outgoing/:message', {
    POST: [
      requireScope('admin'),
      async (c) => {
        const now = new Date().toISOString();
        if (!(await store.outgoing.retry(c.req.param('message')!, now))) throw notFound(GONE);
        return c.json({due: now});
      },
    ],
    DELETE: [
      requireScope('admin'),
      async (c) => {
        await audit(c, 'delete', `outgoing/${c.req.param('message')!}`);
        if (!(await store.outgoing.drop(c.req.param('message')!))) throw notFound(GONE);
        return c.body(null, 204);
      },
    ],
  });
}

const GONE = 'This does not wait: it was sent, or is on its way right now.';

const withoutSecret = ({secret: _, ...hook}: Webhook): Omit<Webhook, 'secret'> => hook;

const toEntry = ({
  id,
  channel,
  about,
  hook,
  kind,
  of,
  submission,
  created_at,
  due_at,
  tries,
  failed_at,
  trouble,
}: OutgoingTable) => ({
  id,
  channel,
  about,
  kind,
  of,
  ...(hook !== null && {hook}),
  ...(submission !== null && {submission}),
  state: failed_at === null ? 'waiting' : 'failed',
  since: created_at,
  ...(failed_at === null ? {due: due_at} : {failed: failed_at}),
  tries,
  ...(trouble !== null && {trouble}),
});

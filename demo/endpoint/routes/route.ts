import type {Handler, Hono, MiddlewareHandler} from 'hono';
import {Refusal} from '../problems.ts';

type Handlers = [...MiddlewareHandler[], Handler];

/** Adds what a path answers, method by method; all other methods are answered with those that there are. */
export function addRoute(app: Hono, path: string, methods: Record<string, Handlers>): void {
  for (const [method, handlers] of Object.entries(methods)) app.on(method, [path], ...handlers);
  const names = Object.keys(methods);
  const allow = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allowed = [...new Set(allow)].join(', ');
  app.all(path, (c) => {
    if (c.req.method === 'OPTIONS') return c.body(null, 204, {allow: allowed});
    throw new Refusal(405, 'Method not allowed', {detail: `Possible here: ${allowed}.`}, {allow: allowed});
  });
}

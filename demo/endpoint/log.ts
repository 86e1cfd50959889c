import type {MiddlewareHandler} from 'hono';

/** One line a request: time, method, path, status, duration. Never a query, a header or a body. */
export const logRequests: MiddlewareHandler = async (c, next) => {
  const start = performance.now();
  await next();
  const milliseconds = (performance.now() - start).toFixed(1);
  console.log(`${new Date().toISOString()} ${c.req.method} ${c.req.path} ${c.res.status} ${milliseconds} ms`);
};

import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What arrived at a service, read as its encoding says. */
export interface Arrived {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Without parameters. */
  type: string;
  body: string;
  /** Names and values of a form, files as their name and content. */
  fields: [name: string, value: string][];
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** What of it the service would keep; undefined where it keeps nothing. */
  kept?: unknown;
}

/** How a service behaves. Everything that it kept is remembered by `startService`. */
export type Behaviour = (request: Arrived) => Answer | Promise<Answer>;

export interface Service {
  base: string;
  /** What was kept, in order. */
  kept: unknown[];
  stop: () => Promise<void> | void;
}

export async function startService(behave: Behaviour): Promise<Service> {
  const kept: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim();
    const {method = 'GET', url: path = '/', headers} = request;
    const fields = await readFields(bytes, request.headers['content-type'] ?? '');
    const answer = await behave({method, path, headers, type, body: bytes.toString('utf8'), fields});
    if (answer.kept !== undefined) kept.push(answer.kept);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return {base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, kept, stop};
}

async function readFields(bytes: Buffer<ArrayBuffer>, type: string): Promise<[string, string][]> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return [];
  const form = await new Response(bytes, {headers: {'content-type': type}}).formData();
  return Promise.all(
    [...form].map(async ([name, value]): Promise<[string, string]> => [
      name,
      typeof value === 'string' ? value : `${value.name}: ${await value.text()}`,
    ]),
  );
}

export const HTML = {'content-type': 'text/html; charset=utf-8'};
export const JSON_TYPE = {'content-type': 'application/json; charset=utf-8'};
export const ANY_ORIGIN = {'access-control-allow-origin': '*'};
/** Whom every stand-in refuses, in its own way. */
export const UNWELCOME = 'unwelcome@example.org';
export const isUnwelcome = (body: string): boolean => /unwelcome(@|%40)example\.org/.test(body);
/** Without the submission's id, which is another each time; fails where there is none. */
export function withoutId(fields: [string, string][]): Record<string, string> {
  const {'kith-id': id, ...rest} = Object.fromEntries(fields);
  if (!/^[0-9a-f-]{36}$/.test(id ?? '')) throw new Error(`no kith-id, but ${JSON.stringify(rest)}`);
  return rest;
}

import {asList, asObject} from '../../../src/core/json-object.ts';
import {PLURALS, type Work} from './work.ts';

/** URL of a definition at an endpoint; undefined where the address is none, or the kind is never published. */
export function definitionUrl({kind, definition}: Work, endpoint: string): string | undefined {
  if (kind === 'calendar') return undefined;
  const base = URL.parse(endpoint.trim().replace(/\/+$/, ''));
  if (!base || !/^https?:$/.test(base.protocol)) return undefined;
  return `${base.origin}${base.pathname.replace(/\/+$/, '')}/${PLURALS[kind]}/${String(definition['id'])}`;
}

/** What came of publishing. */
export type Published =
  | {state: 'published'; url: string}
  | {state: 'taken'; url: string}
  | {state: 'failed'; sentences: string[]};

/** How to ask; `fetch`, or what a test gives. */
export type Ask = (url: string, init?: RequestInit) => Promise<Response>;

const failed = (...sentences: string[]): Published => ({state: 'failed', sentences});

/**
 * Publishes the definition at the endpoint.
 * @param mayReplace whether one that is there already may be replaced; else the outcome is `taken`
 */
export async function publish(
  work: Work,
  {endpoint, token, mayReplace}: {endpoint: string; token: string; mayReplace: boolean},
  ask: Ask,
): Promise<Published> {
  const url = definitionUrl(work, endpoint);
  if (!url) return failed('This is no address. It begins with https:// and usually ends with /api.');
  if (!token.trim()) return failed('Enter the token. Whoever looks after the endpoint has it.');
  try {
    if (!mayReplace && (await ask(url, {credentials: 'omit'})).ok) return {state: 'taken', url};
    const headers = {authorization: `Bearer ${token.trim()}`, 'content-type': 'application/json'};
    const body = JSON.stringify(work.definition);
    const response = await ask(url, {method: 'PUT', headers, body, credentials: 'omit'});
    if (response.ok) return {state: 'published', url};
    return failed(...explain(response.status, await response.json().catch(() => ({}))));
  } catch {
    return failed(
      'The endpoint does not answer. Check the address and your connection. If both are right, the endpoint does not let this page in: its owner can add this site to KITH_ORIGINS.',
    );
  }
}

/** What a refusal means, and what to do about it. */
export function explain(status: number, problem: unknown): string[] {
  const {detail, title, errors} = asObject(problem);
  const lines = asList(errors).map((error) => {
    const {pointer, detail: said} = asObject(error);
    return `${toPlace(String(pointer ?? ''))}${String(said ?? '')}`;
  });
  const said = typeof detail === 'string' ? detail : typeof title === 'string' ? title : '';
  if (status === 401) return ['This is not the token of this endpoint. Copy it again, all of it.'];
  if (status === 403) return ['The endpoint does not let this page in. Its owner can add this site to KITH_ORIGINS.'];
  if (status === 404 || status === 405)
    return ['There is no Kith endpoint at this address. It usually ends with /api.'];
  if (status === 413) return ['The endpoint finds this too large.'];
  if (status === 422) return [said || 'The endpoint finds something wrong:', ...lines];
  return [said || `The endpoint answered with the error ${status}. Try again in a while.`, ...lines];
}

const toPlace = (pointer: string): string =>
  pointer
    ? `${pointer
        .slice(1)
        .replaceAll('/', ' › ')
        .replace(/\b\d+\b/g, (n) => String(Number(n) + 1))}: `
    : '';

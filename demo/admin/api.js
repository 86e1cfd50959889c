// Calls to the endpoint with the administrator's token, which this tab alone keeps.

const API = '/api';
const KEY = 'kith-admin-token';
let token = '';
try {
  token = sessionStorage.getItem(KEY) ?? '';
} catch {
  // No storage here: the token lasts as long as the page.
}

/** The token is wrong, or is not any more right. */
export class NotSignedIn extends Error {}

export const isSignedIn = () => token !== '';

/** @param {string} given the token, or '' to forget it */
export function signIn(given) {
  token = given;
  try {
    if (given) sessionStorage.setItem(KEY, given);
    else sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

/**
 * @param {string} path below the endpoint's address
 * @returns {Promise<Response>} an answer that says yes; anything else is thrown in words
 */
const get = (path) => call(path, {});

/**
 * @param {string} path below the endpoint's address
 * @param {string} method
 * @param {object} [body] sent as JSON
 */
const send = (path, method, body) =>
  call(path, {method, ...(body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}})});

/** @param {string} path @param {RequestInit} init */
async function call(path, init) {
  const headers = {authorization: `Bearer ${token}`, ...init.headers};
  const response = await fetch(API + path, {...init, headers, credentials: 'omit'}).catch(() => undefined);
  if (!response) throw new Error('The endpoint does not answer. Check that it is running, then try again.');
  if (response.status === 401) throw new NotSignedIn('This is not the token. Look where the endpoint was started.');
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Error(problem.detail ?? problem.errors?.[0]?.detail ?? problem.title ?? `The endpoint answered ${response.status}.`);
}

/** @param {string} path */
const getJson = async (path) => (await get(path)).json();

/** All that is published, of every kind that the endpoint knows. */
export async function listDefinitions() {
  const {paths} = await getJson('/openapi.json');
  const kinds = Object.keys(paths).filter((path) => `${path}/{id}/submissions` in paths);
  const lists = await Promise.all(kinds.map(getJson));
  return lists.flatMap(({definitions}, i) =>
    definitions.map((/** @type {object} */ entry) => ({...entry, path: `${kinds[i]}/${entry.id}`.slice(1)})),
  );
}

/** @param {string} path `surveys/needs` */
export const getDefinition = (path) => getJson(`/${path}`);

/**
 * @param {string} path `surveys/needs`
 * @param {string | undefined} before where the page that came last ended
 */
export const getSubmissions = (path, before) =>
  getJson(`/${path}/submissions?latest=25${before ? `&before=${encodeURIComponent(before)}` : ''}`);

/**
 * Words of a wave that wait for a human.
 * @param {string} path `pulses/autumn`
 */
export const getComments = (path) => getJson(`/${path}/comments`);

/**
 * @param {string} path `pulses/autumn`
 * @param {string} id
 * @param {'approved' | 'rejected'} review
 */
export const reviewComment = (path, id, review) => send(`/${path}/comments/${encodeURIComponent(id)}`, 'PUT', {review});

/**
 * What looks as if no human had sent it.
 * @param {string} path `surveys/needs`
 */
export const getHeld = (path) => getJson(`/${path}/held`);

/**
 * @param {string} path `surveys/needs`
 * @param {string} id of the submission
 * @param {'released' | 'discarded'} review
 */
export const reviewHeld = (path, id, review) => send(`/${path}/held/${encodeURIComponent(id)}`, 'PUT', {review});

/** Closes a wave for good. @param {string} path `pulses/autumn` */
export const closeWave = (path) => send(`/${path}/close`, 'POST');

/**
 * Hands all submissions to the browser as a file.
 * @param {string} path `surveys/needs`
 * @param {'csv' | 'json'} type
 */
export const download = (path, type) =>
  save(`/${path}/submissions${type === 'csv' ? '.csv' : ''}`, `${path.split('/').at(-1)}.${type}`);

/** @param {string} path `signups/weekend` */
export const getShifts = async (path) => (await getJson(`/${path}/shifts`)).shifts;

/** @param {string} path `signups/weekend` */
export const downloadShifts = (path) => save(`/${path}/shifts.csv`, `${path.split('/').at(-1)}-shifts.csv`);

/** Who comes to what. @param {string} path `calendars/hall` */
export const getReplies = async (path) => (await getJson(`/${path}/rsvps`)).dates;

/** @param {string} path `calendars/hall` */
export const downloadReplies = (path) => save(`/${path}/rsvps.csv`, `${path.split('/').at(-1)}-rsvps.csv`);

/** @param {string} path @param {string} name of the file */
const save = async (path, name) => hand(await get(path), name);

/** How many one-time links are left. @param {string} path `surveys/needs` */
export const countLinks = async (path) => (await getJson(`/${path}/links`)).unused;

/**
 * Makes one-time links and hands them to the browser as a file; the endpoint cannot tell them again.
 * @param {string} path `surveys/needs`
 * @param {{count: number, page: string, expires?: string}} order
 */
export async function makeLinks(path, order) {
  const headers = {'content-type': 'application/json', accept: 'text/csv'};
  const response = await call(`/${path}/links`, {method: 'POST', body: JSON.stringify(order), headers});
  await hand(response, `${path.split('/').at(-1)}-links.csv`);
}

/** Gives an answer to the browser as a file. @param {Response} response @param {string} name */
async function hand(response, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  // The browser reads it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

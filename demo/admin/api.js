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

/** The endpoint says no. `errors`: what is wrong where. */
export class Refused extends Error {
  /** @param {string} message @param {{pointer: string, detail: string}[]} errors @param {number} status */
  constructor(message, errors, status) {
    super(message);
    this.errors = errors;
    this.status = status;
  }
}

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

/** What is sent as JSON. @param {string} method @param {unknown} body */
const withBody = (method, body) => ({
  method,
  body: JSON.stringify(body),
  headers: {'content-type': 'application/json'},
});

/**
 * @param {string} path below the endpoint's address
 * @param {RequestInit} [init]
 * @returns {Promise<Response>} an answer that says yes; anything else is thrown in words
 */
async function call(path, init = {}) {
  const headers = {authorization: `Bearer ${token}`, ...init.headers};
  const response = await fetch(API + path, {...init, headers, credentials: 'omit'}).catch(() => undefined);
  if (!response) throw new Error('The endpoint does not answer. Check that it is running, then try again.');
  if (response.status === 401) throw new NotSignedIn('This is not the token. Look where the endpoint was started.');
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  const {title, detail, errors = []} = problem;
  const message =
    detail ?? errors[0]?.detail ?? title ?? `The endpoint answered ${response.status}. Try again in a minute.`;
  throw new Refused(message, errors, response.status);
}

/** @param {string} path @param {RequestInit} [init] */
const json = async (path, init) => (await call(path, init)).json();

/** @param {string} path `surveys/needs` */
const idOf = (path) => path.split('/').at(-1);

/** What is published can be of these kinds, in this order. */
export const KINDS = ['surveys', 'signups', 'pulses', 'calendars'];

/** All that is published. */
export async function listDefinitions() {
  const lists = await Promise.all(KINDS.map((kind) => json(`/${kind}`)));
  return lists.flatMap(({definitions}, i) =>
    definitions.map((/** @type {{id: string}} */ entry) => ({...entry, path: `${KINDS[i]}/${entry.id}`})),
  );
}

/** One line of that list. @param {string} path `surveys/needs` */
export async function getEntry(path) {
  const [kind, id] = path.split('/');
  const {definitions} = KINDS.includes(kind) ? await json(`/${kind}`) : {definitions: []};
  const entry = definitions.find((/** @type {{id: string}} */ one) => one.id === id);
  if (!entry) throw new Error('Nothing is published under this address. Go back to the overview and choose again.');
  return {...entry, path};
}

/** @param {string} path `surveys/needs` */
export const getDefinition = (path) => json(`/${path}`);
/** @param {string} path */
export const getVersions = async (path) => (await json(`/${path}/versions`)).versions;
/** As it was published. @param {string} path @param {number} revision @returns {Promise<string>} JSON */
export const getVersion = async (path, revision) => (await call(`/${path}/versions/${revision}`)).text();
/** @param {string} path @param {'open' | 'closed'} state */
export const setOpening = (path, state) => json(`/${path}/opening`, withBody('PUT', {state}));
/** What is wrong with a definition, or could be better. @param {unknown} definition @param {string} kind '' where it is to be found out */
export const check = (definition, kind) => json(`/check${kind ? `?kind=${kind}` : ''}`, withBody('POST', definition));
/** @param {string} path @param {unknown} definition */
export const publish = (path, definition) => json(`/${path}`, withBody('PUT', definition));

/**
 * Submissions, newest first. Words travel in the body: an address would be kept on the way.
 * @param {{text?: string, kind?: string, of?: string, from?: string, until?: string, held?: string, before?: string, limit?: number}} wanted
 */
export const search = (wanted) => json('/submissions/search', withBody('POST', wanted));
/** @param {string} path @param {string} id */
export const getRecord = (path, id) => json(`/${path}/submissions/${encodeURIComponent(id)}`);
/** @param {string} path @param {string} id */
export const deleteRecord = (path, id) => json(`/${path}/submissions/${encodeURIComponent(id)}`, {method: 'DELETE'});
/** @param {{kind: string, of: string, id: string}[]} submissions */
export const erase = (submissions) => json('/erasures', withBody('POST', {submissions}));

/** Who did what, latest first. @param {string} [before] where the page that came last ended */
export const getTrail = (before) => json(`/audit${before ? `?before=${encodeURIComponent(before)}` : ''}`);

/** Words of a wave that wait for a human. @param {string} path `pulses/autumn` */
export const getComments = (path) => json(`/${path}/comments`);
/** @param {string} path @param {string} id @param {'approved' | 'rejected'} review */
export const reviewComment = (path, id, review) =>
  json(`/${path}/comments/${encodeURIComponent(id)}`, withBody('PUT', {review}));

/** What looks as if no human had sent it. @param {string} path `surveys/needs` */
export const getHeld = (path) => json(`/${path}/held`);
/** @param {string} path @param {string} id of the submission @param {'released' | 'discarded'} review */
export const reviewHeld = (path, id, review) =>
  json(`/${path}/held/${encodeURIComponent(id)}`, withBody('PUT', {review}));

/** E-mails and calls that have not gone yet. */
export const getOutgoing = async () => (await json('/outgoing')).outgoing;
/** @param {string} id */
export const retryOutgoing = (id) => call(`/outgoing/${encodeURIComponent(id)}`, {method: 'POST'});
/** @param {string} id */
export const dropOutgoing = (id) => call(`/outgoing/${encodeURIComponent(id)}`, {method: 'DELETE'});
/** Who is called when something comes in. */
export const getWebhooks = async () => (await json('/webhooks')).webhooks;
/** @param {{url: string, of?: string[], include?: string}} hook */
export const addWebhook = (hook) => json('/webhooks', withBody('POST', hook));
/** @param {string} id */
export const removeWebhook = (id) => call(`/webhooks/${encodeURIComponent(id)}`, {method: 'DELETE'});

/** Closes for good what has results. @param {string} path `pulses/autumn` */
export const closeForGood = (path) => json(`/${path}/close`, {method: 'POST'});

/** @param {string} path `signups/weekend` */
export const getShifts = async (path) => (await json(`/${path}/shifts`)).shifts;
/** Who comes to what. @param {string} path `calendars/hall` */
export const getReplies = async (path) => (await json(`/${path}/rsvps`)).dates;
/** How many one-time links are left. @param {string} path */
export const countLinks = async (path) => (await json(`/${path}/links`)).unused;

/** Hands all submissions to the browser as a file. @param {string} path @param {'csv' | 'json' | 'xlsx'} type */
export const download = async (path, type) =>
  hand(await call(`/${path}/submissions${type === 'json' ? '' : `.${type}`}`), `${idOf(path)}.${type}`);
/** @param {string} path @param {'shifts' | 'rsvps'} list */
export const downloadList = async (path, list) => hand(await call(`/${path}/${list}.csv`), `${idOf(path)}-${list}.csv`);

/**
 * Makes one-time links and hands them to the browser as a file; the endpoint cannot tell them again.
 * @param {string} path `surveys/needs`
 * @param {{count: number, page: string, expires?: string}} order
 */
export async function makeLinks(path, order) {
  const init = withBody('POST', order);
  const response = await call(`/${path}/links`, {...init, headers: {...init.headers, accept: 'text/csv'}});
  await hand(response, `${idOf(path)}-links.csv`);
}

/** @param {Response} response @param {string} name */
const hand = async (response, name) => save(await response.blob(), name);

/** Gives a file to the browser. @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

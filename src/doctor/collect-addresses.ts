import type {CheckFinding} from '../core/check/finding.ts';
import type {DefinitionKind} from '../core/check/scene.ts';
import type {PolicyWatch} from './collect-policy.ts';
import {baseOf, toUrl, type Widget} from './collect-widgets.ts';
import type {AddressFacts, Reach, WidgetFacts} from './facts.ts';
import {get} from './request.ts';

/** What each widget's document is, to the check of definitions; others are only looked at. */
const KINDS: Readonly<Record<string, DefinitionKind>> = {
  'kith-survey': 'survey',
  'kith-priorities': 'survey',
  'kith-signup': 'signup',
  'kith-pulse': 'pulse',
  'kith-calendar': 'calendar',
};
const SENDERS = /^kith-(survey|priorities|signup|pulse|calendar)$/;
const CALENDAR = /^\s*BEGIN:VCALENDAR/i;

interface Seen {
  widget: Widget;
  facts: WidgetFacts;
}

/** Asks for everything that the widgets read, and whether answers could be sent. Nothing is sent. */
export async function collectAddresses(widgets: readonly Seen[], watch: PolicyWatch): Promise<AddressFacts[]> {
  const asked = new Map<string, Promise<AddressFacts>>();
  const once = (key: string, ask: () => Promise<AddressFacts>): void => {
    if (!asked.has(key)) asked.set(key, ask());
  };
  for (const {widget, facts} of widgets) {
    for (const url of facts.sources) once(`read ${url} ${facts.tag}`, () => askToRead(url, widget, facts, watch));
    const action = SENDERS.test(facts.tag) && actionOf(widget, facts);
    const {enctype = 'application/json'} = widget;
    // where nobody may look at the reply there is nothing to find out
    if (action && facts.mode !== 'no-cors')
      once(`send ${action} ${enctype}`, () => askToSend(action, enctype, facts, watch));
  }
  return Promise.all(asked.values());
}

/** Where answers go: as questions/destination.ts says. */
function actionOf(widget: Widget, {sources}: WidgetFacts): string | undefined {
  const definition = widget.definition as {action?: unknown; rsvp?: unknown} | null | undefined;
  const given = widget.action || (typeof definition?.action === 'string' ? definition.action : '');
  if (given) return toUrl(given, baseOf(widget));
  const [src] = sources;
  // a calendar takes replies only where its own document says so
  if (!src || widget.localName === 'kith-calendar') return undefined;
  const url = new URL(src);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/submissions`;
  return url.href;
}

type Asked = Pick<AddressFacts, 'reach' | 'status' | 'milliseconds'> & {response: Response | undefined};

async function ask(url: string, watch: PolicyWatch, headers: Record<string, string>): Promise<Asked> {
  const began = performance.now();
  const response = isMixed(url) ? undefined : await get(url, {headers});
  const milliseconds = performance.now() - began;
  if (response) return {reach: 'ok', status: response.status, milliseconds, response};
  const reach = await findReach(url, watch, 'content-type' in headers);
  return {reach, status: undefined, milliseconds, response: undefined};
}

const isMixed = (url: string): boolean =>
  location.protocol === 'https:' && url.startsWith('http:') && !/^http:\/\/(localhost|127\.|\[::1\])/.test(url);

/** Why nothing came back: by asking in ways that need less. */
async function findReach(url: string, watch: PolicyWatch, isPreflighted: boolean): Promise<Reach> {
  if (isMixed(url)) return 'mixed';
  if (await watch.hasRefused(url)) return 'refused';
  if (isPreflighted && (await get(url))) return 'no-preflight';
  return (await get(url, {mode: 'no-cors'})) ? 'hidden' : 'unreachable';
}

async function askToRead(url: string, widget: Widget, facts: WidgetFacts, watch: PolicyWatch): Promise<AddressFacts> {
  const {response, ...asked} = await ask(url, watch, {accept: 'application/json'});
  const text = (await response?.text().catch(() => '')) ?? '';
  const document = readJson(text);
  const body = document !== undefined ? 'json' : kindOfText(text);
  const check = response?.ok && document !== undefined ? await checkOf(document, widget, facts) : undefined;
  return {url, use: 'read', place: facts.place, tag: facts.tag, enctype: '', body, check, ...asked};
}

/** With the header that JSON is sent with, browsers ask the other server first, just as they would before sending. */
async function askToSend(url: string, enctype: string, facts: WidgetFacts, watch: PolicyWatch): Promise<AddressFacts> {
  const isJson = enctype === 'application/json';
  const {response: _, ...asked} = await ask(url, watch, isJson ? {'content-type': enctype} : {});
  return {url, use: 'send', place: facts.place, tag: facts.tag, enctype, body: undefined, check: undefined, ...asked};
}

function kindOfText(text: string): AddressFacts['body'] {
  if (!text.trim()) return 'empty';
  if (CALENDAR.test(text)) return 'calendar';
  return /^\s*</.test(text) ? 'page' : 'other';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checkOf(document: unknown, {state}: Widget, {tag}: WidgetFacts): Promise<AddressFacts['check']> {
  const kind = KINDS[tag];
  if (!kind) return undefined;
  const {inspectDefinition} = await import('../core/check/check-definition.ts');
  const {findings} = inspectDefinition(document, {kind, now: Date.now()});
  const say = ({path, sentence}: CheckFinding): string => `${path || 'the whole'}: ${sentence}`;
  // what the widget shows is of types that the page has added, or of a source that is not Kith's own
  const told = findings.filter(({rule}) => rule !== 'definition' || state === 'broken');
  return {
    errors: told.filter(({severity}) => severity === 'error').map(say),
    warnings: told.filter(({severity}) => severity === 'warning').map(say),
  };
}

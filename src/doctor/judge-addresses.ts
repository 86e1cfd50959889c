import type {AddressFacts, Facts} from './facts.ts';
import type {Finding} from './finding.ts';
import {withSource} from './parse-policy.ts';

/** What an address is asked from. */
type Around = Pick<Facts, 'page' | 'policy'>;

/** Longer than this, in milliseconds, people look at an empty place. */
const SLOW = 3000;
/** So many sentences of the check of a definition are told. */
const MOST = 5;

/** Whether what widgets read can be read, and whether answers can be sent. */
export const judgeAddresses = ({addresses, ...around}: Facts): Finding[] =>
  addresses.flatMap((address) => {
    const findings = address.use === 'read' ? judgeReading(address, around) : judgeSending(address, around);
    return findings.map((finding) => ({...finding, place: address.place}));
  });

/** Without its query, which may be somebody's token. */
const short = (url: string): string => url.replace(/[?#].*/, '');
const allowed = ({page}: Around): string => (page.origin === 'null' ? '*' : page.origin);

function judgeReading(address: AddressFacts, around: Around): Finding[] {
  const {url, tag, status = 0, milliseconds} = address;
  if (address.reach !== 'ok') return [judgeReach(address, around)];
  if (status >= 400)
    return [
      {
        rule: 'address-status',
        severity: 'problem',
        title: `${short(url)} answers with ${status}${status === 404 ? ' (not found)' : ''}.`,
        cause: `<${tag}> has nothing to show.`,
        cure:
          status === 404 ? 'Compare the address letter by letter.' : 'Open the address in a tab of its own to see why.',
      },
    ];
  const wrong = judgeBody(address);
  if (wrong) return [wrong];
  const findings = judgeCheck(address);
  if (milliseconds > SLOW && !around.page.isLocal)
    findings.push({
      rule: 'address-slow',
      severity: 'advice',
      title: `${short(url)} took ${(milliseconds / 1000).toFixed(1)} seconds to answer.`,
      cause: 'So long people see the fallback.',
      cure: 'Let the answer be kept for a minute (Cache-Control: max-age=60), or serve it as a file.',
    });
  return findings.length
    ? findings
    : [{rule: 'address', severity: 'fine', title: `${short(url)} can be read, and is what <${tag}> expects.`}];
}

function judgeBody({url, tag, body}: AddressFacts): Finding | undefined {
  const isCalendar = tag === 'kith-calendar';
  if (body === 'json' || (isCalendar && body === 'calendar')) return undefined;
  const found = {page: 'a web page', calendar: 'a calendar file', empty: 'empty', other: 'neither', json: ''}[
    body ?? 'other'
  ];
  return {
    rule: 'address-content',
    severity: 'problem',
    title: `${short(url)} is ${found}${body === 'other' ? ' JSON nor a calendar' : ', not JSON'}.`,
    cause: `<${tag}> cannot be shown.`,
    cure:
      body === 'page'
        ? 'This is a page to read, or one that asks to log in. Take the address of the data itself.'
        : isCalendar
          ? 'Take the address that ends in .ics, or one of JSON.'
          : 'Open the address in a tab of its own: it must begin with { and end with }.',
  };
}

function judgeCheck({check, url}: AddressFacts): Finding[] {
  if (!check) return [];
  const list = (sentences: readonly string[]): string =>
    sentences.length > MOST
      ? `${sentences.slice(0, MOST).join(' · ')} · and ${sentences.length - MOST} more`
      : sentences.join(' · ');
  const findings: Finding[] = [];
  if (check.errors.length)
    findings.push({
      rule: 'definition',
      severity: 'problem',
      title: `The definition has ${plural(check.errors.length, 'error')}.`,
      cause: list(check.errors),
      cure: 'Mend what stands at each path.',
      line: `npx kith check ${url.split('/').at(-1)!.replace(/\?.*/, '') || 'definition'}.json`,
    });
  if (check.warnings.length)
    findings.push({
      rule: 'definition',
      severity: 'advice',
      title: `The check of the definition has ${plural(check.warnings.length, 'warning')}.`,
      cause: list(check.warnings),
      cure: 'Each is explained in the page on checking a definition.',
    });
  return findings;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Asked without sending anything: what could not be found out is advice, not a problem. */
function judgeSending(address: AddressFacts, around: Around): Finding[] {
  const {url, reach, enctype} = address;
  if (reach === 'ok')
    return [
      {
        rule: 'sending',
        severity: 'fine',
        title: `Answers may be sent to ${short(url)} (${enctype}); nothing was sent to find out.`,
      },
    ];
  if (reach !== 'no-preflight') return [judgeReach(address, around)];
  return [
    {
      rule: 'no-preflight',
      severity: 'problem',
      title: `${new URL(url).host} does not let this page send JSON.`,
      cause:
        'Before JSON goes to another site, browsers ask its server with OPTIONS. It did not say yes, so no answer ever arrives.',
      cure: 'Let the server answer OPTIONS with the headers below, or add enctype="text/plain" to the tag: that is not asked for.',
      line: `Access-Control-Allow-Origin: ${allowed(around)}\nAccess-Control-Allow-Headers: content-type`,
    },
  ];
}

function judgeReach(address: AddressFacts, around: Around): Finding {
  const {url, use, reach} = address;
  const {origin, host} = new URL(url);
  const lost =
    use === 'read' ? `<${address.tag}> has nothing to show.` : 'Answers wait on people’s devices and do not arrive.';
  if (reach === 'mixed')
    return {
      rule: 'mixed',
      severity: 'problem',
      title: `${short(url)} is http on a page of https.`,
      cause: `Browsers refuse it. ${lost}`,
      cure: 'Write https. If the server has none, ask its host for it.',
      line: url.replace(/^http:/, 'https:'),
    };
  if (reach === 'refused')
    return {
      rule: 'policy-refuses',
      severity: 'problem',
      title: `The page’s policy (connect-src) does not let it reach ${origin}.`,
      cause: lost,
      cure: 'Add the origin to connect-src of the Content-Security-Policy header, or of its <meta> tag.',
      line: withSource(around.policy.policies, 'connect-src', origin),
    };
  if (reach === 'unreachable')
    return {
      rule: 'unreachable',
      severity: 'problem',
      title: `${host} cannot be reached.`,
      cause: `There is no such server, it is down, or a content blocker stands before it. ${lost}`,
      cure: 'Open the address in a tab of its own. If it opens there, switch blockers off and look again.',
    };
  return {
    rule: 'no-cors',
    severity: use === 'read' ? 'problem' : 'advice',
    title: `${host} does not say that this page may read ${use === 'read' ? 'it' : 'its replies'}.`,
    cause:
      use === 'read'
        ? `The server answers, but without the header that browsers ask for (CORS). ${lost}`
        : 'It may say so in reply to answers; only sending would tell. Without it nobody learns whether they arrived, and they are sent again.',
    cure: 'Let the server send this header with every reply.',
    line: `Access-Control-Allow-Origin: ${allowed(around)}`,
  };
}

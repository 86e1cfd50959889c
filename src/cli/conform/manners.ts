import {must, note, ok, should, type Finding} from './finding.ts';
import type {Heard, Probe} from './probe.ts';

/** What all exchanges together show. */
export const checkManners = ({heard, url}: Probe): Finding[] => [
  ...checkAddress(new URL(url)),
  ...checkWaiting(heard),
  ...checkBodies(heard),
  ...checkTime(heard),
  ...checkTraces(heard),
];

const isLocal = ({hostname}: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

const checkAddress = (url: URL): Finding[] =>
  url.protocol === 'http:' && !isLocal(url)
    ? [must('The address begins with http: browsers let no https page send there.', 'Serve it over https.')]
    : [];

function checkWaiting(heard: readonly Heard[]): Finding[] {
  const busy = heard.filter(({status}) => status === 429 || status === 503);
  if (!busy.length)
    return [
      note(
        'It was never too busy (429, 503), so nobody knows whether it then says when to come back.',
        'Send "Retry-After", and retryAfter in the body.',
      ),
    ];
  const silent = busy.find(({meaning}) => meaning.kind !== 'unclear' || meaning.retryAfter === undefined);
  if (silent)
    return [
      should(
        `Too busy (${silent.status}) without saying when to come back.`,
        'Send "Retry-After: 30" and {"retryAfter": 30}.',
      ),
    ];
  const isHidden = busy.some(
    ({headers, body}) =>
      !/retry-after/i.test(headers['access-control-expose-headers'] ?? '') && !/"retryAfter"/.test(body),
  );
  return isHidden
    ? [
        should(
          'Too busy, with "Retry-After", which pages of other sites cannot see.',
          'Send "Access-Control-Expose-Headers: Retry-After", or retryAfter in the body.',
        ),
      ]
    : [ok('Too busy, it says when to come back.')];
}

function checkBodies(heard: readonly Heard[]): Finding[] {
  const findings: Finding[] = [];
  const cut = heard.find(({fault}) => fault?.includes('cut off'));
  if (cut)
    findings.push(
      must(
        'A reply was cut off before its end: widgets then cannot know what it said.',
        'Compare Content-Length with what is sent.',
      ),
    );
  const noisy = heard.find(({meaning, body}) => meaning.kind === 'accepted' && /^\s*[^\s{[\uFEFF<"].*\{/s.test(body));
  if (noisy)
    findings.push(
      should(
        `Something stands before the JSON of a reply: ${noisy.body.trim().slice(0, 60)}`,
        'In PHP: display_errors = Off.',
      ),
    );
  const page = heard.find(
    ({meaning, headers}) => meaning.kind === 'accepted' && /html/i.test(headers['content-type'] ?? ''),
  );
  if (page)
    findings.push(
      should(
        'A form is answered with a web page although JSON was asked for: widgets believe it over https alone.',
        'Where the Accept header says application/json, answer {"ok": true}.',
      ),
    );
  return findings;
}

function checkTime(heard: readonly Heard[]): Finding[] {
  const slowest = Math.max(0, ...heard.map(({seconds}) => seconds));
  const words = `The slowest answer took ${slowest.toFixed(1)} seconds.`;
  return slowest > 5
    ? [should(words, 'Widgets wait 15 seconds, people less: store first, and send e-mails later.')]
    : [ok(words)];
}

function checkTraces(heard: readonly Heard[]): Finding[] {
  const findings: Finding[] = [];
  if (heard.some(({headers}) => headers['set-cookie']))
    findings.push(should('It sets a cookie.', 'Widgets send none back, and nobody was asked: leave it out.'));
  const moved = heard.find(({redirects}) => redirects.length);
  if (moved) findings.push(note(`It sends on to ${new URL(moved.redirects.at(-1)!).host}.`));
  return findings;
}

import type {Enctype} from '../../contract/encoding.ts';
import {must, note, ok, should, type Finding} from './finding.ts';
import type {Heard, Probe} from './probe.ts';

const NAMES: Readonly<Record<Enctype, string>> = {
  'application/json': 'JSON',
  'text/plain': 'JSON as text/plain',
  'application/x-www-form-urlencoded': 'form fields',
  'multipart/form-data': 'form fields with files (multipart)',
};

export interface Encodings {
  findings: Finding[];
  /** Those in which a page of another site can send, and hear that it was accepted; the best first. */
  working: Enctype[];
}

/** Tries each encoding once, as a page of another site. */
export async function checkEncodings(probe: Probe): Promise<Encodings> {
  const findings: Finding[] = [];
  const working: Enctype[] = [];
  for (const enctype of Object.keys(NAMES) as Enctype[]) {
    const heard = await probe.send(probe.fresh(), enctype);
    const isAsked = enctype !== 'application/json' || (await answersPreflight(probe));
    const found = judge(enctype, heard, isAsked, probe.origin);
    findings.push(found);
    if (found.level === 'ok') working.push(enctype);
  }
  if (!working.length) findings.push(noneWorks(probe));
  return {findings, working};
}

/** A page may send JSON only after the endpoint said so. */
async function answersPreflight(probe: Probe): Promise<boolean> {
  const {status, headers, isReadable, redirects} = await probe.preflight();
  const allowed = headers['access-control-allow-headers'] ?? '';
  return isReadable && !redirects.length && status >= 200 && status < 300 && /\bcontent-type\b|\*/i.test(allowed);
}

function judge(enctype: Enctype, heard: Heard, isAsked: boolean, origin: string): Finding {
  const name = NAMES[enctype];
  const {meaning, fault, status, isReadable} = heard;
  if (fault) return should(`A test submission as ${name} got no answer: ${fault}.`, 'Look at the server’s own log.');
  if (meaning.kind === 'accepted' && isReadable && isAsked)
    return ok(`A page of another site can send ${name}, and reads that it was accepted.`);
  if (meaning.kind === 'accepted' && !isReadable)
    return should(
      `${name}: accepted (${status}), but a page of another site may not read that, so it would have to ask again.`,
      `Send the header "Access-Control-Allow-Origin: ${origin}" (or *), also with refusals and with redirects.`,
    );
  if (meaning.kind === 'accepted')
    return should(
      `${name}: accepted, but browsers ask with OPTIONS first, and the answer does not let them go on.`,
      'Answer OPTIONS with 204, "Access-Control-Allow-Origin" and "Access-Control-Allow-Headers: Content-Type"; or let page ' +
        'authors write enctype="text/plain", before which nobody asks.',
    );
  return notAccepted(name, heard);
}

function notAccepted(name: string, {meaning, status, body}: Heard): Finding {
  if (meaning.kind === 'unclear' && meaning.reason.startsWith('a web page'))
    return should(
      `${name}: answered with a web page (${status}). Widgets take that for the log-in page of a network, and send again.`,
      'Answer with JSON, such as {"ok": true}, or with an empty body.',
    );
  const said = meaning.kind === 'refused' ? (meaning.problem.detail ?? meaning.problem.title) : body.slice(0, 80);
  const where =
    meaning.kind === 'refused' ? (meaning.problem.errors ?? []).map(({pointer, detail}) => `${pointer} ${detail}`) : [];
  return note(
    `${name}: not accepted (${status}): ${[said, ...where].filter(Boolean).join('; ').replace(/\.$/, '') || 'without a word'}.`,
    status === 404 ? 'Is this the address that submissions are POSTed to?' : undefined,
  );
}

const noneWorks = ({origin}: Probe): Finding =>
  must(
    'In no encoding can a page of another site send a submission and read that it was accepted.',
    `See above. If the endpoint checks what is asked, give answers it accepts with --answers '{"email": "…"}'; if it answers ` +
      `certain sites only, give one of them with --origin (now: ${origin}). If nothing can be changed, mode="no-cors" sends without ` +
      'knowing whether it arrived.',
  );

import type {Enctype} from '../../contract/encoding.ts';
import type {Submission} from '../../contract/submission.ts';
import {must, note, ok, should, type Finding} from './finding.ts';
import type {Heard, Probe} from './probe.ts';

/** What is checked in the encoding that works best. */
export type Check = (probe: Probe, enctype: Enctype) => Promise<Finding[]>;

const isAccepted = ({meaning}: Heard): boolean => meaning.kind === 'accepted';
const said = ({status, fault, body}: Heard): string =>
  fault ?? `${status} ${body.replace(/\s+/g, ' ').slice(0, 60)}`.trim();

/** What is sent again must be accepted again, and not stored again. */
export const checkRepeats: Check = async (probe, enctype) => {
  const submission = probe.fresh();
  const first = await probe.send(submission, enctype);
  const again = await probe.send(submission, enctype);
  if (!isAccepted(first))
    return [must(`A submission is accepted only sometimes: ${said(first)}.`, 'See the server’s log.')];
  if (!isAccepted(again))
    return [
      must(
        `The same submission sent again is not accepted: ${said(again)}. Whoever lost the first answer on the way reads a refusal.`,
        'Keep the id in a unique column; where it is known with the same content, answer as the first time.',
      ),
    ];
  return [
    ok('The same submission sent again is accepted again.'),
    again.body === first.body
      ? ok('… with the same answer.')
      : should(
          '… but with another answer. If that names another record, it was stored twice.',
          'Keep the answer beside the id, so that a receipt stays the same.',
        ),
  ];
};

/** Several tabs, or ten clicks: all get the same yes. */
export const checkRush: Check = async (probe, enctype) => {
  const submission = probe.fresh();
  const replies = await Promise.all(Array.from({length: 8}, () => probe.send(submission, enctype)));
  const wrong = replies.find((reply) => !isAccepted(reply) && reply.status !== 429 && reply.status !== 503);
  return [
    wrong
      ? must(
          `Of eight requests at once with the same id one is answered with: ${said(wrong)}.`,
          'Let the database decide (insert … on conflict do nothing), not a look before writing.',
        )
      : ok('Eight requests at once with the same id are all answered well.'),
  ];
};

/** An id belongs to one content. */
export const checkOtherPayload: Check = async (probe, enctype) => {
  const submission = probe.fresh();
  await probe.send(submission, enctype);
  const other: Submission = {...submission, answers: changed(submission)};
  const reply = await probe.send(other, enctype);
  if (isAccepted(reply))
    return [
      must(
        'Another submission under a known id is accepted: either it overwrote the first, or ids are not kept and every repeat is a double.',
        'Keep a hash of the content beside the id; where it differs, answer 422.',
      ),
    ];
  if (reply.status >= 500 || reply.fault)
    return [must(`Another submission under a known id is answered with ${said(reply)}.`, 'Answer 422.')];
  return [
    reply.status === 422
      ? ok('Another submission under a known id is refused with 422.')
      : should(`Another submission under a known id is refused, with ${reply.status}.`, 'Answer 422, where you can.'),
  ];
};

/** The same answers, one of them otherwise. */
function changed({answers}: Submission): Submission['answers'] {
  const [id = 'message', answer] = Object.entries(answers).find(([, value]) => typeof value === 'string') ?? [];
  return {...answers, [id]: `x${typeof answer === 'string' ? answer.slice(0, -1) : ''}`};
}

/** Nonsense is refused; it is nobody's fault and nothing breaks. */
export const checkNonsense: Check = async (probe, enctype) => {
  const isForm = enctype !== 'application/json' && enctype !== 'text/plain';
  const {id: _, ...withoutId} = probe.fresh();
  const bodies: [what: string, body: string][] = isForm
    ? [['An empty body', '']]
    : [
        ['Half a JSON', '{"kith": 1, "id": "'],
        ['A list instead of a submission', '[1, 2]'],
        ['A submission without id', JSON.stringify(withoutId)],
        ['A body that is no text', ''],
      ];
  const findings: Finding[] = [];
  for (const [what, body] of bodies) {
    const bytes =
      what === 'A body that is no text' ? new Uint8Array([0xff, 0xfe, 0, 1]) : new TextEncoder().encode(body);
    findings.push(judgeNonsense(what, await probe.post(enctype, bytes, enctype)));
  }
  return findings;
};

function judgeNonsense(what: string, reply: Heard): Finding {
  if (reply.fault || reply.status >= 500)
    return must(
      `${what} is answered with ${said(reply)}. Widgets take that for a bad moment, and send again and again.`,
      'Answer 400 (what cannot be read) or 422 (what is not right), with words.',
    );
  if (isAccepted(reply))
    return must(
      `${what} is accepted (${reply.status}).`,
      'Read it before you say yes: somebody would be told that it is saved.',
    );
  return reply.meaning.kind === 'unclear'
    ? should(`${what} gets an unclear answer: ${said(reply)}.`, 'Answer 400 or 422 with JSON.')
    : ok(`${what} is refused${reply.status >= 400 ? ` with ${reply.status}` : ''}.`);
}

/** Refusals are read by people, at the field that they are about. */
export const checkWords: Check = async (probe, enctype) => {
  const submission = probe.fresh();
  await probe.send(submission, enctype);
  const reply = await probe.send({...submission, answers: changed(submission)}, enctype);
  if (reply.meaning.kind !== 'refused') return [];
  const {problem} = reply.meaning;
  const type = (reply.headers['content-type'] ?? '').split(';')[0];
  const findings: Finding[] = [];
  if (!reply.isReadable)
    findings.push(
      must(
        'A refusal cannot be read by a page of another site.',
        'Send "Access-Control-Allow-Origin" with refusals too.',
      ),
    );
  findings.push(
    problem.detail || problem.errors?.length
      ? ok('A refusal says in words what is wrong.')
      : should('A refusal says nothing.', 'Send {"title": …, "status": …, "detail": "words for the person"}.'),
    problem.errors?.some(({pointer}) => pointer.startsWith('/'))
      ? ok('… and points at the place.')
      : should('… but does not point at the place.', 'Add "errors": [{"pointer": "/answers/email", "detail": "…"}].'),
    type === 'application/problem+json'
      ? ok('… as application/problem+json (RFC 9457).')
      : should(`… but calls that ${type || 'nothing'}.`, 'Name it application/problem+json, where you can.'),
  );
  return findings;
};

/** Two megabytes: more than anybody writes. */
export const checkLarge: Check = async (probe, enctype) => {
  const submission = probe.fresh();
  const large = {...submission, answers: {...submission.answers, large: 'x'.repeat(2_000_000)}};
  const reply = await probe.send(large, enctype);
  if (reply.status === 413) return [ok('Two megabytes are refused with 413.')];
  if (reply.fault)
    return [
      should(
        `Two megabytes: ${reply.fault}. Widgets take that for a bad network, and send again and again.`,
        'Read the rest of the body and throw it away, then answer 413.',
      ),
    ];
  if (reply.status >= 500) return [must(`Two megabytes are answered with ${said(reply)}.`, 'Answer 413.')];
  return isAccepted(reply)
    ? [
        should(
          'Two megabytes are accepted.',
          'Set a limit (one megabyte is plenty without files), and answer 413 above it.',
        ),
      ]
    : [note(`Two megabytes are refused, with ${reply.status}.`)];
};

/** A body that comes in pieces, as over a bad network. */
export const checkSlow: Check = async (probe, enctype) => {
  const reply = await probe.send(probe.fresh(), enctype, {isSlow: true});
  return [
    isAccepted(reply)
      ? ok('A body that arrives in pieces is read whole.')
      : must(`A body that arrives in pieces is answered with ${said(reply)}.`, 'Read to the end before you answer.'),
  ];
};

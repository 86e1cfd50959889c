import type {Submission} from '../../src/contract/submission.ts';
import type {Issue} from '../../src/core/answers/validate.ts';
import type {Body} from './body.ts';
import type {Catalog} from './catalog.ts';
import {hashPayload, toReceipt, toSubmission} from './envelope.ts';
import type {Compiled, Kind, PlaceClaim, TallyRules} from './kinds/kind.ts';
import {openingState} from './kinds/opening.ts';
import {escapePointer, notFound, Refusal, unprocessable} from './problems.ts';
import {buildLink} from './links.ts';
import {planTelling} from './mail/plan.ts';
import type {MailSettings} from './mail/settings.ts';
import {openOneTimeLink, refuseLink} from './one-time-links.ts';
import {TONGUES, type Tongue} from './tongues/tongues.ts';
import {toTongue} from './tongue.ts';
import {checkProof, type Proof} from './proof-of-work.ts';
import type {Store} from './store/store.ts';
import type {Reason} from './store/held.ts';
import type {Tallying} from './store/ledgers.ts';
import type {ClaimWithReply} from './store/submissions.ts';
import type {StoredDefinition} from './store/tables.ts';
import {suspect} from './suspicion.ts';
import {formatIssue, formatNotOpen, KIND_WORDS} from './words.ts';

/** The answer to a submission, the same each time it arrives. `reply` is JSON. */
export interface Received {
  status: 200 | 201;
  reply: string;
}

/**
 * Where a submission arrives. `api` is the endpoint's own address, as it was reached; `tongue` the language of somebody whose
 * submission names none (default: English).
 */
export interface Target {
  store: Store;
  catalog: Catalog;
  kind: Kind;
  id: string;
  api: string;
  tongue?: Tongue;
  /** Undefined where no mail is sent. */
  mail?: MailSettings | undefined;
}

/** Takes in one submission: keeps it exactly once, or refuses it and says why. */
export async function receive(target: Target, body: Body): Promise<Received> {
  const {store, catalog, kind, id} = target;
  const stored = await catalog.find(kind, id);
  if (!stored) throw notFound(`No ${KIND_WORDS[kind.name]} has this address.`);
  const current = catalog.current(kind, stored);
  const {submission, tokens} = await toSubmission(body, kind, current);
  const payloadHash = hashPayload(submission);
  const earlier = await findEarlier(store, submission.id, payloadHash);
  if (earlier) return earlier;
  requireOpen(kind, stored, new Date().toISOString());
  const mark = current.needsLink
    ? openOneTimeLink({kind: kind.name, of: id}, body, store.secret, Date.now(), tongueFor(target, submission))
    : undefined;
  const issues = (await catalog.seen(kind, stored, submission.version)).validate(submission);
  if (issues.length) throw unprocessable('Some answers need another look', toErrors(issues, submission));
  const proof = checkProof(tokens['altcha'], store.secret, Date.now());
  const held = suspect(tokens) ?? (current.definition.challenge && !proof ? 'proof' : undefined);
  return keep(target, current, submission, {payloadHash, held, proof, mark});
}

const tongueFor = ({tongue = 'en'}: Target, {locale}: Submission): Tongue => toTongue(locale) ?? tongue;

/** What is held for review is answered like all else: who was taken for a machine by mistake has nothing to fear. */
async function keep(
  target: Target,
  current: Compiled,
  submission: Submission,
  {
    payloadHash,
    held,
    proof,
    mark,
  }: {payloadHash: string; held: Reason | undefined; proof: Proof | undefined; mark: string | undefined},
): Promise<Received> {
  const {store, catalog, kind, mail} = target;
  const {id, of} = submission;
  const now = new Date().toISOString();
  const kept = kind.isAnonymous ? withoutTraces(submission) : submission;
  // the hour at which somebody answered could tell who it was
  const receivedAt = kind.isAnonymous ? now.slice(0, 10) : now;
  const row = {id, kind: kind.name, of, received_at: receivedAt, body: JSON.stringify(kept), payload_hash: payloadHash};
  const {isToBeConfirmed} = current;
  const answer = {id, receipt: toReceipt(id), ...(isToBeConfirmed && {status: 'unconfirmed'})};
  const claim = current.places?.claim(submission);
  const added = await store.submissions.add(
    {...row, reply: JSON.stringify(answer)},
    {
      now,
      mark,
      held,
      proof,
      telling: planTelling(mail, {kind, current, submission}, store.secret),
      ...(claim && {claim: withReply(target, current, claim, answer)}),
      ...(current.tally && {counted: toTallying(current.tally, submission)}),
      ...(isToBeConfirmed && {link: buildConfirmLink(target, of, id)}),
    },
  );
  if (added.outcome === 'added') return {status: 201, reply: added.reply};
  if (added.outcome === 'known') return (await findEarlier(store, id, payloadHash))!;
  if (added.outcome === 'used') throw refuseLink('linkUsed', tongueFor(target, submission));
  if (added.outcome === 'full') throw refuseFull(current, claim!, added.keys, submission.locale);
  requireOpen(kind, (await catalog.find(kind, of))!, now);
  // A wave that was closed stays closed, also where its definition is published anew.
  if (current.tally) throw new Refusal(409, 'Closed', {detail: formatNotOpen('over', kind.name).detail});
  // Open again between the two looks: the person may simply try once more.
  throw new Refusal(503, 'Try again', {retryAfter: 1}, {'retry-after': '1'});
}

const toTallying = ({wave, plan, releasesEarly, commentOf}: TallyRules, submission: Submission): Tallying => ({
  wave,
  plan,
  releasesEarly,
  answers: submission.answers,
  comment: commentOf(submission),
});

/** What is kept of answers that belong to nobody: not the page, not the language, not the hour. */
function withoutTraces({kith, id, kind, of, wave, answers, submittedAt}: Submission): Submission {
  return {kith, id, kind, of, ...(wave && {wave}), answers, submittedAt: submittedAt.slice(0, 10)};
}

/** For how long a sign-up can be confirmed, in milliseconds: 30 days. */
const CONFIRMABLE = 30 * 24 * 60 * 60 * 1000;

/** Not part of the answer: only whoever reads the mail of that address may have it. */
function buildConfirmLink({store, kind, api}: Target, of: string, submission: string): string {
  const subject = {act: 'confirm', kind: kind.name, of, submission, until: Date.now() + CONFIRMABLE} as const;
  return buildLink(`${api}/${kind.plural}`, subject, store.secret);
}

/** The answer names the places, and a link with which to give them back. */
function withReply(
  {store, kind, api}: Target,
  {definition, places}: Compiled,
  claim: PlaceClaim,
  answer: {id: string; receipt: string},
): ClaimWithReply {
  const subject = {
    act: 'cancel',
    kind: kind.name,
    of: definition.id,
    submission: answer.id,
    until: claim.until,
  } as const;
  const cancel = buildLink(`${api}/${kind.plural}`, subject, store.secret);
  return {...claim, formatReply: (given) => JSON.stringify({...answer, ...places!.toReply(given), cancel})};
}

/** Others were faster: where the person can choose again, it is said at the question. */
function refuseFull(
  {places}: Compiled,
  {question, wishes}: PlaceClaim,
  keys: string[],
  locale: string | undefined,
): Refusal {
  const tongue = toTongue(locale) ?? 'en';
  const words = TONGUES[tongue];
  const details = wishes
    .filter(({key}) => keys.includes(key))
    .map(({key, spots, amount}) =>
      (question ? words.taken : spots && amount > spots ? words.fewer : words.full)
        .replace('{place}', places!.titleOf(key, tongue))
        .replace('{spots}', String(spots))
        .replace('{n}', String(amount)),
    );
  if (question === undefined) return new Refusal(409, 'Full', {detail: details.join(' ')});
  const pointer = `/answers/${escapePointer(question)}`;
  return unprocessable(
    'No place is left',
    details.map((detail) => ({pointer, detail})),
  );
}

async function findEarlier(store: Store, id: string, payloadHash: string): Promise<Received | undefined> {
  const earlier = await store.submissions.find(id);
  if (!earlier) return undefined;
  if (earlier.payload_hash === payloadHash) return {status: 200, reply: earlier.reply};
  throw unprocessable('Another submission has this id', [
    {pointer: '/id', detail: 'was used before for something else: send this under an id of its own'},
  ]);
}

function requireOpen(kind: Kind, stored: StoredDefinition, now: string): void {
  const state = openingState(stored, now);
  if (state === 'open') return;
  const {title, detail} = formatNotOpen(state, kind.name);
  throw new Refusal(409, title, {detail});
}

const toErrors = (issues: Issue[], {hidden = {}}: Submission) =>
  issues.map((issue) => ({
    pointer: [Object.hasOwn(hidden, issue.id) ? 'hidden' : 'answers', issue.id, ...(issue.path ?? [])]
      .map((step) => `/${escapePointer(String(step))}`)
      .join(''),
    detail: formatIssue(issue),
  }));

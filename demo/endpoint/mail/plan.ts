import {createHmac, timingSafeEqual} from 'node:crypto';
import type {Submission} from '../../../src/contract/submission.ts';
import type {Compiled, Kind} from '../kinds/kind.ts';
import {toPerson} from '../shift-list.ts';
import type {PlannedMail, Telling} from '../store/outgoing.ts';
import {isMailAddress, type MailSettings} from './settings.ts';

/** Stands for an address where it need not be known. */
export const markOf = (address: string, secret: string): string =>
  createHmac('sha256', secret).update(`mail ${address.toLowerCase()}`).digest('base64url');

const stopKey = (mark: string, secret: string): Buffer => createHmac('sha256', secret).update(`stop ${mark}`).digest();

/** The link by which the owner of an address says that they want no more mail. `api` is the endpoint's own address. */
export function buildStopLink(api: string, address: string, secret: string): string {
  const mark = markOf(address, secret);
  return `${api}/mail/stop?${new URLSearchParams({mark, key: stopKey(mark, secret).toString('base64url')})}`;
}

export function isStopLink(mark: string, key: string, secret: string): boolean {
  const [given, expected] = [Buffer.from(key, 'base64url'), stopKey(mark, secret)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The address that somebody gave with a submission; undefined where they gave none. `body` is the envelope, JSON. */
export function addressIn(body: string, questions: Compiled['questions']): string | undefined {
  const address = toPerson(body, questions).email.trim();
  return isMailAddress(address) ? address : undefined;
}

interface Occasion {
  kind: Kind;
  current: Compiled;
  submission: Submission;
  /** A sign-up that waits for its confirmation is told of once it has it. */
  isConfirmed?: boolean;
}

/** What is told of a submission: at most one mail to whoever sent it, and a notice to the house. */
export function planTelling(
  settings: MailSettings | undefined,
  {kind, current, submission, isConfirmed = false}: Occasion,
  secret: string,
): Telling {
  const isAnonymous = kind.isAnonymous === true;
  if (!settings) return {mails: [], isAnonymous};
  const isUnconfirmed = current.isToBeConfirmed === true && !isConfirmed;
  const address = isAnonymous ? undefined : addressIn(JSON.stringify(submission), current.questions);
  const hasPlaces = current.places !== undefined && asksForPlaces(current.places, submission);
  const about = isUnconfirmed ? 'confirm' : hasPlaces ? 'places' : undefined;
  const mails: PlannedMail[] = [
    ...(about && address !== undefined ? [{about, mark: markOf(address, secret)} as const] : []),
    ...(!isUnconfirmed && settings.toOf(kind.name, submission.of).length ? [{about: 'notice'} as const] : []),
  ];
  return {mails, isAnonymous};
}

/** Where it is too late for places by now, there is nothing to say of them. */
function asksForPlaces(places: NonNullable<Compiled['places']>, submission: Submission): boolean {
  try {
    return places.claim(submission) !== undefined;
  } catch {
    return false;
  }
}

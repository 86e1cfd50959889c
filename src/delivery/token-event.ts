import type {Parcel} from './parcel.ts';
import type {SendTimeFields} from './send-time-fields.ts';

interface TokenDetail {
  /** Where it is sent to. */
  action: string;
  /** The submission's id. */
  id: string;
  /** Fields that go along; where the promise fails, the submission waits and asks again. */
  respondWith(fields: SendTimeFields | Promise<SendTimeFields>): void;
}

/**
 * `kith-token`, at the document: a submission is about to be sent, now or after a wait. A page answers with what must be fresh
 * at that moment, such as the token of a captcha. Asked before each attempt.
 */
export class KithTokenEvent extends CustomEvent<TokenDetail> {
  /** What the page gave, if it did. */
  fields: SendTimeFields | Promise<SendTimeFields> | undefined;
  constructor({action, id}: Parcel) {
    super('kith-token', {detail: {action, id, respondWith: (fields) => void (this.fields = fields)}});
  }
}

/** The fields that the page wants to go along with this attempt. */
export function askPage(parcel: Parcel): KithTokenEvent['fields'] {
  const event = new KithTokenEvent(parcel);
  document.dispatchEvent(event);
  return event.fields;
}

declare global {
  interface DocumentEventMap {
    'kith-token': KithTokenEvent;
  }
}

import {randomBytes} from 'node:crypto';
import type {Enctype} from '../../contract/encoding.ts';
import type {Submission} from '../../contract/submission.ts';
import {uuidV7} from '../../core/uuid.ts';
import {readReply, type Acknowledgement} from '../../delivery/acknowledge.ts';
import {packParcel} from '../../delivery/parcel.ts';
import {ask, type Exchange, type Question} from './exchange.ts';
import {MARK, type Sample} from './sample.ts';

/** What came back, and what a widget would make of it. */
export interface Heard extends Exchange {
  meaning: Acknowledgement;
}

/** Sends test submissions to one endpoint, as a widget on a page of `origin` would. Remembers every exchange. */
export class Probe {
  readonly heard: Heard[] = [];
  readonly url: string;
  readonly origin: string;
  readonly sample: Sample;

  constructor(url: string, origin: string, sample: Sample) {
    this.url = url;
    this.origin = origin;
    this.sample = sample;
  }

  /** A submission that nobody has sent before. */
  fresh(): Submission {
    const {kind, of, answers} = this.sample;
    const id = uuidV7(Date.now(), randomBytes(10));
    const submission: Submission = {
      kith: 1,
      id,
      kind,
      of,
      answers,
      locale: 'en',
      submittedAt: new Date().toISOString(),
    };
    return {...submission, test: MARK} as Submission;
  }

  /** Sends it in an encoding. */
  async send(submission: Submission, enctype: Enctype, more: Partial<Question> = {}): Promise<Heard> {
    const destination = {action: this.url, enctype, format: 'kith', mode: 'cors'} as const;
    const {body} = packParcel(submission, destination, this.sample.questions);
    const isForm = enctype === 'application/x-www-form-urlencoded';
    const mark = isForm ? `&kith-test=${encodeURIComponent(MARK)}` : '';
    if (typeof body === 'string') return this.post(enctype, new TextEncoder().encode(body + mark), enctype, more);
    const form = new FormData();
    for (const [name, value] of [...body, ['kith-test', MARK] as const]) form.append(name, value);
    const packed = new Response(form);
    return this.post(packed.headers.get('content-type')!, new Uint8Array(await packed.arrayBuffer()), enctype, more);
  }

  /** Sends any bytes; where it is too busy, once more after the time that it asks for (20 seconds at most). */
  async post(type: string, body: Uint8Array, enctype: Enctype, more: Partial<Question> = {}): Promise<Heard> {
    const headers = {origin: this.origin, accept: 'application/json', 'content-type': type};
    const attempt = async () => this.#remember(await ask(this.url, {method: 'POST', headers, body, ...more}), enctype);
    const heard = await attempt();
    if (heard.status !== 429 && heard.status !== 503) return heard;
    const wait = heard.meaning.kind === 'unclear' ? (heard.meaning.retryAfter ?? 1000) : 1000;
    await new Promise((done) => setTimeout(done, Math.min(wait, 20_000)));
    return attempt();
  }

  /** What browsers ask before they send JSON from another site. */
  async preflight(): Promise<Exchange> {
    const headers = {
      origin: this.origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    return ask(this.url, {method: 'OPTIONS', headers});
  }

  #remember(exchange: Exchange, enctype: Enctype): Heard {
    const {status, headers, body, fault, redirects} = exchange;
    const heard: Heard = {...exchange, meaning: {kind: 'unclear', reason: fault ?? ''}};
    if (!fault) {
      const last = redirects.at(-1) ?? this.url;
      const secure = last.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(last);
      const retryAfter = headers['retry-after'] ?? null;
      heard.meaning = readReply(
        {status, contentType: headers['content-type'] ?? '', body, retryAfter, secure},
        enctype,
        Date.now(),
      );
    }
    this.heard.push(heard);
    return heard;
  }
}

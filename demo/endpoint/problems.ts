import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Problem} from '../../src/contract/problem.ts';
import type {Finding} from '../../src/core/findings.ts';
import {logFault} from './log.ts';
import {renderProblemPage, wantsPage} from './pages.ts';
import {isAway} from './store/away.ts';

type FieldError = NonNullable<Problem['errors']>[number];

/** More field errors than this help nobody. */
const MAX_ERRORS = 50;

/** A refusal, thrown where it is found and written as RFC 9457 problem details at the edge. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly headers: Record<string, string>;

  constructor(status: number, title: string, more: Partial<Problem> = {}, headers: Record<string, string> = {}) {
    super(title);
    const {errors, ...rest} = more;
    this.problem = {title, status, ...rest, ...(errors && {errors: errors.slice(0, MAX_ERRORS)})};
    this.headers = headers;
  }
}

export const notFound = (detail: string): Refusal => new Refusal(404, 'Not found', {detail});

/** 422, with what is wrong where. */
export const unprocessable = (title: string, errors: FieldError[]): Refusal => new Refusal(422, title, {errors});

/** Answers with what went wrong; a plain HTML form gets a page. Unforeseen errors say nothing about their inside. */
export function answerProblem(error: unknown, c: Context): Response | Promise<Response> {
  const refusal = toRefusal(error, c);
  for (const [name, value] of Object.entries(refusal.headers)) c.header(name, value);
  const status = refusal.problem.status as ContentfulStatusCode;
  if (wantsPage(c)) return renderProblemPage(c, refusal.problem);
  return c.body(JSON.stringify(refusal.problem), status, {'content-type': 'application/problem+json'});
}
const RETRY = 'It is not your fault. Try again in a minute.';

function toRefusal(error: unknown, c: Context): Refusal {
  if (error instanceof Refusal) return error;
  logFault(c.get('logger'), error);
  if (!isAway(error)) return new Refusal(500, 'Something went wrong here', {detail: RETRY});
  const wait = {detail: 'It is not your fault. Try again in a moment.', retryAfter: 2};
  return new Refusal(503, 'The database does not answer', wait, {'retry-after': '2'});
}

/** A definition's finding (`pages[1].questions[0].choices`) as RFC 6901 pointer (`/pages/1/questions/0/choices`). */
export const toFieldError = ({path, message}: Finding): FieldError => ({
  pointer:
    path &&
    '/' +
      path
        .replace(/\[(\d+)\]/g, '.$1')
        .replace(/^\./, '')
        .split('.')
        .map(escapePointer)
        .join('/'),
  detail: message,
});

/** One step of an RFC 6901 pointer. */
export const escapePointer = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

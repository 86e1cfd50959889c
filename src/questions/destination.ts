import {safeUrl} from '../core/text/safe-url.ts';
import type {Form} from './answering.ts';

/**
 * Where submissions go: `action`, else `src` + `/submissions`; undefined where there is no safe place.
 * @param resolve makes a URL absolute
 */
export function toAction(
  action: string | undefined,
  src: string | undefined,
  resolve: (url: string) => string,
): string | undefined {
  const target = action || src;
  const safe = target && safeUrl(resolve(target));
  // an address of e-mail is safe, but nothing can be POSTed to it
  if (!safe?.startsWith('http')) return undefined;
  if (action) return safe;
  const url = new URL(safe);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/submissions`;
  return url.href;
}

/** Where a form's answers go: as its page says, else as its definition does. */
export const actionOf = (form: Form): string | undefined =>
  toAction(form.action || form.session.survey.definition.action, form.src, (url) => form.resolveUrl(url));

import {uuidV7} from '../core/uuid.ts';

/** A fresh submission id; needs no secure context. */
export const createId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** SHA-256 in hexadecimal; undefined on pages without https, where browsers do not offer it. */
export async function sha256(text: string): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

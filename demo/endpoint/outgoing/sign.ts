import {createHmac, randomBytes} from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret for signing, as Standard Webhooks writes it: 32 random bytes. */
export const makeSecret = (): string => PREFIX + randomBytes(32).toString('base64');

/** Whether a text is such a secret, of 24 to 64 bytes. */
export function isSecret(text: string): boolean {
  if (!text.startsWith(PREFIX) || !/^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(PREFIX.length))) return false;
  const {length} = Buffer.from(text.slice(PREFIX.length), 'base64');
  return length >= 24 && length <= 64;
}

/**
 * The headers with which a receiver can tell that a call is ours (standardwebhooks.com, symmetric signature `v1`: HMAC-SHA-256 over
 * id, time and body).
 * @param at milliseconds since 1970
 */
export function signCall(id: string, at: number, body: string, secret: string): Record<string, string> {
  const seconds = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  return {'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}`};
}

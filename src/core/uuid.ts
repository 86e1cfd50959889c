function formatUuid(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * A UUID version 7 (RFC 9562 §5.7): sorts by time, needs no secure context.
 * @param time milliseconds since 1970 UTC
 * @param random at least 10 random bytes
 */
export function uuidV7(time: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  bytes.set(random.subarray(0, 10), 6);
  return formatUuid(bytes, 7);
}

/**
 * A UUID version 4 (RFC 9562 §5.4): it tells nothing, not even when it was made.
 * @param random at least 16 random bytes
 */
export const uuidV4 = (random: Uint8Array): string => formatUuid(random.slice(0, 16), 4);

/** A short code that a person can keep and an organisation can find a submission by: `K7Q2-9F3D` from the id's random end. */
export const receiptOf = (id: string): string =>
  id
    .replaceAll('-', '')
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-');

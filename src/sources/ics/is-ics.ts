/** The first characters of a body, enough to know what it is. */
const beginningOf = (body: string | Uint8Array): string =>
  (typeof body === 'string'
    ? body.slice(0, 2000)
    : new TextDecoder(body[0] === 0xff ? 'utf-16le' : 'utf-8').decode(body.slice(0, 2000))
  )
    .replace(/^\uFEFF/, '')
    .trimStart();

/** True when a body looks like an iCalendar file, whatever its content type says. */
export const isIcs = (body: string | Uint8Array): boolean => /^BEGIN:V(CALENDAR|EVENT)/i.test(beginningOf(body));

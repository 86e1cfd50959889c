/** @throws RangeError that says, in a plain sentence, what a body is that is neither iCalendar nor JSON. */
export function refuse(body: string): never {
  throw new RangeError(
    /^\s*</.test(body)
      ? 'The address gives a web page, not a calendar.'
      : 'This is neither an iCalendar file nor JSON.',
  );
}

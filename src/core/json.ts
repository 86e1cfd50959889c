/**
 * JSON of plain data, whatever a page has put on the prototypes: old libraries give arrays a `toJSON` that writes them as
 * strings. The replacer looks past what such a method made of a value, at the value itself.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });

/** Digits of other scripts that people type: Arabic-Indic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/**
 * The number a person typed, as people write it: `1 200`, `1,200`, `3.5`, `3,5`, `٣`. What cannot be a number comes back
 * as it was typed, so that nothing is lost and the check can say so; nothing typed is undefined.
 */
export function parseNumber(typed: string): number | string | undefined {
  const text = [...typed.normalize('NFKC').trim()].map(toAsciiDigit).join('');
  if (!text) return undefined;
  const plain = text.replace(/[\s'’_]/g, '').replace(/^[−–]/, '-');
  return /^[+-]?\d+(\.\d+)?$/.test(toPoint(plain)) ? Number(toPoint(plain)) : typed;
}

/** `1,200` and `1.200,5` with a decimal point; a lone comma before one or two digits is a decimal comma. */
function toPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0) return text;
  if (point > comma) return text.replaceAll(',', '');
  if (point >= 0) return text.replaceAll('.', '').replace(',', '.');
  return /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
}

function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  const zero = ZEROS.find((z) => code >= z && code < z + 10);
  return zero === undefined ? character : String(code - zero);
}

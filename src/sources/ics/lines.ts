/** One property: `DTSTART;TZID=Europe/Berlin:20260501T190000`. */
export interface Property {
  /** Upper-case name. */
  name: string;
  /** Parameters by upper-case name; quotes and RFC 6868 carets already undone. */
  params: ReadonlyMap<string, string>;
  /** The value as written. */
  value: string;
}

/** Joins folded lines in bytes, for files whose folds cut characters in two (RFC 5545 3.1). */
function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const fold = bytes[i] === 13 && bytes[i + 1] === 10 ? 2 : bytes[i] === 10 || bytes[i] === 13 ? 1 : 0;
    const next = bytes[i + fold];
    if (fold && (next === 32 || next === 9)) i += fold;
    else out[length++] = bytes[i] ?? 0;
  }
  return out.subarray(0, length);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes as text: UTF-16 by its mark, else UTF-8, also where a fold cuts a character, else Windows-1252 (old exports). */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf8(bytes) ?? decodeUtf8(unfoldBytes(bytes)) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** The logical lines of a calendar file. */
export function splitLines(source: string | Uint8Array): string[] {
  const text = typeof source === 'string' ? source : decodeBytes(source);
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\r|\n)[ \t]/g, '')
    .split(/[\r\n]+/);
}

const NAME = /^\s*([\w-]+)(?=[;:])/;
const PARAM = /;\s*([\w-]*)(?:=((?:"[^"]*"|[^";:])*))?/y;

/** Shared by the many properties that have none. */
const NO_PARAMS = new Map<string, string>();

const cleanParam = (value: string): string =>
  value
    .replace(/"/g, '')
    .replace(/\^([n'^])/g, (_, mark) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'))
    .trim();

/** Reads one line; undefined when it is no property. */
export function parseLine(line: string): Property | undefined {
  const name = NAME.exec(line);
  if (!name) return undefined;
  const start = name[0].length;
  const params = line[start] === ';' ? new Map<string, string>() : NO_PARAMS;
  let end = (PARAM.lastIndex = start);
  for (let match = PARAM.exec(line); match; match = PARAM.exec(line)) {
    end = PARAM.lastIndex;
    if (match[1]) params.set(match[1].toUpperCase(), cleanParam(match[2] ?? ''));
  }
  if (line[end] !== ':') return undefined;
  return {name: name[1]!.toUpperCase(), params, value: line.slice(end + 1)};
}

/** A TEXT value as people read it (RFC 5545 3.3.11). */
export const parseText = (value: string): string =>
  value.replace(/\\([\\;,:nN"])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark)).trim();

/** A list of TEXT values: commas separate unless escaped. */
export const parseTextList = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/g) ?? []).map(parseText).filter(Boolean);

/** Undoes ENCODING=QUOTED-PRINTABLE and BASE64 of older calendars; other values are returned as they are. */
export function decodeValue({params, value}: Property): string {
  const encoding = params.get('ENCODING')?.toUpperCase();
  try {
    if (encoding === 'QUOTED-PRINTABLE') {
      return decodeURIComponent(value.replace(/%/g, '%25').replace(/=([\da-f]{2})/gi, '%$1'));
    }
    if (encoding === 'BASE64' || encoding === 'B') {
      return decodeBytes(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)));
    }
  } catch {
    // Not what it claims to be: shown as written.
  }
  return value;
}

import {unzipSync, type Unzipped} from 'fflate';
import {ImportError} from '../importing/report.ts';

/** Cells of a sheet as text, by row and column. */
export type Cells = string[][];

/** Unpacked parts larger than this are refused: a small file may hold a very large one. */
const MAX_PART = 30_000_000;
const MAX_COLUMNS = 1000;
const MAX_ROWS = 50_000;

/** Sheets of a workbook (.xlsx, ECMA-376) by name. Reads texts and numbers, nothing else: no macros, no formulas, no links. */
export function readWorkbook(bytes: Uint8Array): Map<string, Cells> {
  const parts = unpack(bytes);
  const part = (name: string): string | undefined => (parts[name] ? new TextDecoder().decode(parts[name]) : undefined);
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) throw new ImportError('The file is a zip file, but no workbook (.xlsx)');
  const shared = readShared(part('xl/sharedStrings.xml') ?? '');
  const targets = new Map<string, string>();
  for (const {name, attributes} of tagsOf(part('xl/_rels/workbook.xml.rels') ?? ''))
    if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
  const sheets = new Map<string, Cells>();
  for (const {name, attributes} of tagsOf(workbook)) {
    if (name !== 'sheet') continue;
    const target = targets.get(attributes.get('id') ?? '') ?? '';
    const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (xml !== undefined) sheets.set(attributes.get('name') ?? '', readCells(xml, shared));
  }
  return sheets;
}

function unpack(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        if (!/^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(name))
          return false;
        if (originalSize > MAX_PART) throw new ImportError(`${name}: is too large: at most ${MAX_PART} bytes are read`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('The file begins like a workbook (.xlsx), but is damaged');
  }
}

interface Tag {
  name: string;
  isEnd: boolean;
  isAlone: boolean;
  attributes: Map<string, string>;
  /** The text between this tag and the next. */
  text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>([^<]*)/g;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The tags of XML in order. Declared entities are not looked up, so that none can grow. */
function* tagsOf(xml: string): Generator<Tag> {
  for (const [, end, name, rest, text] of xml.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    if (rest)
      for (const [, key, double, single] of rest.matchAll(ATTRIBUTE))
        attributes.set(key!, decode(double ?? single ?? ''));
    yield {name: name!, isEnd: end === '/', isAlone: rest!.endsWith('/'), attributes, text: decode(text!)};
  }
}

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name: string | undefined) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
        return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
      })
    : text;

/** The shared texts, without their formatting and reading aids. */
function readShared(xml: string): string[] {
  const texts: string[] = [];
  let isAid = false;
  for (const {name, isEnd, isAlone, text} of tagsOf(xml)) {
    if (name === 'si' && !isEnd) texts.push('');
    else if (name === 'rPh') isAid = !isEnd && !isAlone;
    else if (name === 't' && !isEnd && !isAid) texts[texts.length - 1] += text;
  }
  return texts;
}

function readCells(xml: string, shared: readonly string[]): Cells {
  const rows: Cells = [];
  let row = -1;
  let column = -1;
  let type = '';
  for (const tag of tagsOf(xml)) {
    if (tag.isEnd) continue;
    if (tag.name === 'row') {
      row = Number(tag.attributes.get('r') ?? row + 2) - 1;
      column = -1;
    } else if (tag.name === 'c') {
      const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(tag.attributes.get('r') ?? '') ?? [];
      column = letters ? columnOf(letters) : column + 1;
      row = digits ? Number(digits) - 1 : Math.max(0, row);
      type = tag.attributes.get('t') ?? '';
    } else if (
      (tag.name === 'v' || tag.name === 't') &&
      row >= 0 &&
      row < MAX_ROWS &&
      column >= 0 &&
      column < MAX_COLUMNS
    ) {
      const cells = (rows[row] ??= []);
      cells[column] = (cells[column] ?? '') + valueOf(tag.text, type, shared);
    }
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? ''));
}

function valueOf(text: string, type: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === '' || type === 'n')
    return text.trim() === '' || !Number.isFinite(Number(text)) ? text : String(Number(text));
  return text;
}

/** `A` is 0, `AA` is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

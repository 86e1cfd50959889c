import {createHash, randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, Script} from 'node:vm';
import {ANY_ORIGIN, HTML, startService, type Arrived, type Service} from '../recipes/service.ts';

const CODE = join(import.meta.dirname, '../../demo/receivers/apps-script/Code.gs');

type Cell = string | number | Date;

/** A sheet as SpreadsheetApp has it: rows and columns count from 1. */
class Sheet {
  readonly rows: Cell[][] = [];
  getLastRow = (): number => this.rows.length;
  getLastColumn = (): number => Math.max(0, ...this.rows.map((row) => row.length));
  appendRow = (row: unknown[]): void => void this.rows.push(row.map(toCell));
  getRange(row: number, column: number, rows: number, columns: number) {
    const each = <T>(act: (r: number, c: number) => T): T[][] =>
      Array.from({length: rows}, (_, r) =>
        Array.from({length: columns}, (_unused, c) => act(row - 1 + r, column - 1 + c)),
      );
    return {
      getValues: (): Cell[][] => each((r, c) => this.rows[r]?.[c] ?? ''),
      setValues: (values: unknown[][]): void =>
        void each((r, c) => (this.rows[r]![c] = toCell(values[r - row + 1]![c - column + 1]))),
    };
  }
}

/** What a sheet makes of a value as if it were typed: formulas, numbers and dates, unless an apostrophe stands before it. */
function toCell(value: unknown): Cell {
  if (typeof value !== 'string') return value as Cell;
  if (value.startsWith("'")) return value.slice(1);
  if (value.startsWith('=')) return '#ERROR!';
  if (value !== '' && Number.isFinite(Number(value))) return Number(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : value;
}

export interface AppsScript extends Service {
  /** The sheet's rows, the names first. */
  rows: Cell[][];
}

/**
 * A web app of Google Apps Script that runs demo/receivers/apps-script/Code.gs. A POST to …/exec runs doPost(e) with
 * e.postData {type, contents} and e.parameters, and is answered with a redirect to another host, which has what ContentService
 * wrote; both may be read by any origin. The question before `application/json` is not answered. Text only, no status; a script
 * that throws is a page.
 * Source: developers.google.com/apps-script/guides/web and …/guides/content ("Redirects").
 */
export async function startAppsScript(): Promise<AppsScript> {
  const sheet = new Sheet();
  const run = load(sheet);
  const outputs = new Map<string, string>();
  const content = await startService(({path}) => {
    const body = outputs.get(path);
    return body === undefined
      ? {status: 404, headers: HTML}
      : {status: 200, headers: {...ANY_ORIGIN, 'content-type': 'application/json; charset=utf-8'}, body};
  });
  const script = await startService((request) => {
    const {method, path} = request;
    if (!/^\/macros\/s\/[\w-]+\/exec$/.test(path)) return {status: 404, headers: HTML, body: '<h1>Not found</h1>'};
    if (method !== 'POST') return {status: 405, headers: HTML, body: '<h1>Not allowed</h1>'};
    try {
      const place = `/macros/echo?user_content_key=${randomUUID()}`;
      outputs.set(place, run(request));
      return {status: 302, headers: {...ANY_ORIGIN, location: content.base + place}};
    } catch (error) {
      return {status: 200, headers: HTML, body: `<title>Error</title>${String(error)}`};
    }
  });
  const stop = () => Promise.all([content.stop(), script.stop()]).then(() => undefined);
  return {...script, rows: sheet.rows, stop};
}

/** The script in a realm of its own, with those of Google's services that it uses. */
function load(sheet: Sheet): (request: Arrived) => string {
  let isLocked = false;
  const lock = {
    waitLock: () => {
      if (isLocked) throw new Error('Exception: Lock timeout');
      isLocked = true;
    },
    releaseLock: () => (isLocked = false),
  };
  const context = createContext({
    LockService: {getScriptLock: () => lock},
    SpreadsheetApp: {getActiveSpreadsheet: () => ({getSheets: () => [sheet]}), flush: () => undefined},
    ContentService: {MimeType: {JSON: 'json'}, createTextOutput: (text: string) => ({setMimeType: () => text})},
    Utilities: {
      getUuid: randomUUID,
      DigestAlgorithm: {SHA_256: 'sha256'},
      Charset: {UTF_8: 'utf8'},
      computeDigest: (algorithm: string, text: string) => [...createHash(algorithm).update(text, 'utf8').digest()],
      base64Encode: (bytes: number[]) => Buffer.from(bytes).toString('base64'),
    },
  });
  new Script(readFileSync(CODE, 'utf8'), {filename: 'Code.gs'}).runInContext(context);
  const doPost = context['doPost'] as (event: unknown) => string;
  return ({type, body, fields}) => {
    const parameters: Record<string, string[]> = {};
    for (const [name, value] of fields) (parameters[name] ??= []).push(value);
    return doPost({postData: {type, contents: body, length: body.length}, parameters});
  };
}

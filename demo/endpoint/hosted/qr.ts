import {crc32, deflateSync} from 'node:zlib';
import encodeQR from 'qr';
import {escapeMarkup} from '../../../src/core/text/escape-markup.ts';

/** Light modules around the code: fewer, and cameras do not find it (ISO/IEC 18004, quiet zone). */
const QUIET = 4;
/** Pixels a module, in a picture made of pixels. */
const SCALE = 10;

/** The modules of a code for an address, quiet zone included; level M mends 15 % of damage. */
const modulesOf = (address: string): boolean[][] => encodeQR(address, 'raw', {ecc: 'medium', border: QUIET});

/** As a picture that can be printed at any size. The title is for people who hear it. */
export function drawQrSvg(address: string, title: string): string {
  const modules = modulesOf(address);
  const size = modules.length;
  const runs = modules.flatMap((row, y) => toRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * SCALE}" height="${size * SCALE}" ` +
    `role="img" aria-labelledby="title" shape-rendering="crispEdges"><title id="title">${escapeMarkup(title)}</title>` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join('')}"/></svg>`
  );
}

/** Where dark stretches begin, and how long they are. */
function toRuns(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}

/** As pixels, for programs that take no SVG: grey of one bit (PNG, W3C third edition). */
export function drawQrPng(address: string): Uint8Array<ArrayBuffer> {
  const modules = modulesOf(address);
  const size = modules.length * SCALE;
  const rows = modules.flatMap((row) => {
    // a row begins with its filter, which is none
    const line = Buffer.alloc(1 + Math.ceil(size / 8));
    for (let x = 0; x < size; x++) if (!row[Math.floor(x / SCALE)]) line[1 + (x >> 3)]! |= 128 >> (x & 7);
    return Array.from({length: SCALE}, () => line);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

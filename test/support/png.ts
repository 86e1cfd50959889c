// Pictures of pages, as far as browsers take them: PNG (ISO/IEC 15948) with 8 bits a channel, in colour, not interlaced.
import {inflateSync} from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Bytes a pixel: 3, or 4 with alpha. */
  depth: number;
  pixels: Uint8Array;
}

/** @throws where it is another kind of PNG */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height, bits, colour, interlace] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    ...[24, 25, 28].map((at) => bytes[at]!),
  ];
  const depth = {2: 3, 6: 4}[colour!];
  if (bits !== 8 || !depth || interlace)
    throw new Error(`no such picture is read here: ${bits} bits, colour ${colour}`);
  return {
    width: width!,
    height: height!,
    depth,
    pixels: unfilter(inflateSync(Buffer.concat(data)), height!, width! * depth, depth),
  };
}

/** Each line was written as what it adds to its neighbours: to the start, above, both, or whichever comes nearest. */
function unfilter(data: Buffer, height: number, line: number, depth: number): Uint8Array {
  const pixels = new Uint8Array(height * line);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    const filter = data[from++]!;
    for (let x = 0; x < line; x++, to++) {
      const before = x < depth ? 0 : pixels[to - depth]!;
      const above = y ? pixels[to - line]! : 0;
      const corner = y && x >= depth ? pixels[to - line - depth]! : 0;
      pixels[to] = data[from++]! + guess(filter, before, above, corner);
    }
  }
  return pixels;
}

function guess(filter: number, before: number, above: number, corner: number): number {
  if (filter < 3) return [0, before, above][filter]!;
  if (filter === 3) return (before + above) >> 1;
  const [b, a, c] = [Math.abs(above - corner), Math.abs(before - corner), Math.abs(before + above - 2 * corner)];
  return b <= a && b <= c ? before : a <= c ? above : corner;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The share of pixels of a box, 0 to 1, that are not the same in another picture, at another place: by more than a shade of 255. */
export function difference(one: Picture, other: Picture, box: Box, there: Box, shade = 3): number {
  const at = ({width, depth}: Picture, {x, y}: Box, column: number, row: number) =>
    ((y + row) * width + x + column) * depth;
  let found = 0;
  for (let row = 0; row < box.height; row++)
    for (let column = 0; column < box.width; column++) {
      const [a, b] = [at(one, box, column, row), at(other, there, column, row)];
      if ([0, 1, 2].some((i) => Math.abs(one.pixels[a + i]! - other.pixels[b + i]!) > shade)) found++;
    }
  return found / (box.width * box.height);
}

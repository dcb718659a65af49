import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the app's two icons, so that they need no drawing program: a hill under a sun, in colour on its ground
 * (192 by 192 pixels) and as a white outline on nothing (32 by 32), as Teams wants them. Run: node manifest/drawIcons.ts
 */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const GROUND: Colour = [15, 107, 92, 255];
const HILL: Colour = [255, 255, 255, 255];
const SUN: Colour = [255, 214, 120, 255];
const NOTHING: Colour = [0, 0, 0, 0];

/** Samples a side, so that slanted edges come out smooth. */
const SAMPLES = 4;

/** Two hills whose tops are at these places of the picture, given as parts of its side. */
const isHill = (x: number, y: number) =>
  y < 0.74 && (y > 0.34 + Math.abs(x - 0.42) * 1.1 || y > 0.47 + Math.abs(x - 0.68) * 1.1);
const isSun = (x: number, y: number) => (x - 0.72) ** 2 + (y - 0.28) ** 2 < 0.075 ** 2;

const colour = (x: number, y: number): Colour => (isSun(x, y) ? SUN : isHill(x, y) ? HILL : GROUND);
const outline = (x: number, y: number): Colour => (isSun(x, y) || isHill(x, y) ? HILL : NOTHING);

function draw(side: number, at: (x: number, y: number) => Colour): Buffer {
  const rows: Buffer[] = [];
  for (let row = 0; row < side; row += 1) {
    const line = Buffer.alloc(1 + side * 4);
    for (let column = 0; column < side; column += 1) line.set(smooth(column, row, side, at), 1 + column * 4);
    rows.push(line);
  }
  return png(side, Buffer.concat(rows));
}

function smooth(column: number, row: number, side: number, at: (x: number, y: number) => Colour): number[] {
  const sums = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / side;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / side;
    const [red, green, blue, alpha] = at(x, y);
    for (const [index, part] of [red * alpha, green * alpha, blue * alpha, alpha].entries())
      sums[index] = (sums[index] ?? 0) + part;
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sums;
  const part = (sum: number) => (alpha === 0 ? 0 : Math.round(sum / alpha));
  return [part(red), part(green), part(blue), Math.round(alpha / SAMPLES ** 2)];
}

function png(side: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

writeFileSync(join(import.meta.dirname, 'color.png'), draw(192, colour));
writeFileSync(join(import.meta.dirname, 'outline.png'), draw(32, outline));

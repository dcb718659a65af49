import { inflateSync } from 'node:zlib';

/** The words of a PDF in reading order, a piece of a line on each line, read through its font's table of characters. */
export function pdfText(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/\/FlateDecode[^>]*>>\nstream\n([\s\S]*?)\nendstream/g)].map(
    ([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  const characters = streams
    .filter((stream) => stream.includes('beginbfrange'))
    .flatMap((stream) => [...stream.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/gis)])
    .flatMap(([, range = '']) => inHex(range).map(fromUtf16));
  return streams
    .flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/g)])
    .map(([, shown = '']) => inHex(shown).join('').match(/.{4}/g) ?? [])
    .map((glyphs) => glyphs.map((glyph) => characters[Number.parseInt(glyph, 16)]).join(''))
    .join('\n');
}

const inHex = (text: string): string[] => [...text.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => hex);

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

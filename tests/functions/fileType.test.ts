import { expect, test } from 'vitest';
import { fileTypeOf } from '#functions/http/fileType.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const zip = (...names: string[]) => Buffer.concat([hex('504b0304'), Buffer.from(names.join('\0'))]);
const old = (...names: string[]) => Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.from(names.join(' '), 'utf16le')]);

test.each([
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'pdf'],
  ['a PNG', hex('89504e470d0a1a0a00'), 'png'],
  ['a JPEG', hex('ffd8ffe000'), 'jpg'],
  ['a GIF', Buffer.from('GIF89a…'), 'gif'],
  ['a WebP', Buffer.from('RIFF0000WEBPVP8 '), 'webp'],
  ['a Word document', zip('word/document.xml'), 'docx'],
  ['an old Word document', old('WordDocument'), 'doc'],
  ['a Word document with macros', zip('word/document.xml', 'word/vbaProject.bin'), undefined],
  ['an old Word document with macros', old('WordDocument', '_VBA_PROJECT'), undefined],
  ['a spreadsheet', zip('xl/workbook.xml'), undefined],
  ['a program', hex('4d5a9000'), undefined],
  ['a page', Buffer.from('<html>%PDF-1.7</html>'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('KM-11 the type of a file is seen by its content: %s', (_what, bytes, ending) => {
  expect(fileTypeOf(bytes)?.ending).toBe(ending);
});

/** What may be attached: the type by which it is handed out, and the name's ending. */
export type FileType = { type: string; ending: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * What kind of file this is, judged by its content alone and not by what its sender says. PDF, Word and pictures are
 * known; anything else, including Word files with macros, gives undefined.
 */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (hex: string) => buffer.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));
  const holds = (text: string, encoding: BufferEncoding = 'latin1') => buffer.includes(Buffer.from(text, encoding));
  if (begins('255044462d')) return { type: 'application/pdf', ending: 'pdf' };
  if (begins('89504e470d0a1a0a')) return { type: 'image/png', ending: 'png' };
  if (begins('ffd8ff')) return { type: 'image/jpeg', ending: 'jpg' };
  if (begins('474946383761') || begins('474946383961')) return { type: 'image/gif', ending: 'gif' };
  if (begins('52494646') && buffer.subarray(8, 12).toString('latin1') === 'WEBP')
    return { type: 'image/webp', ending: 'webp' };
  if (begins('504b0304') && holds('word/document.xml') && !holds('vbaProject')) return { type: WORD, ending: 'docx' };
  if (begins('d0cf11e0a1b11ae1') && holds('WordDocument', 'utf16le') && !holds('_VBA_PROJECT', 'utf16le'))
    return { type: 'application/msword', ending: 'doc' };
  return undefined;
}

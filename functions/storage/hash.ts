import { createHash } from 'node:crypto';

/** SHA-256 of a text (UTF-8) as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of a file as 64 hexadecimal digits. */
export function sha256OfFile(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

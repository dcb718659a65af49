/** An address as the host reads it: the path for finding the function, and the path as the function is told it. */
export type Address = {
  /** Decoded, but for `%2F` and what cannot be decoded. */
  path: string;
  /** The decoded path, encoded anew. */
  url: string;
  query: URLSearchParams;
  /** With its `?`, as it was sent. */
  search: string;
};

/** Characters that a path may hold as they are. */
const PLAIN = /[A-Za-z0-9\-._~!$&'()*+,;=:@/]/;

/** Reads the target of a request. Undefined where the host refuses it with 400: a zero byte in the path. */
export function readAddress(target: string): Address | undefined {
  const at = target.indexOf('?');
  const [raw, search] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
  const decoded = decode(raw);
  if (!decoded.startsWith('/') || decoded.includes('\0')) return undefined;
  const path = withoutDots(decoded);
  return { path, url: encode(path), query: new URLSearchParams(search), search };
}

/** Decodes every valid UTF-8 sequence but `%2F`; everything else stays as it was sent. */
function decode(raw: string): string {
  return raw.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeRun(run.match(/%../g) ?? []));
}

function decodeRun(bytes: readonly string[]): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((count) => isCharacter(bytes.slice(at, at + count).join('')));
    const taken = bytes.slice(at, at + (length ?? 1)).join('');
    const isKept = length === undefined || taken.toUpperCase() === '%2F';
    text += isKept ? taken : decodeURIComponent(taken);
    at += length ?? 1;
  }
  return text;
}

function isCharacter(encoded: string): boolean {
  try {
    const text = decodeURIComponent(encoded);
    return String.fromCodePoint(text.codePointAt(0) ?? 0) === text;
  } catch {
    return false;
  }
}

/** Carries out `.` and `..`. */
function withoutDots(path: string): string {
  const parts = path.split('/').slice(1);
  const kept: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part === '..') kept.pop();
    if (part !== '.' && part !== '..') kept.push(part);
    else if (isLast) kept.push('');
  }
  return `/${kept.join('/')}`;
}

/** Encodes what a path may not hold; a percent sign stays where two hexadecimal digits follow. */
function encode(path: string): string {
  return path.replace(/%[0-9a-f]{2}|[\s\S]/giu, (each) =>
    each.length === 3 && each.startsWith('%') ? each : PLAIN.test(each) ? each : encodeURIComponent(each),
  );
}

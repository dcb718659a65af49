const TOKEN =
  /(?:([{}[\],:])|("(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next in a JSON text, in words. */
const EXPECTED = {
  value: 'a value',
  valueOrEnd: 'a value or ]',
  name: 'a name in quotation marks',
  nameOrEnd: 'a name in quotation marks or }',
  colon: 'a colon',
  commaOrEnd: 'a comma or a closing bracket',
  nothing: 'nothing more',
};

type State = keyof typeof EXPECTED;

export type JsonFault = { line: number; found: string; expected: string };

/** Where a text that is not JSON stops being it, with what stands there and what was expected; undefined where nothing is found. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let state: State = 'value';
  let at = afterSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next: State | undefined = match ? after(state, match, open) : undefined;
    if (!next) return faultAt(text, at, state);
    state = next;
    at = afterSpace(text, TOKEN.lastIndex);
  }
  return state === 'nothing' ? undefined : faultAt(text, at, state);
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (' \n\r\t'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** The state after a token, or undefined where the token may not stand there. `open` are the brackets not yet closed. */
function after(state: State, [, mark = '', string, other]: RegExpExecArray, open: string[]): State | undefined {
  const value = state === 'value' || state === 'valueOrEnd';
  const name = state === 'name' || state === 'nameOrEnd';
  if (string !== undefined && name) return 'colon';
  if ((string ?? other) !== undefined) return value ? closed(open) : undefined;
  switch (mark) {
    case '{':
    case '[':
      if (!value) return undefined;
      open.push(mark);
      return mark === '{' ? 'nameOrEnd' : 'valueOrEnd';
    case '}':
    case ']':
      if (!mayClose(state, mark, open)) return undefined;
      open.pop();
      return closed(open);
    case ':':
      return state === 'colon' ? 'value' : undefined;
    default:
      if (state !== 'commaOrEnd') return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
  }
}

function mayClose(state: State, mark: string, open: readonly string[]): boolean {
  if (open.at(-1) !== (mark === '}' ? '{' : '[')) return false;
  return state === 'commaOrEnd' || state === (mark === '}' ? 'nameOrEnd' : 'valueOrEnd');
}

const closed = (open: readonly string[]): State => (open.length === 0 ? 'nothing' : 'commaOrEnd');

function faultAt(text: string, at: number, state: State): JsonFault {
  const found = text.slice(at).split('\n')[0]?.trim().slice(0, 40) ?? '';
  return { line: text.slice(0, at).split('\n').length, found, expected: EXPECTED[state] };
}

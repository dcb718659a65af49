import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { fieldIn, isRecord } from '#domain/typed.ts';

type Node = Record<PropertyKey, unknown> & { type: string; start: number };

const isNode = (value: unknown): value is Node => isRecord(value) && typeof value['type'] === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([name]) => name !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

const allIn = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(allIn)];

const programOf = (file: string, source: string): Node => {
  const { program } = parseSync(file, source);
  if (!isNode(program)) throw new Error(`${file} cannot be read.`);
  return program;
};

/** The words of a literal or of a template, with a mark for what is filled in; undefined for anything else. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  return node['quasis'].map((quasi) => String(fieldIn(fieldIn(quasi, 'value'), 'cooked'))).join('…');
}

/** A call of `t`, however it was come by: `t('…')`, `words.t('…')`, `useWords().t('…')`. */
function isTranslation({ type, callee }: Node): boolean {
  const called = fieldIn(callee, 'type') === 'MemberExpression' ? fieldIn(callee, 'property') : callee;
  return type === 'CallExpression' && fieldIn(called, 'name') === 't';
}

/** Every literal of a file: what a catalogue's text must be among to be in use. */
export function literalsIn(file: string): string[] {
  return allIn(programOf(file, readFileSync(file, 'utf8'))).flatMap((node) => wordsOf(node) ?? []);
}

/** What can be read of an attribute: by eyes, or by those who have the page read out. */
const READ = new Set(
  `aria-label aria-description aria-roledescription alt title placeholder label hint
  detail button open intro none send sending cancel said what action words text name`.split(/\s+/),
);

/** What is read of one component, such as a button's name, and a key of another, such as a form's. */
const MAY_BE_KEYS = new Set(['name', 'what', 'action']);

const LETTER = /\p{L}/u;

/** A name that is the same in every language. */
const NAME = 'Fairview';

/** How an address begins. */
const ADDRESS = 'https://';

/** The words that a component draws without asking the catalogue for them. */
export function textsOutside(file: string, source = readFileSync(file, 'utf8')): string[] {
  const outside: string[] = [];
  const note = (words: string, isWords: RegExp) => {
    const plain = words.replaceAll(/\s+/g, ' ').trim();
    if (isWords.test(plain) && plain !== NAME && plain !== ADDRESS) outside.push(plain);
  };
  /** What an expression can come to: not what it compares, and not what it hands to a call. */
  const drawn = (node: Node, isWords: RegExp): void => {
    if (isTranslation(node) || node.type === 'BinaryExpression' || node.type === 'CallExpression') return;
    const words = wordsOf(node);
    if (words !== undefined) note(words, isWords);
    const either =
      node.type === 'ConditionalExpression'
        ? [node['consequent'], node['alternate']]
        : node.type === 'LogicalExpression'
          ? [node['left'], node['right']]
          : [];
    for (const each of either.filter(isNode)) drawn(each, isWords);
  };
  for (const node of allIn(programOf(file, source))) {
    if (node.type === 'JSXText') note(String(node['value']), LETTER);
    const attribute = node.type === 'JSXAttribute' ? String(fieldIn(node['name'], 'name')) : '';
    const isRead = READ.has(attribute);
    const isWords = MAY_BE_KEYS.has(attribute) ? PHRASE : LETTER;
    const children = node.type === 'JSXElement' || node.type === 'JSXFragment' ? node['children'] : [];
    for (const child of isRead ? [node['value']] : Array.isArray(children) ? children : []) {
      if (!isNode(child)) continue;
      if (child.type === 'Literal') drawn(child, isWords);
      if (child.type === 'JSXExpressionContainer' && isNode(child['expression'])) drawn(child['expression'], isWords);
    }
  }
  return outside;
}

/** What a file brings in from others by name. */
export function importsOf(file: string): { from: string; names: string[] }[] {
  const { body } = programOf(file, readFileSync(file, 'utf8'));
  return (Array.isArray(body) ? body : [])
    .filter((node) => fieldIn(node, 'type') === 'ImportDeclaration')
    .map((node) => {
      const specifiers = fieldIn(node, 'specifiers');
      return {
        from: String(fieldIn(fieldIn(node, 'source'), 'value')),
        names: (Array.isArray(specifiers) ? specifiers : []).map((each) =>
          String(fieldIn(fieldIn(each, 'imported'), 'name')),
        ),
      };
    });
}

/** The names in braces in a text, in order. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

/** Where words are no words of the page: names of others' files, looks, what went wrong in the code. */
const NO_WORDS = (node: Node) =>
  node.type === 'ImportDeclaration' ||
  node.type.startsWith('TS') ||
  node.type === 'ThrowStatement' ||
  node.type === 'BinaryExpression' ||
  (node.type === 'CallExpression' && /^(makeStyles|lazy)$/.test(String(fieldIn(node['callee'], 'name')))) ||
  (node.type === 'JSXAttribute' && !READ.has(String(fieldIn(node['name'], 'name'))));

/** The phrases of a file, in tables and answers of functions too: several words, or one that begins as a sentence does. */
export function phrasesIn(file: string): string[] {
  const within = (node: Node): string[] => {
    if (NO_WORDS(node)) return [];
    const words = wordsOf(node);
    if (words === undefined) return childrenOf(node).flatMap(within);
    return [words, ...childrenOf(node).flatMap(within)];
  };
  return within(programOf(file, readFileSync(file, 'utf8'))).filter((words) => PHRASE.test(words) && words !== NAME);
}

const PHRASE = /\p{L}\s+\p{L}|^\p{Lu}\p{Ll}+/u;

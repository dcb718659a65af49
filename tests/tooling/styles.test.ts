import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** What the elements of a file have written into them, though it is known before the page is shown. */
function writtenStyles(text: string): string[] {
  const found: string[] = [];
  const slice = ({ start, end }: ESTree.Span) => text.slice(start, end);
  new Visitor({
    JSXAttribute({ name, value }) {
      if (name.name !== 'style' || value?.type !== 'JSXExpressionContainer') return;
      const { expression } = value;
      const said = expression.type === 'ObjectExpression' ? expression.properties : [expression];
      found.push(...said.filter((each) => isKnown(slice(each.type === 'Property' ? each.value : each))).map(slice));
    },
  }).visit(parseSync('x.tsx', text).program);
  return found;
}

/** Without its words, its tokens and the constants of its file, nothing is left that has to be worked out. */
const isKnown = (value: string) => !/\b[a-z]\w*/.test(value.replaceAll(/'[^']*'|"[^"]*"|`[^`$]*`|\btokens\.\w+/g, ''));

test.each([
  ["<p style={{ margin: 0, color: 'red' }} />", ['margin: 0', "color: 'red'"]],
  ['<p style={{ top: -4, gap: tokens.spacingVerticalM }} />', ['top: -4', 'gap: tokens.spacingVerticalM']],
  ['<p style={LIST} />', ['LIST']],
  ['<p style={{ width: `${part}%`, margin: 0 }} />', ['margin: 0']],
  ['<p style={{ maxWidth: width }} />', []],
  ['<p className={styles.text} />', []],
])('in %s this could have a name: %j', (text, known) => {
  expect(writtenStyles(text)).toEqual(known);
});

test('a style has a name: only what is worked out while the page is shown stands in an element', () => {
  const files = globSync('tab/**/*.tsx', { cwd: root });
  expect(files).toContain(join('tab', 'App.tsx'));
  expect(files.filter((file) => writtenStyles(readFileSync(join(root, file), 'utf8')).length > 0)).toEqual([]);
});

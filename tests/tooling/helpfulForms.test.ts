import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = globSync('tab/**/*.{ts,tsx}', { cwd: root });
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** What may grey a button without a reason: what it does is under way, which its label says. */
const UNDER_WAY = /^!?[\w.]*\b(isPending|isSending|isBusy|isArranging|busy|asking)$/;

/** What greys the buttons of a file although nothing is under way. */
function greyed(text: string): string[] {
  const found: string[] = [];
  new Visitor({
    JSXOpeningElement({ name, attributes }) {
      if (name.type !== 'JSXIdentifier' || !name.name.endsWith('Button')) return;
      for (const each of attributes) {
        if (each.type !== 'JSXAttribute' || each.name.type !== 'JSXIdentifier') continue;
        if (!/^disabled(Focusable)?$/.test(each.name.name)) continue;
        const whole = text.slice(each.start, each.end);
        const because = each.value?.type === 'JSXExpressionContainer' ? sliceOf(text, each.value.expression) : '';
        if (each.name.name === 'disabled' || !because.split(/\s*\|\|\s*/).every((part) => UNDER_WAY.test(part)))
          found.push(whole);
      }
    },
  }).visit(parseSync('x.tsx', text).program);
  return found;
}

const sliceOf = (text: string, { start, end }: ESTree.Span) => text.slice(start, end);

test.each([
  ['<Button disabled />', ['disabled']],
  ['<Button disabled={isPending} />', ['disabled={isPending}']],
  ['<Button disabledFocusable={rows.length === 0} />', ['disabledFocusable={rows.length === 0}']],
  ['<ToggleButton disabledFocusable={isPending || !isRead} />', ['disabledFocusable={isPending || !isRead}']],
  ['<Button disabledFocusable={isPending || plan.isArranging} />', []],
  ['<ActButton whyNot={isRead ? undefined : "Read it first."} />', []],
  ['<Option disabled />', []],
])('in %s these are greyed without a reason: %j', (text, attributes) => {
  expect(greyed(text)).toEqual(attributes);
});

test('a greyed button says why: it is ActButton with its reason, unless what it does is under way', () => {
  expect(files).toContain(join('tab', 'look', 'ActButton.tsx'));
  const found = files
    .filter((file) => file !== join('tab', 'look', 'ActButton.tsx'))
    .flatMap((file) => greyed(textOf(file)).map((attribute) => `${file}: ${attribute}`));
  expect(found).toEqual([]);
});

test('what is wrong with a field comes from one place, where it goes as soon as the field is corrected', () => {
  const found = files.filter(
    (file) => file !== join('tab', 'forms', 'fault.ts') && /validationState: 'error'/.test(textOf(file)),
  );
  expect(found).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownToHtml } from '#local/window/chat/markdown.ts';

test.each([
  ['plain text', 'Meeting on Monday', '<p>Meeting on Monday</p>'],
  ['bold', 'It is **due today**.', '<p>It is <strong>due today</strong>.</p>'],
  ['italic both ways', '_one_ and *two*', '<p><em>one</em> and <em>two</em></p>'],
  ['bold in italic', '_a **b** c_', '<p><em>a <strong>b</strong> c</em></p>'],
  ['a name with underscores stays', 'lesson_plan_2', '<p>lesson_plan_2</p>'],
  ['a star alone stays', '3 * 4 * 5', '<p>3 * 4 * 5</p>'],
  ['a bulleted list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['a numbered list after a line', 'Bring:\n1. notes\n2. data', '<p>Bring:</p><ol><li>notes</li><li>data</li></ol>'],
  ['a list that begins at two', '2. data', '<ol start="2"><li>data</li></ol>'],
  ['a line that goes on', 'one\ntwo', '<p>one two</p>'],
  ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
  [
    'a link',
    '[the policy](https://example.com/a?b=1&c=2)',
    '<p><a href="https://example.com/a?b=1&amp;c=2">the policy</a></p>',
  ],
  ['what was escaped is text', '\\*not bold\\* \\[x\\](y) \\_', '<p>*not bold* [x](y) _</p>'],
  ['no headings', '# Title', '<p># Title</p>'],
  ['no script in a link', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['no markup', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
  [
    'no way out of an attribute',
    '[x](https://e.com/"onclick="y)',
    '<p><a href="https://e.com/%22onclick=%22y">x</a></p>',
  ],
])('%s', (_name, text, html) => {
  expect(markdownToHtml(text)).toBe(html);
});

test('whatever the text, only the known tags come out', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '[',
    '](https://e.com)',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '\\',
    '<b>',
    '"',
    'a',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const rest = markdownToHtml(pieces.join('')).replaceAll(
        /<\/?(p|ul|ol|li|strong|em)>|<ol start="\d+">|<a href="[^"<>]*">|<\/a>/g,
        '',
      );
      expect(rest).not.toMatch(/[<>]/);
    }),
  );
});

import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  paperSectionsOfShape1,
  statementSectionsOfShape1,
  statementTextOfShape1,
} from '#domain/review/signed/textOfShape1.ts';

/** Texts and hashes as they were signed before there were documents. They are never rewritten. */
type Stored = {
  packs: Record<string, unknown>;
  examples: {
    kind: 'statement' | 'paper';
    pack: string;
    posts?: string[];
    review: unknown;
    statement?: { answers: Record<string, string> };
    paper?: unknown;
    version?: unknown;
    text: string;
    hash: string;
  }[];
};

const { packs, examples } = JSON.parse(readFileSync(join(import.meta.dirname, 'textsOfShape1.json'), 'utf8')) as Stored;
const named = examples.map((each, index) => [`${index + 1}, a ${each.kind} of ${each.pack}`, each] as const);
const contextOf = ({ pack, posts }: Stored['examples'][number]) =>
  ({ pack: packs[pack], ownForms: [], person: () => ({ posts }) }) as unknown as Parameters<
    typeof statementTextOfShape1
  >[0]['context'];

describe('what was signed before there were documents', () => {
  test.each(named)('X-08 example %s has its text and its hash for ever', (_, example) => {
    const { kind, review, statement, paper, version, text, hash } = example;
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    const context = contextOf(example);
    const sections =
      kind === 'statement'
        ? statementSectionsOfShape1({ text, review: review as never, statement: statement as never, context })
        : paperSectionsOfShape1({ text, review: review as never, given: { paper, version } as never, context });
    const again =
      kind === 'statement'
        ? statementTextOfShape1({ review: review as never, statement: statement as never, context })
        : text;
    expect(again).toBe(text);
    expect(sections[0]?.heading).toMatch(/, version \d+$/);
    // The sections contain every word of the text, in its order.
    const words = (from: string) => from.split(/\s+/).filter(Boolean).join(' ');
    const shown = sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map((each) => each.text)]);
    expect(words(shown.join(' '))).toBe(words(text));
  });

  const withHeading = examples.filter(({ text }) => text.includes('\nObjectives\n\nA strong year.'));

  test('X-08 an answer that reads like a heading is no heading', () => {
    expect(withHeading.length).toBeGreaterThan(3);
    for (const example of withHeading) {
      const { text, review, statement } = example;
      const sections = statementSectionsOfShape1({
        text,
        review: review as never,
        statement: statement as never,
        context: contextOf(example),
      });
      const headings = sections.filter(({ heading }) => heading?.startsWith('Objectives'));
      expect(headings).toHaveLength(1);
      expect(sections.some(({ blocks }) => blocks[0]?.text === 'Objectives\n\nA strong year.')).toBe(true);
    }
  });

  test('X-08 objectives that were revised after the signature leave what was signed as it was', () => {
    for (const example of withHeading) {
      const { text, review, statement } = example;
      const later = { ...(review as object), objectives: { list: [], state: { kind: 'draft' } } };
      const sections = statementSectionsOfShape1({
        text,
        review: later as never,
        statement: statement as never,
        context: contextOf(example),
      });
      expect(sections.at(-1)?.heading).toMatch(/^Objectives/);
      expect(text.endsWith(sections.at(-1)?.blocks[0]?.text ?? '?')).toBe(true);
    }
  });

  test('X-08 a text that nothing there explains is shown whole, without headings', () => {
    const [example] = examples;
    const { review, statement } = example ?? {};
    const sections = statementSectionsOfShape1({
      text: 'Plan\n\nObjectives\n\nTo read.',
      review: review as never,
      statement: statement as never,
      context: contextOf(example as never),
    });
    expect(sections).toMatchObject([
      { heading: null, blocks: [{ text: 'Plan' }, { text: 'Objectives' }, { text: 'To read.' }] },
    ]);
  });
});

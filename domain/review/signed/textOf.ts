import type { DocumentSection } from './document.ts';

/**
 * Sections as one plain text, for the beginning on a card and to compare versions: an empty line before each heading, but
 * for one right under another, and for the questions about one thing.
 */
export function textOf(sections: readonly DocumentSection[]): string {
  const pieces = sections.map((section, index) => {
    const above = sections[index - 1];
    if (!above) return linesOf(section);
    const isUnder = section.level > above.level && above.blocks.length === 0;
    return `${isUnder || section.level === 4 ? '\n' : '\n\n'}${linesOf(section)}`;
  });
  return pieces.join('');
}

function linesOf({ heading, blocks }: DocumentSection): string {
  const lines = blocks.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`));
  return (heading === null ? lines : [heading, ...lines]).join('\n');
}

/** What a document says of itself at its head: whose it is, who reviews, school, policy and cycle. Nothing of a text from before. */
export function headOf(sections: readonly DocumentSection[]): (readonly [label: string, text: string])[] {
  const [head] = sections;
  return head?.level === 1
    ? head.blocks.flatMap(({ label, text }) => (label === undefined ? [] : [[label, text] as const]))
    : [];
}

/** How a document begins, for a card, which has said whose it is: its first answers, without the head. */
export function beginningOf(sections: readonly DocumentSection[]): string {
  const [head, ...rest] = sections;
  return textOf(rest.length > 0 && head?.level === 1 ? [{ ...head, blocks: [] }, ...rest] : sections);
}

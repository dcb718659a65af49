import type { DocumentSection } from './document.ts';

/**
 * Sections as one plain text, for the beginning on a card and for comparing versions. An empty line stands before each
 * heading, except right under another heading and between the questions about one thing.
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

/**
 * What the head of a document says: whose it is, who reviews, school, policy and cycle. Empty for a text from before
 * documents.
 */
export function headOf(sections: readonly DocumentSection[]): (readonly [label: string, text: string])[] {
  const [head] = sections;
  return head?.level === 1
    ? head.blocks.flatMap(({ label, text }) => (label === undefined ? [] : [[label, text] as const]))
    : [];
}

/** The beginning of a document for a card, which has said whose it is: its first answers, without the head. */
export function beginningOf(sections: readonly DocumentSection[]): string {
  const [head, ...rest] = sections;
  return textOf(rest.length > 0 && head?.level === 1 ? [{ ...head, blocks: [] }, ...rest] : sections);
}

import { z } from 'zod';
import { open } from './cards/actions.ts';
import { sentence } from '#domain/sentence.ts';
import { type Card, sectionInWords, layout, paragraph } from './cards/layout.ts';

/** A review or a clause that somebody searched for and may see. */
export type SearchResult =
  | { kind: 'review'; of: string; about: string; place: string }
  | { kind: 'clause'; policy: string; rule: string; clause: string; text: string; place: string };

export type SearchQuery = { text: string; skip: number; count: number };

/** How many results Teams is given at once, and how much of a text is examined. */
const MOST_RESULTS = 25;
const LONGEST = 200;

const querySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).max(10_000).default(0), count: z.int().min(1).max(1000).default(MOST_RESULTS) })
    .prefault({}),
});

/** What Teams sends for a search; undefined for anything else. An empty text finds everything. */
export function readSearch(value: unknown): SearchQuery | undefined {
  const { data } = querySchema.safeParse(value);
  if (!data) return undefined;
  const text = data.parameters.find(({ name }) => name === 'text')?.value;
  const { skip, count } = data.queryOptions;
  return { text: typeof text === 'string' ? text.slice(0, LONGEST) : '', skip, count: Math.min(count, MOST_RESULTS) };
}

/**
 * The results as Teams shows them. Only the person who searches sees the list. Others read the card that the person
 * puts into a chat, so it says nothing of a review, not even whose it is. A policy is no secret among staff.
 */
export function searchResults(found: readonly SearchResult[], link: (place: string) => string) {
  if (found.length === 0)
    return { composeExtension: { type: 'message', text: 'Nothing that you may see is called that.' } };
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map((each) => ({
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: cardOf(each, link),
        preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: lineOf(each) },
      })),
    },
  };
}

/** The answer to a search by somebody for whom there is nothing. */
export const NOTHING_FOR_STRANGERS = {
  composeExtension: { type: 'message', text: 'You are not in the school’s register.' },
};

function lineOf(found: SearchResult): { title: string; text: string } {
  return found.kind === 'review'
    ? { title: found.of, text: found.about }
    : { title: sentence(sectionInWords(found.clause)), text: `${found.text.slice(0, 120)} (${found.policy})` };
}

function cardOf(found: SearchResult, link: (place: string) => string): Card {
  if (found.kind === 'review')
    return layout({
      label: 'Fairview',
      title: 'A review in Fairview',
      whose: 'Staff performance review',
      body: [paragraph('It opens for those who may read it.')],
      actions: [open('Open in Fairview', link(found.place))],
    });
  return layout({
    label: 'Policy',
    title: sentence(sectionInWords(found.clause)),
    whose: found.policy,
    body: [paragraph(found.text)],
    actions: [open('Read the policy', link(found.place))],
  });
}

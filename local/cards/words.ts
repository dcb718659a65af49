import type { z } from 'zod';

/** How much people wrote: what they usually do, or as much as a field takes. */
export type Amount = 'usual' | 'longest';

const MORE =
  ' We looked at this together after half term: samples from three classes, the planning for the unit, and what pupils said when they were asked what they had learnt and what they would do next. ' +
  'Nothing here was new to either of us; it is written down so that it is there in summer, with the names of the units and the weeks in which they were taught (see *Planning* & [the shared folder](https://example.org)).';

/** What an example says where somebody might write anything. */
const ANYTHING =
  /What somebody might write here\.|Something else that somebody might write here\.|As (?:agreed|talked over)(?: between the two\.)?/g;

/** How much may fit into a field; the longest that it takes is found by trying. */
const LENGTHS = [20_000, 5000, 2000, 500, 300, 200, 100, 60];

/** A command with as much text as each of its fields takes wherever somebody might write anything. */
export function lengthened(command: object, schema: z.ZodType): unknown {
  const fill = (value: unknown, put: (other: unknown) => object): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => fill(each, (other) => put(value.with(index, other))));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, fill(each, (other) => put({ ...value, [key]: other }))]),
      );
    if (typeof value !== 'string') return value;
    const places = value.match(ANYTHING)?.length ?? 0;
    if (places === 0) return value;
    const room = (length: number) => (length - value.replaceAll(ANYTHING, '').length) / places;
    const longer = (length: number) => value.replaceAll(ANYTHING, (text) => ofLength(text, room(length)));
    return LENGTHS.map(longer).find((text) => schema.safeParse(put(text)).success) ?? value;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A list or an object of a command.
  return fill(command, (other) => other as object);
}

const ofLength = (text: string, length: number) =>
  `${text}${MORE.repeat(Math.max(0, Math.ceil(length / MORE.length)))}`.slice(0, length);

/** One line in a card that stands in no review: usual, or as long as a line can be. */
export function lineOf(amount: Amount): (text: string) => string {
  return (text) =>
    amount === 'usual'
      ? text
      : `${text}, ${'and with a longer name than anybody would give it '.repeat(6)}`.slice(0, 200);
}

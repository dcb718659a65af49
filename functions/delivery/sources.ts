import type { About } from '#domain/review/about.ts';
import type { Source } from './source.ts';
import { concern } from './source/concern.ts';
import { deliveries } from './source/deliveries.ts';
import { morningOf } from './source/person.ts';
import { policy } from './source/policy.ts';
import { records } from './source/records.ts';
import { review } from './source/review.ts';

/** The kinds of which reminders go together in the morning. */
const reminding = { review, policy };

/** Every kind of what messages are about. The only list of them. */
const SOURCES: { [Kind in About['kind']]: Source<Kind> } = {
  ...reminding,
  concern,
  records,
  deliveries,
  person: morningOf(reminding),
};

/** Where the messages about something come from. */
export function sourceOf({ kind }: Pick<About, 'kind'>): Source {
  return SOURCES[kind];
}

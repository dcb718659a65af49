import type { About } from '#domain/review/about.ts';
import type { Source } from './source.ts';
import { concern } from './source/concern.ts';
import { deliveries } from './source/deliveries.ts';
import { morningOf } from './source/person.ts';
import { policy } from './source/policy.ts';
import { records } from './source/records.ts';
import { review } from './source/review.ts';

/** The kinds whose reminders go together in the morning. */
const reminding = { review, policy };

/** Every kind of subject that messages are about. The only list of them. */
const SOURCES: { [Kind in About['kind']]: Source<Kind> } = {
  ...reminding,
  concern,
  records,
  deliveries,
  person: morningOf(reminding),
};

/** The source of the messages about a subject. */
export function sourceOf({ kind }: Pick<About, 'kind'>): Source {
  return SOURCES[kind];
}

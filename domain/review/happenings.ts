import type { Trigger } from '../policies/vocabulary.ts';
import { type Context, localMoment } from './context.ts';
import { endOf, isStanding, type Review } from './review.ts';

/** Something in a review from which a policy counts deadlines. */
export type Happening = {
  trigger: Trigger;
  /** What people call it: "planning and review meeting". */
  name: string;
  /** ISO instants. */
  start: string;
  end: string;
  about: { kind: 'review' | 'meeting' | 'observation'; id: string };
  /** Grows when it moves. */
  revision: number;
};

/** What has happened or will happen in a review. Cancelled meetings and visits are gone, and what hung on them with them. */
export function happenings(review: Review, context: Pick<Context, 'calendar' | 'pack'>): Happening[] {
  const cycleStart = localMoment(`${review.cycle.start}T00:00`, context).toInstant().toString();
  return [
    {
      trigger: 'cycleStart',
      name: 'start of the cycle',
      start: cycleStart,
      end: cycleStart,
      about: { kind: 'review', id: review.id },
      revision: 1,
    },
    ...review.meetings.filter(isStanding).map((meeting) => ({
      trigger: meeting.kind,
      name: (context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase(),
      start: meeting.start,
      end: endOf(meeting),
      about: { kind: 'meeting' as const, id: meeting.id },
      revision: meeting.revision,
    })),
    ...review.observations
      .filter((observation) => !observation.cancelled)
      .map((observation) => ({
        trigger: 'observation' as const,
        name: context.pack.wording.observation,
        start: observation.start,
        end: endOf(observation),
        about: { kind: 'observation' as const, id: observation.id },
        revision: observation.revision,
      })),
  ];
}

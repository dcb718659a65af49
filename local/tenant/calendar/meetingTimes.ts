import { Temporal } from 'temporal-polyfill';
import type { ShowAs } from '../calendarEvent.ts';
import type { LocalPerson } from '../localPerson.ts';
import type { World } from '../world.ts';
import { occupiedBetween, showsAs } from './availability.ts';

const GRID_MINUTES = 30;

/** A period between two ISO instants. */
export type Slot = { from: string; to: string };

/** Somebody invited: of this tenant, or unknown. */
type Invited = { person: LocalPerson | undefined };

export type Judged<Somebody extends Invited> = {
  slot: Slot;
  organiser: ShowAs;
  attendees: { attendee: Somebody; availability: ShowAs | 'unknown' }[];
  confidence: number;
};

/** Every place on the half-hour grid at which a meeting of that length fits into a window. */
export function slotsOnGrid({ from, to }: Slot, minutes: number): Slot[] {
  const grid = GRID_MINUTES * 60_000;
  const slots: Slot[] = [];
  const first = Math.ceil(Temporal.Instant.from(from).epochMilliseconds / grid) * grid;
  for (let at = Temporal.Instant.fromEpochMilliseconds(first); ; at = at.add({ minutes: GRID_MINUTES })) {
    const end = at.add({ minutes });
    if (Temporal.Instant.compare(end, to) > 0) return slots;
    slots.push({ from: at.toString(), to: end.toString() });
  }
}

/**
 * How well a slot suits everybody. Confidence is the average chance of attendance: free 100, unknown 49, anything else
 * 0.
 */
export function judgeSlots<Somebody extends Invited>(
  world: World,
  {
    organiser,
    attendees,
    slots,
    organiserOptional,
  }: { organiser: LocalPerson; attendees: Somebody[]; slots: Slot[]; organiserOptional: boolean },
): Judged<Somebody>[] {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return [];
  const everything = { from: first.from, to: last.to };
  const diaries = new Map(
    [organiser, ...attendees.flatMap(({ person }) => person ?? [])].map((person) => [
      person.oid,
      occupiedBetween({ world, oid: person.oid, range: everything }),
    ]),
  );
  return slots.map((slot) => {
    const shown = attendees.map((attendee) => ({
      attendee,
      availability: attendee.person ? showsAs(diaries.get(attendee.person.oid) ?? [], slot) : ('unknown' as const),
    }));
    const organiserShows = showsAs(diaries.get(organiser.oid) ?? [], slot);
    const chances = [
      ...shown.map(({ availability }) => (availability === 'unknown' ? 49 : isFree(availability) ? 100 : 0)),
      ...(organiserOptional ? [] : [isFree(organiserShows) ? 100 : 0]),
    ];
    const confidence = chances.length === 0 ? 100 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    return { slot, organiser: organiserShows, attendees: shown, confidence };
  });
}

/** Why there is nothing to suggest, in Graph's words. */
export function whyNone({
  judged,
  possible,
  attendees,
}: {
  judged: Judged<Invited>[];
  possible: Judged<Invited>[];
  attendees: Invited[];
}): string {
  if (judged.length > 0 && possible.length === 0) return 'organizerUnavailable';
  if (attendees.some(({ person }) => !person)) return 'attendeesUnavailableOrUnknown';
  return judged.length > 0 ? 'attendeesUnavailable' : 'unknown';
}

/** Whether somebody with this availability can come. */
export const isFree = (availability: ShowAs) => availability === 'free' || availability === 'workingElsewhere';

import { minutesInWords } from '../calendar/inWords.ts';
import type { LimitOf } from '../policies/limit.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import { type Flag, flag } from './flag.ts';

/** Flags a meeting that is shorter than the policy wants for its kind (TA-09). */
export function meetingLength(
  limit: LimitOf<'meetingLength'>,
  { kind, minutes }: { kind: MeetingKind; minutes: number },
): Flag | undefined {
  if (!limit.meetings.includes(kind) || minutes >= limit.leastMinutes) return undefined;
  const reason =
    limit.force === 'must'
      ? `${minutesInWords(minutes)} is too short; plan at least ${minutesInWords(limit.leastMinutes)}.`
      : `This one is shorter: ${minutesInWords(minutes)}.`;
  return flag({ limit, reasons: reason, fields: [{ field: 'minutes', message: reason }] });
}

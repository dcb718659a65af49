import { z } from 'zod';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';

/** A day in a command, asked for by its label. */
export const day = (label: string) => z.iso.date({ error: `Give a date for “${label}”.` });

type RefusalOfDayArgs = { metOn: string; first: string; context: Context };

/** What stands against the day of a meeting: it lies ahead, or is earlier than the first that it could be. */
export function refusalOfDay({ metOn, first, context }: RefusalOfDayArgs): Refusal | undefined {
  const today = todayAt(context);
  if (metOn >= first && metOn <= today) return undefined;
  const message =
    metOn > today
      ? 'This day is still to come. Record it once you have met.'
      : 'This is too early. Give the day on which you met.';
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'metOn', message }] });
}

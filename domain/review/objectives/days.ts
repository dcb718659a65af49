import { z } from 'zod';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';

/** A day in a command, with the label that asks for it. */
export const day = (label: string) => z.iso.date({ error: `Enter a date for “${label}”.` });

type RefusalOfDayArgs = { metOn: string; first: string; context: Context };

/** Refuses the day of a meeting if it is in the future or before the first day possible. */
export function refusalOfDay({ metOn, first, context }: RefusalOfDayArgs): Refusal | undefined {
  const today = todayAt(context);
  if (metOn >= first && metOn <= today) return undefined;
  const message =
    metOn > today
      ? 'This day is still to come. Record it once you have met.'
      : 'This is too early. Give the day on which you met.';
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'metOn', message }] });
}

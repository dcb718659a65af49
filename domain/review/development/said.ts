import { z } from 'zod';
import { words } from '../fields.ts';
import { type Need, PRIORITY_IDS, ROUTE_IDS } from './need.ts';

/** A day in a command, with the message for a missing day. */
export const date = (asked: string) => z.iso.date({ error: asked });

/** The fields in which somebody says what is needed. */
export const saidFields = {
  need: words('What is needed', 2000),
  route: z.enum(ROUTE_IDS, { error: 'Choose a route.' }).nullable(),
  priority: z.enum(PRIORITY_IDS, { error: 'Choose what it is linked to.' }),
  priorityNote: words('Which one', 500).nullable(),
  by: date('Enter the day by when as a date.').nullable(),
};

type NeedFields = z.output<z.ZodObject<typeof saidFields>>;

/** What somebody says about a need. */
export function saidIn({ need, route, priority, priorityNote, by }: NeedFields): NeedFields {
  return { need, route, priority, priorityNote, by };
}

/** Whether a need already says exactly that. */
export function saysSo(known: Need, said: NeedFields): boolean {
  return (['need', 'route', 'priority', 'priorityNote', 'by'] as const).every((each) => said[each] === known[each]);
}

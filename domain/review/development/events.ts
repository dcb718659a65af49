import { z } from 'zod';
import { event } from '../event.ts';
import { PRIORITY_IDS, ROUTE_IDS } from './need.ts';

const said = {
  need: z.string(),
  route: z.enum(ROUTE_IDS).nullable(),
  priority: z.enum(PRIORITY_IDS).nullable(),
  priorityNote: z.string().nullable(),
  by: z.string().nullable(),
};

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('feedback'), observationId: z.string(), field: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('statement') }),
]);

export const developmentEvents = [
  event('needEntered', { needId: z.string(), source, promised: z.boolean(), ...said }),
  event('needChanged', { needId: z.string(), ...said }),
  event('needWithdrawn', { needId: z.string() }),
  event('needPromised', { needId: z.string(), by: z.string() }),
  event('needProvided', { needId: z.string(), on: z.string(), note: z.string().nullable() }),
  event('needDeclined', { needId: z.string(), why: z.string() }),
  event('effectRecorded', { needId: z.string(), effect: z.string() }),
] as const;

export type DevelopmentEvent = z.infer<(typeof developmentEvents)[number]>;

import { z } from 'zod';
import { schemasOf, UNKNOWN_TYPE } from '../command.ts';
import { ORDINARY } from '../eventRule.ts';
import { type EventRule, part } from '../part.ts';
import { agreeDestruction } from './agreeDestruction.ts';
import { endHold } from './endHold.ts';
import { retentionEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { holdRecords } from './holdRecords.ts';
import { NO_RETENTION } from './state.ts';

const HOLD: EventRule = {
  ...ORDINARY,
  closed: 'Records are held, and let go, for as long as they are kept (KM-55, PA-12).',
  suspended: 'Nothing is destroyed of a review because it stands still.',
};

/** How long records are kept. */
export const retention = part({
  initial: { retention: NO_RETENTION },
  commands: [holdRecords, endHold, agreeDestruction],
  events: retentionEvents,
  eventRules: { recordsHeld: HOLD, holdEnded: HOLD, destructionAgreed: { ...HOLD, suspended: false } },
  evolve,
  history,
});

/** What those who keep the records can do from the page of records, without seeing the review. */
export const recordsCommandSchema = z.discriminatedUnion('type', [...schemasOf(retention.commands)], UNKNOWN_TYPE);

export type RetentionCommand = z.infer<typeof recordsCommandSchema>;

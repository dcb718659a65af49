import { z } from 'zod';
import { words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import { obligations } from '../obligations.ts';
import type { Permits, Standing } from '../part.ts';

export const dutyCommands = [
  oldCommand('recordDuty', {
    key: z.string().min(1).max(300),
    on: z.iso.date({ error: 'Give the day on which it was done.' }),
    note: words('Note', 2000).nullable(),
  }),
] as const;

export type DutyCommand = z.infer<(typeof dutyCommands)[number]>;

const ower: Standing = {
  id: 'dutyOwer',
  inWords: 'the person who owes it',
  isHeldBy: (review, person, context, asked) =>
    'key' in asked && obligations(review, context).find(({ key }) => key === asked.key)?.owedByOid === person.oid,
};

export const dutyPermits: Permits<DutyCommand> = { recordDuty: [ower] };

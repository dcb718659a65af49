import { z } from 'zod';
import { command } from '../command.ts';
import { words } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { newPanel, sameMembers, somePanel } from './panel.ts';
import { oid } from './reviewerFields.ts';
import { presentPanel } from './state.ts';
import { refusalWhileAsked, WHO_REVIEWS } from './waiting.ts';
import { governorsSpeaker } from './who.ts';

/** The chair of governors sets or changes the panel that reviews in this cycle (KM-12, KS-14). */
export const setPanel = command('setPanel', {
  fields: {
    memberOids: z.array(oid).min(1, 'Choose the governors of the panel.').max(9),
    leadOid: z.guid({ error: 'Choose who leads the panel.' }),
    note: words('The note', 2000).nullable(),
  },
  by: [governorsSpeaker],
  suspended: WHO_REVIEWS,
  decide: ({ memberOids, leadOid, note }, { review, context }) => {
    const refusal = refusalWhileAsked(review);
    if (refusal) return refusal;
    const present = presentPanel(review);
    if (present && present.leadOid === leadOid && sameMembers(present.memberOids, memberOids)) return [];
    const event = newPanel({ memberOids, leadOid, note, field: 'memberOids' }, { review, context });
    return isRefusal(event) ? event : [event];
  },
  example: (_, { review, context }) => somePanel(review, context),
});

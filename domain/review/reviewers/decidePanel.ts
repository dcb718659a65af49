import { panel as panelFlag } from '../../limits/panel.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { adviserRow, panelOf } from './cases.ts';
import type { ReviewersCommand } from './commands.ts';
import type { ReviewersEvent } from './events.ts';
import { presentPanel } from './state.ts';

type CommandOf<Type extends ReviewersCommand['type']> = Extract<ReviewersCommand, { type: Type }>;

/** The chair of governors sets the panel that reviews in this cycle, or changes it (KM-12, KS-14). */
export function setPanel(
  review: Review,
  { memberOids, leadOid, note }: CommandOf<'setPanel'>,
  context: Context,
): Decision {
  const present = presentPanel(review);
  if (present && present.leadOid === leadOid && sameMembers(present.memberOids, memberOids)) return [];
  const event = newPanel(review, { memberOids, leadOid, note, field: 'memberOids' }, context);
  return isRefusal(event) ? event : [event];
}

/** A panel as the policy allows it, or the refusal with each reason, at the field that the form has for it. */
export function newPanel(
  review: Review,
  { memberOids, leadOid, note, field }: { memberOids: string[]; leadOid: string; note: string | null; field: string },
  context: Context,
): ReviewersEvent | Refusal {
  const limit = panelOf(context.pack, review.staffGroup);
  if (!limit) return refuse('invalid', 'By this policy no panel reviews here.');
  const members = memberOids.flatMap((oid) => context.person(oid) ?? []);
  if (members.length < memberOids.length)
    return atField(field, 'notFound', 'Choose governors from the school’s register.');
  const flag = panelFlag(limit, { members, revieweeOid: review.revieweeOid });
  if (flag?.force === 'must') return refuse('overLimit', flag.message, flag, [{ field, message: flag.message }]);
  if (!memberOids.includes(leadOid)) return atField('leadOid', 'invalid', 'One of the panel leads it.');
  const adviser = review.access.grants.find(
    ({ oid, ended, rule }) =>
      ended === null && memberOids.includes(oid) && rule === adviserRow(context.pack, review.staffGroup)?.rule,
  );
  if (adviser) return atField(field, 'invalid', 'The adviser to the panel is not on it.');
  return { type: 'panelSet', memberOids, leadOid, note };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((oid) => b.includes(oid));
}

function atField(field: string, code: Refusal['refused'], message: string): Refusal {
  return refuse(code, message, null, [{ field, message }]);
}
